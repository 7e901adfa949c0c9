import type { LocalDate } from '../../calendar/local.ts';
import { readCaseRef } from '../../engine/caseRef.ts';
import type { CellReader } from '../cells.ts';
import { contactFormOf, contactRoleOf, contactStatusOf, type FormOfRow } from '../choices.ts';
import type { ReadingContext } from '../context.ts';
import { datesOf } from '../dates.ts';
import { readYesNo } from '../values.ts';

export interface ContactRow {
  line: number;
  caseRef: string;
  date: LocalDate;
  form: FormOfRow;
  /** Held on the CTI track, which has a rhythm of its own. */
  cti: boolean;
  /** `tried`: nobody was reached, or somebody stayed away; `off`: it was cancelled, or is still to come. */
  became: 'held' | 'tried' | 'off';
}

/** A row of `contacts`; undefined when a fault was noted. */
export function readContactRow(cells: CellReader, { today }: ReadingContext): ContactRow | undefined {
  const caseRef = cells.required('caseRef', readCaseRef, 'caseRef');
  const date = cells.required('date', datesOf(today), 'date');
  const form = cells.required('form', contactFormOf, 'contactForm');
  const role = cells.optional('role', contactRoleOf, 'role');
  const reached = cells.optional('reached', readYesNo, 'yesNo');
  const status = cells.optional('status', contactStatusOf, 'contactStatus');
  const isOff = status === 'cancelled' || status === 'planned';
  if (date && date > today && !isOff) cells.fault('date', 'futureDate');
  if (reached && (isOff || status === 'missed')) cells.fault('reached', 'notHeld');
  if (!caseRef || !date || !form) return undefined;
  const became = isOff ? 'off' : reached === false || status === 'missed' ? 'tried' : 'held';
  return { line: cells.line, caseRef, date, form, cti: role === 'ctiWorker', became };
}
