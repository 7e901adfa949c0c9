import { isSettled } from '../cards/settled.ts';
import type { ViewInput } from '../cards/view.ts';
import { compareCodes } from '../language/order.ts';
import { digestOf } from '../store/digest.ts';
import type { CardRow } from '../store/rows.ts';

/** More would not be read in a channel. */
export const mostLines = 15;
/** Fewer are no number (6-privacy.md 6.1). */
const fewest = 5;

/** What a reader of the channel may know of one task: all kinds alike. */
export interface PostLine {
  code: string;
  /** Names its line in the channel without saying what it is about. */
  line: string;
  /** Worker ids, or the member id of who took it. */
  who: { workers: readonly string[] } | { taker: string };
  state: 'open' | 'taken';
}

/**
 * The post's lines, in the order of the codes, whenever they joined; the rest as tasks of a person. Of a line nothing says
 * that it is done until the next morning's post: absences are answered sooner than the rest, so that would tell them apart.
 */
export function postLines(shown: readonly Pick<ViewInput, 'card'>[]): {
  lines: PostLine[];
  rest: PostLine[];
} {
  const lines = shown.map(({ card }) => lineOf(card)).sort(byCode);
  return {
    lines: lines.slice(0, mostLines),
    rest: lines.slice(mostLines),
  };
}

function lineOf(card: CardRow): PostLine {
  return {
    code: card.caseRef ?? '',
    line: lineId(card.key),
    who: card.taken ? { taker: card.taken.by } : { workers: card.to },
    state: card.taken ? 'taken' : 'open',
  };
}

export function lineId(cardKey: string): string {
  return digestOf(cardKey).slice(0, 10);
}

/** How many are done, once the post is over; of a few it would be the state of each. */
export function doneOf(shown: readonly Pick<ViewInput, 'card'>[]): number | undefined {
  if (shown.length < fewest) return undefined;
  return shown.filter(({ card }) => isSettled(card) || card.state === 'snoozed').length;
}

/** Two tasks of a case stand in an order that says nothing of them. */
function byCode(one: PostLine, other: PostLine): number {
  return compareCodes(one.code, other.code) || (one.line < other.line ? -1 : 1);
}
