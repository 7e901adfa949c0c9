import type { LocalDate } from '../../calendar/calendar.ts';
import type { ContactForm } from '../../engine/events.ts';
import type { CellReader } from '../cells.ts';
import { contactFormOf } from '../choices.ts';
import { readCaseRef, readDate } from '../values.ts';

export interface ContactRow {
  line: number;
  caseRef: string;
  date: LocalDate;
  form: ContactForm;
  /** Held on the CTI track, which has a rhythm of its own. */
  cti: boolean;
}

/** A row of `contacts`; undefined when a fault was noted. */
export function readContactRow(cells: CellReader, today: LocalDate): ContactRow | undefined {
  const caseRef = cells.required('caseRef', readCaseRef, 'caseRef');
  const date = cells.required('date', readDate, 'date');
  const form = cells.required('form', contactFormOf, 'contactForm');
  const cti = cells.optional('role', (text) => /\bcti\b/i.test(text), 'personal') ?? false;
  if (date && date > today) cells.fault('date', 'futureDate');
  return caseRef && date && form ? { line: cells.line, caseRef, date, form, cti } : undefined;
}
