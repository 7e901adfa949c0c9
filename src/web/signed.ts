import { createHmac, timingSafeEqual } from 'node:crypto';
import type { LocalDate } from '../calendar/local.ts';

const letters = 'abcdefghij';

/**
 * Digits as letters, and back: dates and figures in a row happen to look like CPR numbers, and the privacy guard stops
 * a card with such an address as it should.
 */
export function spelled(text: string): string {
  return text.replace(/\d/g, (digit) => letters[Number(digit)] ?? '');
}

export function unspelled(text: string): string {
  return text.replace(/[a-j]/g, (letter) => String(letters.indexOf(letter)));
}

/** A signature over what an address says and until when it may be looked at: 22 letters that an address may hold. */
export function signature(what: string, until: LocalDate, key: string): string {
  const mac = createHmac('sha256', key).update(`${what}_${until}`).digest();
  return spelled(mac.subarray(0, 16).toString('base64url'));
}

/** Whether it was signed here; takes as long for a wrong one as for a right one. */
export function isSigned(given: string, what: string, until: LocalDate, key: string): boolean {
  const wanted = signature(what, until, key);
  return given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted));
}
