/** Hours are whole hundredths everywhere, so that 29.99 is not 30 and ten thousand of them add up exactly. */
export type Hundredths = number;

/** More hours than the longest month has (4-cards.md C13). */
export const mostHours: Hundredths = 744_00;

export type HoursFault = 'notNumber' | 'negative' | 'tooMany' | 'decimals';

export type ReadHours =
  | { type: 'hours'; hundredths: Hundredths }
  /** Left for later. */
  | { type: 'empty' }
  | { type: 'fault'; fault: HoursFault };

/** A dot before exactly three digits parts thousands, as Danes write them; any other comma or dot is the decimal one. */
const thousands = /^\d{1,3}(\.\d{3})+(,\d+)?$/;
const decimal = /^\d+([.,]\d+)?$/;

/** Hours of a month as somebody wrote them: `26,5`, ` 26 `, `26.5`, `1.234,5`. */
export function readHours(written: string): ReadHours {
  const text = written.trim();
  if (text === '') return { type: 'empty' };
  if (/^[-–−]\s*\d/.test(text)) return { type: 'fault', fault: 'negative' };
  const plain = thousands.test(text) ? text.replaceAll('.', '') : text;
  if (!decimal.test(plain)) return { type: 'fault', fault: 'notNumber' };
  const [whole = '', parts = ''] = plain.split(/[.,]/);
  if (parts.length > 2) return { type: 'fault', fault: 'decimals' };
  const hundredths = Number(whole) * 100 + Number(parts.padEnd(2, '0'));
  return hundredths > mostHours ? { type: 'fault', fault: 'tooMany' } : { type: 'hours', hundredths };
}

/** `26,5` or `1.234,5` in Danish, `26.5` or `1,234.5` in English; at most two decimals, none that say nothing. */
export function hoursText(hundredths: Hundredths, language: 'da' | 'en'): string {
  const [dot, comma] = language === 'da' ? ['.', ','] : [',', '.'];
  const whole = String(Math.floor(hundredths / 100)).replace(/\B(?=(\d{3})+$)/g, dot);
  const rest = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return rest === '' ? whole : `${whole}${comma}${rest}`;
}

/** Counting hours of one month (engine-rules.md 3.7). */
export function countingHours(
  kinds: Readonly<Record<string, Hundredths>> | undefined,
  countingKinds: readonly string[],
): Hundredths {
  return countingKinds.reduce((sum, kind) => sum + (kinds?.[kind] ?? 0), 0);
}
