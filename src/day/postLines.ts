import { isSettled } from '../cards/settled.ts';
import type { ViewInput } from '../cards/view.ts';
import { digestOf } from '../store/digest.ts';
import type { CardRow } from '../store/rows.ts';

/** More would not be read in a channel. */
export const mostLines = 15;

/** What a reader of the channel may know of one task: all kinds alike. */
export interface PostLine {
  code: string;
  /** Names its line in the channel without saying what it is about. */
  line: string;
  /** Worker ids, or the member id of who took it. */
  who: { workers: readonly string[] } | { taker: string };
  state: 'open' | 'taken' | 'done';
}

/**
 * The post's lines, in the order of the codes, whenever they joined; the rest as tasks that wait for a person. What was put
 * off, is not relevant or fell away is as done as what was answered: only some kinds can be put off.
 */
export function postLines(shown: readonly Pick<ViewInput, 'card'>[]): {
  lines: PostLine[];
  rest: PostLine[];
} {
  const lines = shown.map(({ card }) => lineOf(card)).sort(byCode);
  return {
    lines: lines.slice(0, mostLines),
    rest: lines.slice(mostLines).filter(({ state }) => state !== 'done'),
  };
}

function lineOf(card: CardRow): PostLine {
  const isDone = isSettled(card) || card.state === 'snoozed';
  return {
    code: card.caseRef ?? '',
    line: lineId(card.key),
    who: card.taken ? { taker: card.taken.by } : { workers: card.to },
    state: isDone ? 'done' : card.taken ? 'taken' : 'open',
  };
}

export function lineId(cardKey: string): string {
  return digestOf(cardKey).slice(0, 10);
}

/** Two tasks of a case stand in an order that says nothing of them. */
function byCode(one: PostLine, other: PostLine): number {
  return one.code.localeCompare(other.code, 'da', { numeric: true }) || (one.line < other.line ? -1 : 1);
}
