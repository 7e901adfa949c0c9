import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import type { AbsenceNote, CardRow, CaseRecord } from '../store/rows.ts';

/** The day of the absence that a C09 or C10 is about; undefined for any other card. */
export function absentDayOf({ card, cycle }: Pick<CardRow, 'card' | 'cycle'>): LocalDate | undefined {
  return card === 'C09' || card === 'C10' ? cycle.slice(0, 10) : undefined;
}

/**
 * Notes every absence of which a card has just been closed, with or without a reason: from then on the days count
 * after which what is known of it goes (forget.ts). A later card of the same day begins them again.
 */
export function withSettled(record: CaseRecord, cards: readonly CardRow[], now: LocalInstant): CaseRecord {
  return cards.reduce((known, card) => {
    const day = absentDayOf(card);
    if (day === undefined || card.state === 'open' || card.state === 'snoozed') return known;
    return noted(known, day, card.handled ?? { at: now });
  }, record);
}

function noted(
  record: CaseRecord,
  day: LocalDate,
  { at, sequence = record.sequence }: { at: LocalInstant; sequence?: number },
): CaseRecord {
  const known = record.absences?.find((note) => note.day === day);
  if (known && known.settled >= at) return record;
  const note: AbsenceNote = known ? { ...known, settled: at } : { day, settled: at, sequence };
  return { ...record, absences: [...(record.absences ?? []).filter((one) => one !== known), note] };
}

/** Somebody has talked with the citizen about that day: only then is there a reason. */
export function isReached({ absences = [] }: CaseRecord, on: LocalDate): boolean {
  return absences.some(({ day, reason }) => day === on && reason !== undefined);
}
