import type { CaseEvent } from '../../engine/events.ts';
import type { ContactRow } from '../rows/contactRow.ts';
import {
  type CasePlan,
  type Change,
  closedToRows,
  dateOfEvent,
  type Moment,
  type Present,
  stamp,
} from './present.ts';

/**
 * New contacts become events with the contact's date, registered now: however old, the engine sends one overdue card
 * for the cycle that stands, never one for each month that has passed (engine-rules.md 2.5).
 * The same case, track and date is the same contact, whoever registered it.
 */
export function planContacts(rows: readonly ContactRow[], present: Present, moment: Moment): CasePlan {
  const closed = closedToRows(present, rows);
  if (closed) return closed;
  const known = new Set(
    present.events.flatMap((event) =>
      event.type === 'contactHeld' ? [keyOf(event.track === 'cti', dateOfEvent(event))] : [],
    ),
  );
  const ended = present.record?.state.ended !== undefined;
  const found: (ContactRow & { event: CaseEvent })[] = [];
  const changes = rows.map((row): Change => {
    const key = keyOf(row.cti, row.date);
    if (known.has(key)) return 'same';
    known.add(key);
    if (ended) return 'skipped';
    found.push({ ...row, event: toEvent(row, moment) });
    return 'new';
  });
  found.sort((a, b) => a.date.localeCompare(b.date));
  return { changes, events: found.map(({ event }) => event), faults: [] };
}

function toEvent(row: ContactRow, moment: Moment): CaseEvent {
  const base = { ...stamp(moment, row.caseRef, row.date), type: 'contactHeld', form: row.form } as const;
  return row.cti ? { ...base, track: 'cti' } : base;
}

function keyOf(cti: boolean, date: string): string {
  return `${cti ? 'cti' : ''}|${date}`;
}
