import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { isCallNow, isLateAlert } from '../cards/alert.ts';
import { isSettled } from '../cards/settled.ts';
import type { ViewInput } from '../cards/view.ts';
import { isEscalation } from '../engine/recipients.ts';
import { compareCodes } from '../language/order.ts';
import type { CardRow } from '../store/rows.ts';

/** Where a line stands, in this order: it keeps its place when it is answered, so that no second tap hits the next one. */
export const places = ['absence', 'overdue', 'today', 'later', 'snoozed'] as const;
export type Place = (typeof places)[number];

/** One case, with all that somebody has to do for it; the most urgent first. */
export interface Line {
  place: Place;
  tasks: readonly ViewInput[];
}

/** One line a case, in the order of its list: by place, then by what has waited longest, then by code. */
export function linesOf(shown: readonly ViewInput[], madeAt: LocalInstant): Line[] {
  const byCase = Map.groupBy(shown, ({ card }) => card.caseRef ?? card.key);
  return [...byCase.values()]
    .map((tasks): Line => {
      const sorted = tasks.toSorted((a, b) => byPlace(a.card, b.card, madeAt));
      return { place: sorted[0] ? placeOf(sorted[0].card, madeAt) : 'today', tasks: sorted };
    })
    .sort((one, other) => byLine(one, other, madeAt));
}

function byLine({ tasks: [one] }: Line, { tasks: [other] }: Line, madeAt: LocalInstant): number {
  return one && other ? byPlace(one.card, other.card, madeAt) || byCode(one.card, other.card) : 0;
}

function byPlace(one: CardRow, other: CardRow, madeAt: LocalInstant): number {
  const rank = (card: CardRow) => places.indexOf(placeOf(card, madeAt));
  return rank(one) - rank(other) || dayOf(one).localeCompare(dayOf(other));
}

function byCode({ caseRef: one }: CardRow, { caseRef: other }: CardRow): number {
  return compareCodes(one ?? '', other ?? '');
}

/** As it stood when the list was made, whatever was answered since; a call whose hour is over is only to be cleared up. */
export function placeOf(card: CardRow, madeAt: LocalInstant): Place {
  const day = dateOf(madeAt);
  if (wasPutOff(card, madeAt)) return 'snoozed';
  if (isLateAlert(card, madeAt)) return dayOf(card) < day ? 'overdue' : 'today';
  if (isCallNow(card, madeAt) || (card.card === 'C11' && dayOf(card) === day)) return 'absence';
  if (card.kind === 'overdue' || card.kind === 'gapOverdue' || isEscalation(card.kind)) return 'overdue';
  if (dayOf(card) < day) return 'overdue';
  return card.kind === 'headsUp' || card.kind === 'prepare' ? 'later' : 'today';
}

/** What was put off from this very list stays where it was. */
function wasPutOff({ state, snoozedAt }: CardRow, madeAt: LocalInstant): boolean {
  return state === 'snoozed' && (snoozedAt === undefined || snoozedAt < madeAt);
}

/** By when; what has no such day waits since it was told. */
export function dayOf({ due, at }: CardRow): LocalDate {
  return due ?? dateOf(at);
}

export function isOpenTask({ card }: ViewInput): boolean {
  return !isSettled(card) && card.state !== 'snoozed';
}
