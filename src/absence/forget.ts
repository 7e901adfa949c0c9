import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import type { AbsenceNote, CardRow, CaseRecord, LoggedEvent, Stored } from '../store/rows.ts';
import { isHandledInTime } from './measures.ts';
import { absentDayOf } from './settle.ts';

/** A case with all that is kept of it. */
export interface Kept {
  record: CaseRecord;
  log: readonly LoggedEvent[];
  cards: readonly Stored<CardRow>[];
}

/** The case without what is too old, and what has to go with it. */
export interface Forgotten {
  record: CaseRecord;
  events: LoggedEvent[];
  cards: Stored<CardRow>[];
  /** Messages that may still show some of it. */
  stale: string[];
}

/** Leaves room in a transaction of a hundred rows; what is more goes in the next round. */
const mostEvents = 40;
/** Notes on a card that say how somebody was tried for. */
const attempts = ['attempted', 'smsSent', 'visiting'];

/** Whether an absence was settled on `oldest` or before: nothing of its reason and of the attempts is kept. */
export function isTooOld({ settled }: AbsenceNote, oldest: LocalDate): boolean {
  return dateOf(settled) <= oldest;
}

/**
 * Of the first absence that is too old everything goes that says why, what would help, or who tried how
 * (domain/6-privacy.md 6.5): the note, the events, the notes on its cards. Left are the day, the contact, and whether
 * it was handled in time. Undefined when there is nothing to forget.
 */
export function forgetOne({ record, log, cards }: Kept, oldest: LocalDate): Forgotten | undefined {
  const note = record.absences?.find((one) => isTooOld(one, oldest));
  if (!note) return undefined;
  const telling = log.filter((logged) => tells(logged, note));
  const events = telling.slice(0, mostEvents);
  const kept =
    telling.length > events.length ? record.absences : record.absences?.filter((one) => one !== note);
  const changed = cards.flatMap((card) => withoutAttempts(card, note.day));
  const open = cards.filter(({ row }) => row.state === 'open' && absentDayOf(row) !== undefined);
  return {
    record: { ...record, absences: kept ?? [], counted: counted(record, log, note.day) },
    events,
    cards: changed,
    stale: [...new Set([...changed, ...open].flatMap(({ row }) => row.messages))],
  };
}

/** A try between the absence and its end, or an answer on one of its cards; that a card was seen says nothing. */
function tells({ event }: LoggedEvent, { day, settled }: AbsenceNote): boolean {
  if (event.type === 'contactAttempted') return dateOf(event.at) >= day && event.at <= settled;
  if (event.type !== 'cardAnswered' || event.answer.seen === true) return false;
  return (event.card === 'C09' || event.card === 'C10') && event.cycle.startsWith(day);
}

function withoutAttempts({ row, etag }: Stored<CardRow>, day: LocalDate): Stored<CardRow>[] {
  const notes = row.notes?.filter(({ code }) => !attempts.includes(code));
  if (absentDayOf(row) !== day || row.state === 'open' || notes?.length === row.notes?.length) return [];
  return [{ row: { ...row, notes }, etag }];
}

/** Counted while the log can still tell (7-numbers.md M10); in counts it is an absence and nothing else. */
function counted(record: CaseRecord, log: readonly LoggedEvent[], day: LocalDate): CaseRecord['counted'] {
  if (record.counted?.some((one) => one.day === day)) return record.counted;
  const inTime = isHandledInTime(log, day);
  return inTime === undefined ? record.counted : [...(record.counted ?? []), { day, inTime }];
}
