import type { LocalDate } from '../../../src/calendar/local.ts';
import { cardPrefix, escapeKey } from '../../../src/store/keys.ts';
import type { CardRow, CaseRecord } from '../../../src/store/rows.ts';
import type { MemoryStorage } from './memoryStore.ts';
import { rowsOf } from './rowsOf.ts';
import type { Post } from './teamsOfSeed.ts';

interface InHands {
  messages: ReadonlySet<string>;
  taker?: string;
}

/**
 * Calls about who was missing that somebody had taken or answered already. What counts is the order of the writes and no clock:
 * of each such card, the messages that it had right after that, and what came to it later.
 */
export function calledAfter({ cases }: MemoryStorage, teamId: string) {
  const inHands = new Map<string, InHands>();
  const late: { key: string; message: string; taker?: string }[] = [];
  const partition = escapeKey(teamId);
  const cardsOf = (prefix: string) => rowsOf<CardRow>(cases.rows(partition, prefix), prefix);
  const compare = ({ key, messages }: CardRow) => {
    const before = inHands.get(key);
    if (!before) return;
    for (const message of messages)
      if (message.endsWith('|calls') && !before.messages.has(message))
        late.push({ key, message, taker: before.taker });
  };
  return {
    /** Cases with a call of this day that nobody has taken or answered yet. */
    ringing: (day: LocalDate): string[] =>
      rowsOf<CaseRecord>(cases.rows(partition, 'case:A-'), 'case:').flatMap(({ caseRef, open }) =>
        open.some((key) => key.endsWith(`|C09|callNow|${day}`) && !inHands.has(key)) ? [caseRef] : [],
      ),
    /** Something is about to be done about the case. */
    before: (caseRef: string): void => {
      for (const card of cardsOf(`${cardPrefix(caseRef)}C09|`)) compare(card);
    },
    /** It was done. */
    after: (caseRef: string): void => {
      for (const { key, state, taken, messages } of cardsOf(`${cardPrefix(caseRef)}C09|`)) {
        const isInHands = taken !== undefined || (state !== 'open' && state !== 'snoozed');
        if (isInHands) inHands.set(key, { messages: new Set(messages), taker: taken?.by });
        else inHands.delete(key);
      }
    },
    /** Who was called all the same; whoever took it has it as a copy of their own. */
    faults: (posts: readonly Post[]): string[] => {
      for (const card of cardsOf('card:')) compare(card);
      return late.flatMap(({ key, message: called, taker }) =>
        posts
          .filter(({ message, keys, to }) => message === called && keys.includes(key) && to !== taker)
          .map(({ to, at }) => `${key} was in hands, and ${to} was called at ${new Date(at).toISOString()}`),
      );
    },
  };
}
