import { createHmac, timingSafeEqual } from 'node:crypto';
import type { LocalDate } from '../calendar/calendar.ts';

/** A signature over what an address says and until when it may be looked at: 22 letters that an address may hold. */
export function signature(what: string, until: LocalDate, key: string): string {
  const mac = createHmac('sha256', key).update(`${what}_${until}`).digest();
  return mac.subarray(0, 16).toString('base64url');
}

/** Whether it was signed here; takes as long for a wrong one as for a right one. */
export function isSigned(given: string, what: string, until: LocalDate, key: string): boolean {
  const wanted = signature(what, until, key);
  return given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted));
}
