/** What kind of figure a measure is: how it is computed and shown (measures.md 2). */
export type FigureKind = 'count' | 'share' | 'hours' | 'medianDays' | 'medianHours' | 'rate' | 'change';

/** Exact: `top` / `bottom`, whole numbers, `bottom` above 0. */
export interface Fraction {
  top: number;
  bottom: number;
}

export const none = '–';

const daysInYear = 365;

/** The value of a figure, or undefined where there is none. Hours and their medians come in hundredths. */
export function fractionOf(kind: FigureKind, n: number, d: number | null): Fraction | undefined {
  if (kind === 'count') return { top: n, bottom: 1 };
  if (d === null || d === 0) return undefined;
  if (kind === 'hours') return { top: n, bottom: 100 };
  return { top: kind === 'rate' ? n * daysInYear : n, bottom: d };
}

/** Of an even number the mean of the middle two; `unit`: parts of one in which the values are given. */
export function medianOf(sorted: readonly number[], unit: number): Fraction | undefined {
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? undefined : { top: lower + upper, bottom: 2 * unit };
}

/** As the figure is kept and compared: a whole number of a count, else four decimals. */
export function valueText(kind: FigureKind, value: Fraction): string {
  return kind === 'count' ? String(value.top) : decimals(value, 4);
}

/** As people read it, in Danish. */
export function shownText(kind: FigureKind, value: Fraction | undefined): string {
  if (!value) return none;
  switch (kind) {
    case 'count':
      return decimals(value, 0).replace(/\B(?=(\d{3})+$)/g, '.');
    case 'share':
      return `${decimals({ top: value.top * 100, bottom: value.bottom }, 0)} %`;
    case 'hours':
    case 'medianHours':
      return `${oneDecimal(value)} timer`;
    case 'medianDays':
      return `${oneDecimal(value)} dage`;
    case 'rate':
      return oneDecimal(value);
    case 'change':
      return signed(oneDecimal(value));
  }
}

function oneDecimal(value: Fraction): string {
  return decimals(value, 1).replace('.', ',').replace(/,0$/, '');
}

function signed(text: string): string {
  return text === '0' || text.startsWith('-') ? text : `+${text}`;
}

/** Rounded once, half away from zero; never `-0`. */
export function decimals({ top, bottom }: Fraction, places: number): string {
  const scale = 10n ** BigInt(places);
  const size = BigInt(Math.abs(top)) * scale * 2n;
  const rounded = (size + BigInt(bottom)) / (BigInt(bottom) * 2n);
  const digits = String(rounded).padStart(places + 1, '0');
  const sign = top < 0 && rounded > 0n ? '-' : '';
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Below 0, 0 or above: `one` against `other`. */
export function compareFractions(one: Fraction, other: Fraction): number {
  const left = BigInt(one.top) * BigInt(other.bottom);
  const right = BigInt(other.top) * BigInt(one.bottom);
  return left < right ? -1 : left > right ? 1 : 0;
}
