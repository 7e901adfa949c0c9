import type { LocalDate } from '../../../src/calendar/local.ts';
import { toEpochMs } from '../../../src/calendar/localTime.ts';
import type { MessageRow } from '../../../src/store/messageRow.ts';
import type { CardRow, CaseRecord, LoggedEvent, Member } from '../../../src/store/rows.ts';
import { utcOf } from '../../../src/store/utc.ts';
import { cycleOf, missing } from './expected.ts';
import type { Lying } from './lieInMemory.ts';
import { before } from './openCases.ts';
import { rowsOf } from './rowsOf.ts';
import type { Post } from './teamsOfSeed.ts';
import type { Laid } from './town.ts';

export interface Verdict {
  seed: number;
  posts: number;
  processes: number;
  /** Copies that Teams has beside the first, and how many of them the rows own up to. */
  doubled: number;
  /** What went wrong, in words; none is right. */
  faults: string[];
}

interface Week {
  seed: number;
  /** All rows of the team. */
  rows: readonly Lying[];
  laid: Pick<Laid, 'expected'>;
  posts: readonly Post[];
  /** Keys of cards that came into what stood in Teams already. */
  added: ReadonlySet<string>;
  /** Whose chat answered nobody, by the day. */
  stuck: ReadonlyMap<LocalDate, string>;
  /** Days on which storage let no sweep through in time, however often it was tried. */
  unswept: ReadonlySet<LocalDate>;
  now: number;
  processes: number;
  /** What fell due until then must have gone out; milliseconds since 1970. */
  last: number;
}

/** Holds what storage says against what Teams has: nothing lost, no second copy that nobody counted. Of calls: `calledAfter.ts`, `uncalled.ts`. */
export function judge({
  seed,
  rows,
  laid,
  posts,
  added,
  stuck,
  unswept,
  now,
  processes,
  last,
}: Week): Verdict {
  const of = <T>(prefix: string) => rowsOf<T>(rows, prefix);
  const messages = new Map(of<MessageRow>('message:').map((row) => [row.id, row]));
  const copies = Map.groupBy(posts, ({ message }) => message);
  const faults: string[] = [];
  let doubled = 0;

  const waiting = of<{ messageId: string }>('outbox:');
  for (const { messageId } of waiting) faults.push(`${messageId} still waits`);
  for (const [id, row] of messages) {
    const count = copies.get(id)?.length ?? 0;
    const extra = Math.max(0, count - 1);
    doubled += extra;
    if (row.state === 'sent' && row.activityId !== undefined && count === 0 && row.at >= '2026-04-07')
      faults.push(`${id} is said to be sent and is not in Teams`);
    if (extra > row.possibleDuplicates)
      faults.push(`${id} is in Teams ${count} times and owns up to ${row.possibleDuplicates}`);
  }
  const cards = of<CardRow>('card:');
  // What Teams refused for good stands on the leader's list.
  const isKnown = (id: string) =>
    messages.get(id)?.activityId !== undefined || messages.get(id)?.state === 'failed';
  // Nobody's chat answered until the cycle's next kind fell due: that one goes alone, as it asks for the same.
  const isToldBy = (card: CardRow) => (later: CardRow) =>
    later.at > card.at &&
    cycleOf(later.key) === cycleOf(card.key) &&
    later.to.some((who) => card.to.includes(who)) &&
    later.messages.some(isKnown);
  for (const card of cards) {
    if (card.state !== 'open' || card.at < '2026-04-07') continue;
    if (!card.messages.some(isKnown) && !cards.some(isToldBy(card)))
      faults.push(`${card.key} is open and nobody has it`);
  }
  for (const record of of<CaseRecord>('case:')) {
    const late = record.due.filter(({ at, why }) => at < utcOf(now - 30 * 60_000) && why === 'plan');
    for (const { cardKey, at } of late) faults.push(`${cardKey} of ${at} was never looked at`);
  }
  const { expected } = laid;
  faults.push(
    ...missing({ rows, posts, added, expected, stuck, unswept, from: toEpochMs(before), to: last }),
  );
  for (const { name, left } of of<Member>('member:'))
    if (left) faults.push(`${name} was signed off by a roster that was lost`);
  for (const [source, { length }] of Map.groupBy(of<LoggedEvent>('event:'), ({ source }) => source))
    if (length > 1 && source.startsWith('again'))
      faults.push(`${source} was delivered again and counted twice`);
  return { seed, posts: posts.length, processes, doubled, faults };
}
