import type { CasePart, Happened } from '../register/featureParts.ts';
import type { CaseRecord } from '../store/rows.ts';
import { askedIds } from './ask.ts';
import { isReached, withSettled } from './settle.ts';

/** What is kept of absences and of the list of the day, beside the log. */
export const onCase: CasePart = {
  happened: (record, happened) => withMark(withAbsence(record, happened), happened),
  closed: withSettled,
  // The list that the case stands on, when what it says of the case has changed.
  outdated: (before, after) => {
    const { list, state } = after;
    if (!list) return [];
    const isSame = isReached(before, list.day) === isReached(after, list.day);
    return before.state.attendance === state.attendance && isSame
      ? []
      : [list.message, ...(list.asked ? askedIds(list.message) : [])];
  },
};

function withAbsence(record: CaseRecord, { outcome: { absence }, now }: Happened): CaseRecord {
  if (!absence) return record;
  const note = { ...absence, settled: now, sequence: record.sequence };
  const others = (record.absences ?? []).filter(({ day }) => day !== absence.day);
  return { ...record, absences: [...others, note] };
}

/** For the list of the day (C46), which says who registered what, and when. */
function withMark(record: CaseRecord, { events }: Happened): CaseRecord {
  const marks = events.flatMap(({ event, by, sequence }): NonNullable<CaseRecord['marked']>[] =>
    event.type === 'attendanceMarked' ? [{ on: event.on, by, at: event.at, sequence }] : [],
  );
  const marked = marks.at(-1);
  return marked ? { ...record, marked } : record;
}
