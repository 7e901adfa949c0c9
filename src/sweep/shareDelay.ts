import { dateOf } from '../calendar/localTime.ts';
import type { CaseState } from '../engine/state.ts';
import { ruleOf, type World } from '../engine/world.ts';
import type { Arrival } from '../register/bundle.ts';
import { returnRow } from '../register/dueRows.ts';
import type { Share, Shares } from '../register/shares.ts';
import { digestOf } from '../store/digest.ts';
import type { DueRow } from '../store/dueRow.ts';
import type { CardRow } from '../store/rows.ts';
import type { LookInput } from './look.ts';

/** With fewer active placements than this, everybody would know whose milestone it is (4-cards.md C14). */
const fewPlacements = 5;
const mostDelay = 5;

/**
 * A shared milestone gets its number of the year when it is posted, and in a small team it rests 1–5 working days
 * first. How long follows from the card's key, so every instance agrees and nobody can read it off the post.
 */
export function laterOf(arrival: Arrival, { view, world, now }: LookInput): Arrival {
  const { row, again } = arrival;
  const { shares } = view;
  if (row.kind !== 'share' || !shares) return arrival;
  if (again || shares.placements >= fewPlacements)
    return { ...arrival, row: { ...row, ...placeOf(row, shares) } };
  const snoozedTo = world.calendar.addWorkingDays(dateOf(now), delayOf(row.key));
  return {
    ...arrival,
    row: { ...row, state: 'snoozed', snoozedTo, messages: [] },
    readers: [],
    channel: undefined,
  };
}

/** What was corrected before anybody had read of it is no news: it ends in silence. */
export function isTakenBack(
  { card, kind }: Pick<CardRow, 'card' | 'kind'>,
  state: CaseState,
  world: World,
): boolean {
  const rule = ruleOf({ card, kind }, world);
  return kind === 'share' && rule?.milestone !== undefined && rule.milestone(state, world) === undefined;
}

/** The due row that brings a resting post back. */
export function delayRows(row: CardRow, world: World): DueRow[] {
  const rests = row.kind === 'share' && row.state === 'snoozed' && row.snoozedTo !== undefined;
  return rests ? [returnRow(row, row.snoozedTo ?? '', 'snooze', world)] : [];
}

/** Working days, 1 to 5. */
export function delayOf(key: string): number {
  return (Number.parseInt(digestOf(key).slice(-7), 36) % mostDelay) + 1;
}

/** Among what the channel has read of the same news in the same year, whenever it was shared. */
function placeOf({ key, cycle }: CardRow, { shared, gone }: Shares): Pick<CardRow, 'posted' | 'number'> {
  const own = shared.find((share) => share.key === key) ?? { key, news: '', posted: cycle };
  const order = ({ posted, key: id }: Share) => `${posted}|${id}`;
  const before = shared.filter(
    (share) =>
      share.news === own.news &&
      share.posted.slice(0, 4) === own.posted.slice(0, 4) &&
      order(share) < order(own),
  );
  const year = own.posted.slice(0, 4);
  const ofGone = Object.entries(gone).filter(([month]) => month.startsWith(year));
  const earlier = ofGone.reduce((sum, [, kept]) => sum + (kept.shared?.[own.news] ?? 0), before.length);
  return { posted: own.posted, number: earlier + 1 };
}
