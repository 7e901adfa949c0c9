import { z } from 'zod';
import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { isUsualYear } from '../calendar/usualYears.ts';

/** A toggle or yes/no choice of a card: Teams sends text. */
export const tick = z
  .union([z.boolean(), z.enum(['true', 'false', 'yes', 'no'])])
  .default(false)
  .transform((value) => value === true || value === 'true' || value === 'yes');

/** A day that was chosen or typed in a form. */
export const day = z.iso.date().refine((date) => isUsualYear(Number(date.slice(0, 4))));

/** Several choices come as one text, `citizen,company`: each of them as a tick of its own, as older forms sent them. */
export function withTicks(
  data: Readonly<Record<string, unknown>>,
  field: string,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  const chosen = data[field];
  if (typeof chosen !== 'string') return data;
  const given = chosen.split(',');
  return { ...data, ...Object.fromEntries(names.map((name) => [name, given.includes(name)])) };
}

/** `date` of an event: only when it happened on an earlier day than it was registered. */
export function eventDate(date: LocalDate, today: LocalDate): { date?: LocalDate } {
  return date === today ? {} : { date };
}

/** What every event of an answer begins with. */
export function eventHead(input: { now: LocalInstant; record: { caseRef: string } }) {
  return { at: input.now, caseRef: input.record.caseRef };
}
