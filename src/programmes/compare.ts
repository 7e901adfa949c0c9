import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import type { CardToSend, PlannedCardId } from '../engine/cards.ts';

export type Side = 'A' | 'B';

/** How many cards each of two programmes would send. */
export interface Total {
  card: PlannedCardId;
  A: number;
  B: number;
  difference: number;
}

/** The day on which one person gets most cards: what a leader fears when changing a rule. */
export interface Peak {
  to: string;
  on: LocalDate;
  cards: number;
}

/** What one sends and the other does not, in the order of the output: same moment, case, card, kind and people. */
export function onlyIn(
  a: readonly CardToSend[],
  b: readonly CardToSend[],
): { only: Side; card: CardToSend }[] {
  const [keysA, keysB] = [a.map(keyOf), b.map(keyOf)];
  const [inA, inB] = [new Set(keysA), new Set(keysB)];
  const differing = [
    ...a.filter((_, n) => !inB.has(keysA[n] ?? '')).map((card) => ({ only: 'A' as const, card })),
    ...b.filter((_, n) => !inA.has(keysB[n] ?? '')).map((card) => ({ only: 'B' as const, card })),
  ];
  return differing.sort((x, y) => compare(sortKey(x.card), sortKey(y.card)) || compare(x.only, y.only));
}

/** What its line of the output says of it. */
function keyOf({ at, caseRef, card, kind, to, where }: CardToSend): string {
  return JSON.stringify([at, caseRef, card, kind, to, where]);
}

/** Cards by id, those that at least one of the two sends. */
export function totalsOf(a: readonly CardToSend[], b: readonly CardToSend[]): Total[] {
  const cards = [...new Set([...a, ...b].map(({ card }) => card))].sort();
  return cards.map((card) => {
    const [sentA, sentB] = [a, b].map((sent) => sent.filter((one) => one.card === card).length);
    return { card, A: sentA ?? 0, B: sentB ?? 0, difference: (sentB ?? 0) - (sentA ?? 0) };
  });
}

/** The earliest of several peaks; undefined when nobody gets a card. */
export function peakOf(cards: readonly CardToSend[]): Peak | undefined {
  const counts = new Map<string, Peak>();
  for (const { at, to } of cards) {
    for (const worker of to) {
      const on = dateOf(at);
      const known = counts.get(`${on} ${worker}`) ?? { to: worker, on, cards: 0 };
      counts.set(`${on} ${worker}`, { ...known, cards: known.cards + 1 });
    }
  }
  return [...counts.values()].sort(
    (x, y) => y.cards - x.cards || compare(x.on, y.on) || compare(x.to, y.to),
  )[0];
}

function sortKey({ at, card, kind, caseRef }: CardToSend): string {
  return [at, card, kind, caseRef ?? ''].join(' ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
