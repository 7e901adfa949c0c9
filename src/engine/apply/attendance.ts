import type { Calendar, LocalDate, LocalInstant } from '../../calendar/calendar.ts';
import { dateOf } from '../../calendar/localTime.ts';
import { missedInWindow, settled } from '../attendance.ts';
import type { AttendanceMark } from '../events.ts';
import type { Absence, AttendanceSchedule, CaseState } from '../state.ts';
import type { World } from '../world.ts';

/** The last registered schedule wins from its first day on; those that no coming day needs are dropped. */
export function setSchedule(state: CaseState, schedule: AttendanceSchedule, today: LocalDate): CaseState {
  const all = [...state.schedules.filter(({ from }) => from < schedule.from), schedule];
  const schedules = all.filter((_, index) => {
    const next = all[index + 1];
    return next === undefined || next.from > today;
  });
  return { ...state, schedules };
}

/** Concerns its whole day; registered after the alarm, it is heard when it comes. */
export function missDay(state: CaseState, at: LocalInstant, calendar: Calendar): CaseState {
  const day = dateOf(at);
  const { pending, notArrived, ...counted } = state.absence;
  if (notArrived.includes(day)) return state;
  const attendance = remembered(state, day, 'missed', calendar);
  const heard = pending?.day === day ? { pending: { ...pending, heard: at } } : {};
  const kept = notArrived.filter((date) => date >= day);
  return { ...state, attendance, absence: { ...counted, ...heard, notArrived: [...kept, day] } };
}

/** Six weeks: four of stability, and the ones before that its trend is seen against. */
const rememberedDays = 42;

function remembered(state: CaseState, day: LocalDate, mark: AttendanceMark, calendar: Calendar) {
  const all = { ...state.attendance, [day]: mark };
  const oldest = calendar.addDays(Object.keys(all).sort().at(-1) ?? day, -rememberedDays);
  return Object.fromEntries(Object.entries(all).filter(([known]) => known >= oldest));
}

/** Somebody knows how the day stands: it is no missed one, and nobody is to be called (5-time-rules.md 5.3.6). */
export function markDay(
  state: CaseState,
  { on, mark }: { on: LocalDate; mark: AttendanceMark },
  calendar: Calendar,
): CaseState {
  const attendance = remembered(state, on, mark, calendar);
  if (mark === 'missed') return { ...state, attendance };
  const { notArrived } = state.absence;
  const absence = notMissed({ ...state.absence, notArrived: notArrived.filter((day) => day !== on) }, on);
  return { ...state, attendance, absence: mark === 'agreedOff' ? notExpected(absence, on) : absence };
}

/** A day that had been counted already (the case worker was told meanwhile) is taken out of the count. */
function notMissed(absence: Absence, on: LocalDate): Absence {
  if (absence.pending?.day !== on || !absence.pending.settled || !absence.missed.includes(on)) return absence;
  const missed = absence.missed.filter((day) => day !== on);
  return { ...absence, missed, inARow: Math.max(0, absence.inARow - 1) };
}

/** A day off is no attendance day: neither met nor missed. */
function notExpected({ pending, ...absence }: Absence, on: LocalDate): Absence {
  return pending && pending.day !== on ? { ...absence, pending } : absence;
}

/** The act of C11 done early starts its episode, if there is an absence to speak of (engine-rules.md 5). */
export function notifyCaseWorker(
  state: CaseState,
  { on, at }: { on: LocalDate; at: LocalInstant },
  world: World,
): CaseState {
  const absence = settled(state.absence, world);
  if (absence.episode) {
    return { ...state, absence: { ...absence, episode: { ...absence.episode, notified: true } } };
  }
  if (missedInWindow(absence.missed, on, world) === 0) return state;
  const episode = { since: on, at, notified: true } as const;
  return { ...state, absence: { ...absence, episode } };
}
