import type { PlannedCardId } from '../engine/cards.ts';
import { cardName } from '../language/cardNames.ts';
import { fill, type Language } from '../language/text.ts';
import type { Peak, Total } from './compare.ts';

const da = {
  card: 'Kort',
  difference: 'Forskel',
  sum: 'I alt',
  same: 'De to programmer sender det samme.',
  peak: 'Flest kort til én person på én dag: A {a}, B {b}',
  peakOne: '{cards} ({to}, {on})',
  nobody: 'ingen',
};

const en: typeof da = {
  card: 'Card',
  difference: 'Change',
  sum: 'In all',
  same: 'The two programmes send the same.',
  peak: 'Most cards to one person in one day: A {a}, B {b}',
  peakOne: '{cards} ({to}, {on})',
  nobody: 'none',
};

const byLanguage: Record<Language, typeof da> = { da, en };

export interface ComparisonSummary {
  totals: readonly Total[];
  peaks: { A?: Peak; B?: Peak };
  isSame: boolean;
}

/** Totals per card as a table of plain text, and the busiest day of either. */
export function comparisonLines({ totals, peaks, isSame }: ComparisonSummary, language: Language): string[] {
  const words = byLanguage[language];
  const sum = (side: 'A' | 'B' | 'difference') => totals.reduce((all, total) => all + total[side], 0);
  const rows = [
    [words.card, 'A', 'B', words.difference],
    ...totals.map((total) => row(cardTitle(total.card, language), total)),
    row(words.sum, { A: sum('A'), B: sum('B'), difference: sum('difference') }),
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  const table = rows.map(
    ([name = '', ...numbers]) => name.padEnd(width) + numbers.map((number) => number.padStart(9)).join(''),
  );
  const peakText = (peak?: Peak) => (peak ? fill(words.peakOne, { ...peak }) : words.nobody);
  return [
    ...(isSame ? [words.same] : []),
    ...table,
    fill(words.peak, { a: peakText(peaks.A), b: peakText(peaks.B) }),
  ];
}

function row(name: string, { A, B, difference }: Omit<Total, 'card'>): string[] {
  return [name, String(A), String(B), difference > 0 ? `+${difference}` : String(difference)];
}

function cardTitle(card: PlannedCardId, language: Language): string {
  return `${card} ${cardName(language, card)}`;
}
