import type { Language } from '../../language/text.ts';

/** What pictures of a statement show: three figures month by month, and one month's ends by group. */
export const chartKinds = ['hours', 'stock', 'contact', 'ends'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** A whole number; `hidden`: the reader may not know it; `none`: nothing was counted. */
export type Bar = number | 'hidden' | 'none';

/** A picture, all that is in it: bars from left to right. */
export interface Chart {
  kind: ChartKind;
  language: Language;
  /** The calendar number (1–12) of the month of the first bar, whose initials stand below; of `ends` the month alone. */
  first: number;
  bars: readonly Bar[];
  /** Stands alone in its row: twice as wide as it is high by the others' measure. */
  wide?: true;
}

/** What contact on time is out of. */
const percent = 100;

/** What the tallest bar could be. */
export function topOf({ kind, bars }: Chart): number {
  if (kind === 'contact') return percent;
  return Math.max(1, ...bars.filter((bar) => typeof bar === 'number'));
}

const months = 'JFMAMJJASOND';
/** Job, education, pension, others. */
const groups: Record<Language, string> = { da: 'JUPØ', en: 'JEPO' };

/** The letter below each bar. */
export function initialsOf({ kind, language, first, bars }: Chart): string[] {
  return bars.map((_, index) =>
    kind === 'ends' ? groups[language].charAt(index) : months.charAt((first - 1 + index) % months.length),
  );
}
