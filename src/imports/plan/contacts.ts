import type { CaseEvent } from '../../engine/events.ts';
import type { ContactRow } from '../rows/contactRow.ts';
import {
  type CasePlan,
  type Change,
  closedToRows,
  dateOfEvent,
  isClosedOn,
  type Moment,
  type Present,
  stamp,
} from './present.ts';

/**
 * New contacts become events with the contact's date, registered now: however old, the engine sends one overdue card
 * for the cycle that stands, never one for each month that has passed (engine-rules.md 2.5). A contact of the log is
 * the contact of at most one row of its day and track, whoever registered it and whatever form they gave it. What was
 * cancelled is none, and of somebody who stayed away it is only known that it was tried.
 */
export function planContacts(rows: readonly ContactRow[], present: Present, moment: Moment): CasePlan {
  const closed = closedToRows(present, rows);
  if (closed) return closed;
  const unknown = unknownRows(rows, present.events);
  const found: ContactRow[] = [];
  const changes = rows.map((row): Change => {
    if (row.became === 'off') return 'skipped';
    if (!unknown.has(row)) return 'same';
    if (isClosedOn(present, row.date) && !takesAfterEnd(row, present)) return 'skipped';
    found.push(row);
    return 'new';
  });
  found.sort((a, b) => a.date.localeCompare(b.date));
  return { changes, events: found.map((row) => toEvent(row, moment)), faults: [] };
}

/** After the end, what still counts: aftercare, and the CTI track of whoever has found a job (engine-rules.md 3.1). */
function takesAfterEnd(row: ContactRow, { state }: Present): boolean {
  return row.form === 'aftercare' || (row.cti && row.became === 'held' && state?.ended?.by === 'jobStarted');
}

const contactTypes = ['contactHeld', 'contactAttempted', 'firstTalkHeld', 'aftercareHeld'] as const;
type Contact = Extract<CaseEvent, { type: (typeof contactTypes)[number] }>;

/** Rows for which the log has no contact: those of the same form find theirs first, then any that is left of the day. */
function unknownRows(rows: readonly ContactRow[], events: readonly CaseEvent[]): Set<ContactRow> {
  const left = new Set(events.flatMap((event) => (isContact(event) ? [event] : [])));
  const unknown = new Set(rows);
  for (const isExact of [true, false]) {
    // In one order, whatever the file's: which row is the one that is new must not hang on it.
    for (const row of [...unknown].sort((a, b) => a.form.localeCompare(b.form))) {
      const match = [...left].find(
        (event) => dayOf(event) === dayOfRow(row) && (!isExact || formOf(event) === row.form),
      );
      if (!match) continue;
      left.delete(match);
      unknown.delete(row);
    }
  }
  return unknown;
}

function isContact(event: CaseEvent): event is Contact {
  return contactTypes.some((type) => type === event.type);
}

function formOf(event: Contact): ContactRow['form'] {
  if (event.type === 'firstTalkHeld') return 'firstTalk';
  return event.type === 'aftercareHeld' ? 'aftercare' : event.form;
}

/** Aftercare is no contact of its day, nor the other way round: each asks something else of the case. */
function dayOf(event: Contact): string {
  const track = event.type === 'contactHeld' ? (event.track ?? '') : '';
  const isTried = event.type === 'contactAttempted';
  return [dateOfEvent(event), track, isTried, event.type === 'aftercareHeld'].join('|');
}

function dayOfRow({ date, cti, became, form }: ContactRow): string {
  const isTried = became === 'tried';
  return [date, cti && !isTried ? 'cti' : '', isTried, form === 'aftercare' && !isTried].join('|');
}

function toEvent(row: ContactRow, moment: Moment): CaseEvent {
  const base = stamp(moment, row.caseRef, row.date);
  const form = row.form === 'firstTalk' || row.form === 'aftercare' ? 'talk' : row.form;
  if (row.became === 'tried') return { ...base, type: 'contactAttempted', form };
  if (row.form === 'firstTalk') return { ...base, type: 'firstTalkHeld' };
  // Whoever was no longer in the job would stand in the file with another outcome.
  if (row.form === 'aftercare') return { ...base, type: 'aftercareHeld', form, inJob: true };
  return { ...base, type: 'contactHeld', form, ...(row.cti ? { track: 'cti' as const } : {}) };
}
