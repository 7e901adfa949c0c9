import { z } from 'zod';
import { addDays } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import { addMonths } from '../calendar/months.ts';
import { readCaseRef, spellingsOf } from '../engine/caseRef.ts';
import { isLocalDate } from '../engine/localTexts.ts';
import { periods } from '../privacy/periods.ts';
import { type AuditEntry, acts, isAboutCase } from '../store/auditEntry.ts';
import type { AuditFile } from '../store/teamParts.ts';

/** What is asked of the audit: a period, both days inclusive, and of whom, about which case, and what was done. */
export type AuditQuestion = AuditFile['question'];

/** Without a period: what was done in the last days, or about one case as long as it is kept. */
const usualDays = 7;
/** People whom one name may mean. */
const mostPeople = 15;

const day = z
  .string()
  .refine((value) => isLocalDate(value))
  .optional()
  .catch(undefined);

/** As a form, a button or a page of the tab sends it; what is no answer was not asked. */
const sent = z.object({
  from: day,
  to: day,
  who: z.string().max(2000).optional().catch(undefined),
  code: z.string().max(40).optional().catch(undefined),
  act: z.enum(acts).optional().catch(undefined),
});

/** The first day of which anything is kept. */
export function oldestDay(today: LocalDate): LocalDate {
  return addMonths(today, -periods.auditMonths);
}

/** Within what is kept; `who` are ids between commas. What was written for a code and is none is left out (`isNoCode`). */
export function readQuestion(inputs: unknown, today: LocalDate): AuditQuestion {
  const { data = {} } = sent.safeParse(inputs);
  const code = readCaseRef(data.code ?? '');
  const who = (data.who ?? '').split(',').filter((id) => id !== '');
  const oldest = oldestDay(today);
  const to = between(data.to ?? today, oldest, today);
  const usual = code === undefined ? addDays(to, -usualDays) : oldest;
  return {
    ...{ from: between(data.from ?? usual, oldest, to), to },
    ...(who.length > 0 && { who: who.slice(0, mostPeople) }),
    ...(code !== undefined && { code }),
    ...(data.act && { act: data.act }),
  };
}

/** A code was written that is none: nothing of it is kept, and everything would be the wrong answer to it. */
export function isNoCode(written: string): boolean {
  return written.trim() !== '' && readCaseRef(written) === undefined;
}

function between(date: LocalDate, first: LocalDate, last: LocalDate): LocalDate {
  if (date < first) return first;
  return date > last ? last : date;
}

/** What a button carries of it. */
export function dataOf({ from, to, who, code, act }: AuditQuestion): Record<string, string> {
  return {
    ...{ from, to },
    ...(who && { who: who.join(',') }),
    ...(code !== undefined && { code }),
    ...(act && { act }),
  };
}

/** Whether an entry is one that was asked for, of those in its period. */
export function isAskedFor({ who, code, act }: AuditQuestion): (entry: AuditEntry) => boolean {
  const codes = code === undefined ? undefined : spellingsOf(code);
  return (entry) =>
    (who === undefined || who.includes(entry.who)) &&
    (act === undefined || entry.act === act) &&
    (codes === undefined || codes.some((one) => isAboutCase(entry, one)));
}
