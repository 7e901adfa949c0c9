import { addDays } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { furthestPause } from '../cards/sayLife.ts';
import type { CasePart, Happened } from '../register/featureParts.ts';
import type { CaseRecord } from '../store/rows.ts';

/** What can be said that names the day. */
const pausing: ReadonlySet<string> = new Set(['pauseCase', 'extendPause', 'restOrEnd']);

/**
 * Until when a case is to rest: the engine has no such day, so it is kept beside the log, for as long as the pause
 * (domain/6-privacy.md 6.5). On that morning somebody asks.
 */
export const pauseOnCase: CasePart = {
  happened: (record, happened) => {
    if (!record.state.paused || record.state.ended) return withoutUntil(record);
    const until = saidUntil(happened) ?? record.pausedUntil ?? laterThan(happened);
    return until === record.pausedUntil ? record : { ...record, pausedUntil: until };
  },
  outdated: listsOfPause,
  lineDays: (before, { pausedUntil: until }) =>
    until === undefined || until === before.pausedUntil ? [] : [until],
};

/** A file says since when, not until when: as long as a pause may be, and where that is over, two weeks. */
const soonDays = 14;

function laterThan({ events, now }: Happened): LocalDate {
  const today = dateOf(now);
  const paused = events.findLast(({ event }) => event.type === 'casePaused')?.event;
  const since = (paused?.type === 'casePaused' ? paused.date : undefined) ?? today;
  const until = addDays(since, furthestPause);
  return until > today ? until : addDays(today, soonDays);
}

function withoutUntil({ pausedUntil: _, ...record }: CaseRecord): CaseRecord {
  return record;
}

/** As the form of a pause, or of a longer one, was answered. */
function saidUntil({ events }: Happened): LocalDate | undefined {
  const said = events.flatMap(({ event }) => (event.type === 'cardAnswered' ? [event.answer] : []));
  const until = said.find((answer) => pausing.has(String(answer.said)))?.until;
  return typeof until === 'string' ? until : undefined;
}

/** Where its line says something else now. */
function listsOfPause(before: CaseRecord, after: CaseRecord): string[] {
  const isSame = before.state.paused === after.state.paused && before.pausedUntil === after.pausedUntil;
  return isSame ? [] : (after.lists ?? []);
}
