import { checkText } from './guard.ts';

/** A pseudonym such as `B-101`; a bare number only when it is too short to be a birthday or a person's number. */
export function readCaseCode(text: string): string | undefined {
  if (!/^[\p{L}\d][\p{L}\d._-]{0,19}$/u.test(text) || !/\d/.test(text)) return undefined;
  return /^\d{6,}$/.test(text) || /\d{9}/.test(text) ? undefined : text;
}

/** A code that somebody makes up: one that says anything about a person is none (domain/6-privacy.md 6.1). */
export function newCaseCode(text: string): string | undefined {
  const code = readCaseCode(text.trim().toUpperCase());
  const words = code?.replace(/[^\p{L}]+/gu, ' ').toLowerCase() ?? '';
  const isNeutral = (part: string) => checkText(part, 'input').verdict === 'pass';
  const named = words.split(' ').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return code !== undefined && isNeutral(code) && named.every(isNeutral) ? code : undefined;
}
