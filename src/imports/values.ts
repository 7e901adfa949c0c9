import { mostHours } from '../engine/hours.ts';

const unit = / ?(?:timer?|t|h|hours?|procent|pct|%)\.?$/i;

/**
 * `1.234,5`, `1 234,5` and `26,50`, with a unit or without; a lone dot with one or two digits after it is a decimal
 * point. Undefined for what is no number, and for a negative one.
 */
export function readDecimal(text: string): number | undefined {
  const plain = text.replace(unit, '').replace(/^\+/, '');
  if (/^\d{1,3}([. ]\d{3})+(,\d+)?$/.test(plain)) return Number(plain.replace(/[. ]/g, '').replace(',', '.'));
  if (/^\d+(,\d+)?$/.test(plain)) return Number(plain.replace(',', '.'));
  return /^\d+\.\d{1,2}$/.test(plain) ? Number(plain) : undefined;
}

/** Hours of a month, at most two decimals; `12:30` is twelve and a half. Undefined beyond the longest month. */
export function readHoursOfMonth(text: string): number | undefined {
  const clock = /^(\d{1,3}):([0-5]\d)(?::00)?$/.exec(text);
  const hours = clock ? Number(clock[1]) + Number(clock[2]) / 60 : readDecimal(text);
  return hours !== undefined && isHundredths(hours) && hours * 100 <= mostHours ? hours : undefined;
}

const mostWeeklyHours = 37;

/** Hours of a week in a placement, above 0 and at most 37. */
export function isWeekly(hours: number): boolean {
  return hours > 0 && hours <= mostWeeklyHours;
}

function isHundredths(value: number): boolean {
  return Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
}

/** A whole number from `least` to `most`. */
export function readWhole(text: string, least: number, most: number): number | undefined {
  const value = readDecimal(text);
  return value !== undefined && Number.isInteger(value) && value >= least && value <= most
    ? value
    : undefined;
}

export function readYesNo(text: string): boolean | undefined {
  const word = text.replace(/[.!]$/, '');
  if (/^(ja|j|yes|y|true|sandt?|1|x|✓|✔|☑)$/i.test(word)) return true;
  return /^(nej|n|no|false|falske?|falsk|0|☐)$/i.test(word) ? false : undefined;
}

/**
 * An Entra sign-in name in small letters, without the `mailto:` of a link or the name before `<…>`. Only letters that can
 * stand in one: what was decoded wrongly (`sã¸ren@…`) is none.
 */
export function readUpn(text: string): string | undefined {
  const bare = /<([^<>]+)>[;,]?$/.exec(text)?.[1] ?? text;
  const upn = bare
    .trim()
    .replace(/^(mailto|smtp|sip|upn|mail|e-mail): ?/i, '')
    .replace(/[;,]$/, '')
    .toLowerCase();
  return /^[a-z0-9æøåäöüéèó][a-z0-9æøåäöüéèó'._!#^~-]{0,63}@([a-z0-9æøåäöü-]{1,63}\.)+[a-z]{2,24}$/.test(upn)
    ? upn
    : undefined;
}

/** What a file says in letters that were decoded wrongly, here or where it was made. */
export function isMisread(text: string): boolean {
  return /\ufffd|[ÃÂ][\u0080-\u00bf\u2018-\u203a\u20ac\u0152-\u0178]|[\p{Ll}][†‘›¿Œ¾][\p{Ll}]/u.test(text);
}
