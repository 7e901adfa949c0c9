import type { LocalDate, LocalInstant } from '../../calendar/calendar.ts';
import { dateOf } from '../../calendar/localTime.ts';
import { missedInWindow, settled } from '../attendance.ts';
import type { AttendanceSchedule, CaseState } from '../state.ts';
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
export function missDay(state: CaseState, at: LocalInstant): CaseState {
  const day = dateOf(at);
  const { pending, notArrived, ...counted } = state.absence;
  if (notArrived.includes(day)) return state;
  const heard = pending?.day === day ? { pending: { ...pending, heard: at } } : {};
  const kept = notArrived.filter((date) => date >= day);
  return { ...state, absence: { ...counted, ...heard, notArrived: [...kept, day] } };
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
