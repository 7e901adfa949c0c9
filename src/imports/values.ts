import type { LocalDate } from '../calendar/calendar.ts';
import { isUsualYear } from '../calendar/usualYears.ts';

/** `dd-mm-åååå`, `dd.mm.åååå`, `dd/mm/åååå` or `åååå-mm-dd`, with or without a time; undefined when no such day exists. */
export function readDate(text: string): LocalDate | undefined {
  const plain = text.replace(/[ T]\d{1,2}[:.]\d{2}([:.]\d{2})?([.,]\d+)?Z?$/, '');
  const danish = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(plain);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain);
  const [year, month, day] = danish ? [danish[4], danish[3], danish[1]] : (iso?.slice(1) ?? []);
  if (!year || !month || !day) return undefined;
  return exists(Number(year), Number(month), Number(day))
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : undefined;
}

function exists(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return isUsualYear(year) && day >= 1 && day <= days;
}

/** `1.234,5` and `26,50`; a lone dot with one or two digits after it is a decimal point. */
export function readDecimal(text: string): number | undefined {
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^\d+(,\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  return /^\d+\.\d{1,2}$/.test(text) ? Number(text) : undefined;
}

export function readYesNo(text: string): boolean | undefined {
  if (/^(ja|j|yes|true|sand|1|x)$/i.test(text)) return true;
  return /^(nej|n|no|false|falsk|0)$/i.test(text) ? false : undefined;
}

/** An Entra sign-in name in small letters. */
export function readUpn(text: string): string | undefined {
  const upn = text.toLowerCase();
  return /^[^\s@;,<>"|/\\#?]{1,64}@[a-z0-9æøå.-]{1,180}\.[a-zæøå]{2,24}$/.test(upn) ? upn : undefined;
}

/** A pseudonym such as `B-101`; a bare number only when it is too short to be a birthday or a person's number. */
export function readCaseRef(text: string): string | undefined {
  if (!/^[\p{L}\d][\p{L}\d._-]{0,19}$/u.test(text) || !/\d/.test(text)) return undefined;
  return /^\d{6,}$/.test(text) || /\d{9}/.test(text) ? undefined : text;
}

export function readInitials(text: string): string | undefined {
  const initials = text.replace(/[.\s]/g, '').toUpperCase();
  return /^\p{L}{1,4}$/u.test(initials) ? initials : undefined;
}
