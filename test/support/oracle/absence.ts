import type { CaseEvent } from '../../../src/engine/events.ts';
import { addDays, addMinutes, dateOf, type NaiveCalendar, weekdayOf } from './calendar.ts';
import { eventDate, isOpen, type NaiveState } from './fold.ts';

/** What the absence rules ask about one case. */
export interface AbsenceInput {
  /** The events of this case only. */
  events: readonly CaseEvent[];
  stateAt(instant: string): NaiveState;
  /** Days from first to last, both looked at. */
  first: string;
  last: string;
  outreach: boolean;
  /** C10 is on in the programme. */
  reported: boolean;
  calendar: NaiveCalendar;
}

export interface AbsenceCard {
  at: string;
  card: 'C09' | 'C11';
  kind: 'callNow' | 'outreach' | 'longAbsence';
}

interface AttendanceDay {
  day: string;
  alarm: string;
  missed: boolean;
}

/** 3.8 */
export function attendanceDays({ events, stateAt, first, last, calendar }: AbsenceInput): AttendanceDay[] {
  const found: AttendanceDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const schedule = stateAt(`${day}T00:00`)
      .schedules.filter(({ effective }) => effective <= day)
      .at(-1);
    if (!schedule || (schedule.until !== undefined && day > schedule.until)) continue;
    if (!calendar.isWorkingDay(day) || !schedule.days.includes(weekdayOf(day))) continue;
    const alarm = addMinutes(`${day}T${schedule.start}`, 30);
    const state = stateAt(alarm);
    if (!isOpen(state) || state.paused) continue;
    // 2.1: `notArrived` concerns its whole day. So it counts even if registered after the case's end that day.
    const missed = events.some(({ type, at }) => type === 'notArrived' && dateOf(at) === day);
    found.push({ day, alarm, missed });
  }
  return found;
}

export function absenceCards(input: AbsenceInput): AbsenceCard[] {
  const days = attendanceDays(input);
  return [...callNow(input, days), ...longAbsence(input, days)];
}

function callNow({ stateAt, outreach, reported }: AbsenceInput, days: AttendanceDay[]): AbsenceCard[] {
  const found: AbsenceCard[] = [];
  for (const { day, alarm, missed } of days) {
    if (!missed || stateAt(alarm).contactDates.includes(day)) continue;
    if (reported && stateAt(alarm).absences.some(({ date }) => date === day)) continue;
    found.push({ at: alarm, card: 'C09', kind: 'callNow' });
    const hourLater = addMinutes(alarm, 60);
    const state = stateAt(hourLater);
    const stillSilent = isOpen(state) && !state.paused && !state.contactDates.includes(day);
    if (outreach && stillSilent) found.push({ at: hourLater, card: 'C09', kind: 'outreach' });
  }
  return found;
}

/** Section 5, C11. A pause clears the counters and ends an episode (3.2). */
function longAbsence({ events, calendar }: AbsenceInput, days: AttendanceDay[]): AbsenceCard[] {
  const found: AbsenceCard[] = [];
  let counted: string[] = [];
  let inARow = 0;
  let episode = false;
  let seen = 0;

  /** Those of the counted missed days that lie in the 20 working days ending on `day`. */
  const recent = (day: string) => {
    const end = calendar.prevWorkingDay(day);
    const start = calendar.addWorkingDays(end, -19);
    return counted.filter((missed) => missed >= start && missed <= end);
  };

  const foldUntil = (alarm: string) => {
    for (; seen < events.length && events[seen]!.at <= alarm; seen++) {
      const event = events[seen]!;
      if (event.type === 'casePaused') [counted, inARow, episode] = [[], 0, false];
      if (event.type === 'caseWorkerNotified' && recent(eventDate(event)).length > 0) episode = true;
    }
  };

  for (const { day, alarm, missed } of days) {
    foldUntil(alarm);
    if (!missed) {
      if (episode) counted = [];
      episode = false;
      inARow = 0;
      continue;
    }
    if (episode) continue;
    counted.push(day);
    inARow += 1;
    if (inARow !== 3 && recent(day).length < 4) continue;
    found.push({ at: alarm, card: 'C11', kind: 'longAbsence' });
    episode = true;
  }
  return found;
}
