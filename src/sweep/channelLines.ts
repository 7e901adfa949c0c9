import type { LocalInstant } from '../calendar/local.ts';
import { dateOf, instantOf } from '../calendar/localTime.ts';
import type { PlannedCardId } from '../engine/cards.ts';
import { type Arrival, isForChannel } from '../register/bundle.ts';
import { postingOf } from '../register/posting.ts';
import type { DueRow } from '../store/dueRow.ts';
import type { CardRow } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import type { LookInput } from './look.ts';

/**
 * When the channel's post takes in what came up during the day, of every kind, if it is still open. An absence comes with all
 * else of its hours: nobody may see from the post which line it is (4-cards.md).
 */
const joinTimes = ['11:00', '14:00'] as const;

/** What may also be told in the channel at once, where a team chose that. */
const urgent: readonly PlannedCardId[] = ['C09', 'C10', 'C17', 'C43'];

/** Whether a card has a line now; one of a later moment joins, and what comes before the morning waits for it. */
export function withLine(arrival: Arrival, input: LookInput): Arrival {
  const { row, listed, joins, etag, manner } = arrival;
  const posting = postingOf(input.view);
  if (posting === 'nothing' || !isForChannel(row) || row.state !== 'open') return arrival;
  const isNews = etag === undefined && manner === 'atOnce' && urgent.includes(row.card);
  const thread = posting === 'urgent' && isNews ? input.view.thread : undefined;
  const posts = listed || joins || isOfMorning(row, input) ? dateOf(input.now) : undefined;
  return { ...arrival, ...(posts && { posts }), ...(thread && { thread }) };
}

function isOfMorning({ at }: CardRow, { now, world }: LookInput): boolean {
  const morning = instantOf(dateOf(now), world.programme.sending.scheduledAt);
  return now >= morning && at <= morning;
}

/** When new cards that have no line yet get one, if they are still open then. */
export function joinRows(arrivals: readonly Arrival[], input: LookInput): DueRow[] {
  if (postingOf(input.view) === 'nothing') return [];
  return arrivals.flatMap(({ row, etag, posts }): DueRow[] => {
    const at = etag === undefined && !posts && isForChannel(row) ? nextJoin(input) : undefined;
    return at ? [{ at: utcOfLocal(at), cardKey: row.key, caseRef: row.caseRef ?? '', why: 'join' }] : [];
  });
}

/** After the last one of a day, the next morning's post has it. */
function nextJoin({ now, world }: LookInput): LocalInstant | undefined {
  const times = [world.programme.sending.scheduledAt, ...joinTimes];
  return times.map((time) => instantOf(dateOf(now), time)).find((at) => at > now);
}

/** Cards whose moment to join has come; none that is settled, or that another arrival of this look shows. */
export function joining(
  keys: ReadonlySet<string>,
  { known, now }: LookInput,
  others: ReadonlySet<string>,
): Omit<Arrival, 'channel'>[] {
  return [...keys].flatMap((key) => {
    const stored = known.get(key);
    if (stored?.row.state !== 'open' || others.has(key)) return [];
    const line = { manner: 'bundled', moment: now, readers: [], again: true, listed: true } as const;
    return [{ ...line, row: stored.row, etag: stored.etag }];
  });
}
