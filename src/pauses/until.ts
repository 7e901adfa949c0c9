import type { LocalDate } from '../calendar/local.ts';
import { instantOf } from '../calendar/localTime.ts';
import type { CasePart, Happened } from '../register/parts.ts';
import { pauseRow } from '../store/dueRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';

/** When the lists of a morning come. */
export const morning = '08:00';

/** What can be said that names the day. */
const pausing: ReadonlySet<string> = new Set(['pauseCase', 'extendPause', 'restOrEnd']);

/**
 * Until when a case is to rest: the engine has no such day, so it is kept beside the log, for as long as the pause
 * (domain/6-privacy.md 6.5). On that morning somebody asks.
 */
export const pauseOnCase: CasePart = {
  happened: (record, happened) => {
    if (!record.state.paused || record.state.ended) return withoutUntil(record);
    const until = saidUntil(happened);
    return until === undefined ? record : { ...record, pausedUntil: until };
  },
  asks: (before, { pausedUntil: until }) => {
    if (until === undefined || until === before.pausedUntil) return [];
    return [pauseRow(until, utcOfLocal(instantOf(until, morning)))];
  },
};

function withoutUntil({ pausedUntil: _, ...record }: CaseRecord): CaseRecord {
  return record;
}

/** As the form of a pause, or of a longer one, was answered. */
function saidUntil({ events }: Happened): LocalDate | undefined {
  const said = events.flatMap(({ event }) => (event.type === 'cardAnswered' ? [event.answer] : []));
  const until = said.find((answer) => pausing.has(String(answer.said)))?.until;
  return typeof until === 'string' ? until : undefined;
}
