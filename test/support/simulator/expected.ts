import type { LocalDate } from '../../../src/calendar/local.ts';
import { dateOf, toEpochMs, toLocal } from '../../../src/calendar/localTime.ts';
import { preview } from '../../../src/engine/preview.ts';
import { cardKeyOf } from '../../../src/store/cardKey.ts';
import type { CardRow, CaseRecord, LoggedEvent, Team } from '../../../src/store/rows.ts';
import { read, settings } from '../../engine/course.ts';
import { type NaiveCalendar, naiveCalendar } from '../oracle/calendar.ts';
import type { Lying } from './lieInMemory.ts';
import { rowsOf } from './rowsOf.ts';
import type { Post } from './teamsOfSeed.ts';

/** A card that the preview says of a case as it lies there when the week begins. */
export interface Expected {
  caseRef: string;
  key: string;
  to: readonly string[];
  /** Milliseconds since 1970. */
  at: number;
}

/** What is to come of cases that nobody touches: by the preview, which knows no storage and no delivery. */
export function expectedOf(
  { closingDays, caseloadLimit, leader }: Team,
  rows: readonly Lying[],
  days: { from: LocalDate; to: LocalDate },
): Expected[] {
  const events = rowsOf<LoggedEvent>(rows, 'event:')
    .map(({ event }) => event)
    .sort((one, other) => toEpochMs(one.at) - toEpochMs(other.at));
  const cases = rowsOf<CaseRecord>(rows, 'case:').map(({ caseRef, state }) => ({
    ...{ caseRef, programme: state.programme, rules: state.rules },
    assignees: Object.fromEntries(state.assignees),
  }));
  const scenario = read({ ...days, team: { closingDays, caseloadLimit, leader }, cases, events });
  return preview(scenario, settings).flatMap(({ caseRef, where, at, to, ...card }) =>
    caseRef === null || where === 'channel'
      ? []
      : [{ caseRef, key: cardKeyOf(caseRef, card), to, at: toEpochMs(at) }],
  );
}

interface Lived {
  rows: readonly Lying[];
  posts: readonly Post[];
  /** Keys of cards that came into what stood in Teams already. */
  added: ReadonlySet<string>;
  expected: readonly Expected[];
  /** Whose chat answered nobody, by the day. */
  stuck: ReadonlyMap<LocalDate, string>;
  /** Days on which storage let no sweep through in time. */
  unswept: ReadonlySet<LocalDate>;
  /** When the week began and ended; milliseconds since 1970. */
  from: number;
  to: number;
}

/**
 * Its reader's chat may answer nobody for some days, and so may storage. What is handled before the next working day is well
 * on its way is not asked for any more.
 */
function untilShown(
  { at, to }: Expected,
  { stuck, unswept }: Pick<Lived, 'stuck' | 'unswept'>,
  { addWorkingDays }: NaiveCalendar,
): number {
  let day = dateOf(toLocal(at));
  while (unswept.has(day) || to.includes(stuck.get(day) ?? '')) day = addWorkingDays(day, 1);
  return toEpochMs(`${addWorkingDays(day, 1)}T14:00`);
}

/**
 * Cards that should be there and are not: neither sent nor set aside for the leader. Only of days on which nobody had touched
 * the case yet, as what is registered changes what is right.
 */
export function missing({ rows, posts, added, expected, stuck, unswept, from, to }: Lived): string[] {
  const touched = new Map<string, number>();
  for (const { event, by } of rowsOf<LoggedEvent>(rows, 'event:')) {
    // What is presumed, as nobody said otherwise.
    if (by === 'schedule') continue;
    const at = toEpochMs(event.at);
    if (at > from) touched.set(event.caseRef, Math.min(at, touched.get(event.caseRef) ?? at));
  }
  const cards = new Map(rowsOf<CardRow>(rows, 'card:').map((card) => [card.key, card]));
  const shown = new Set([...added, ...posts.flatMap(({ keys }) => keys)]);
  const failed = new Set(
    rowsOf<{ id: string; state: string }>(rows, 'message:').flatMap(({ id, state }) =>
      state === 'failed' ? [id] : [],
    ),
  );
  const calendar = naiveCalendar([]);
  return expected.flatMap((card) => {
    const { caseRef, key, at } = card;
    if (
      at > to ||
      untilShown(card, { stuck, unswept }, calendar) > (touched.get(caseRef) ?? Number.POSITIVE_INFINITY)
    )
      return [];
    const isSetAside = cards.get(key)?.messages.some((id) => failed.has(id)) ?? false;
    // A chat that answered nobody until the cycle's next kind fell due gets that one alone: it asks for the same.
    const isToldBy = (later: Expected) =>
      later.at > at && cycleOf(later.key) === cycleOf(key) && shown.has(later.key);
    if (shown.has(key) || isSetAside || expected.some(isToldBy)) return [];
    return [`${key} should have come and did not`];
  });
}

/** Of a card's key, all but its kind. */
export function cycleOf(key: string): string {
  const [caseRef, card, , ...cycle] = key.split('|');
  return [caseRef, card, ...cycle].join('|');
}
