import type { Calendar } from '../../calendar/calendar.ts';
import type { LocalDate, LocalInstant } from '../../calendar/local.ts';
import { dateOf } from '../../calendar/localTime.ts';
import { alarmOn, missedInWindow, settled } from '../attendance.ts';
import type { AttendanceMark, CaseEvent } from '../events.ts';
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
export function missDay(before: CaseState, at: LocalInstant, world: World): CaseState {
  const day = dateOf(at);
  if (before.absence.notArrived.includes(day)) return before;
  const attendance = remembered(before, day, 'missed', world.calendar);
  const state = { ...noLongerLater(before, at, world), attendance };
  const { pending = overslept(before, state, at, world), notArrived, ...counted } = state.absence;
  const again = before.attendance?.[day] !== undefined;
  const heard = pending?.day === day ? { pending: { ...pending, heard: at, again } } : {};
  const kept = notArrived.filter((date) => date >= day);
  return { ...state, absence: { ...counted, ...heard, notArrived: [...kept, day] } };
}

/** Before the second look, "ikke mødt" says that nobody comes later after all. */
function noLongerLater(state: CaseState, at: LocalInstant, world: World): CaseState {
  const day = dateOf(at);
  const look = state.comesLater?.[day] && alarmOn(state, day, world);
  return look !== undefined && at < look ? { ...state, comesLater: without(state.comesLater, day) } : state;
}

/** The alarm that went by while the day was said to be off, or to begin later: it is heard now. */
function overslept(before: CaseState, state: CaseState, at: LocalInstant, world: World): Absence['pending'] {
  const day = dateOf(at);
  if (before.attendance?.[day] !== 'agreedOff' && !before.comesLater?.[day]) return undefined;
  const alarm = alarmOn(state, day, world);
  return alarm !== undefined && alarm < at ? { day, at: alarm } : undefined;
}

/** Six weeks: four of stability, and the ones before that its trend is seen against. */
const rememberedDays = 42;

function remembered(state: CaseState, day: LocalDate, mark: AttendanceMark, calendar: Calendar) {
  const all = { ...state.attendance, [day]: mark };
  const oldest = calendar.addDays(Object.keys(all).sort().at(-1) ?? day, -rememberedDays);
  return Object.fromEntries(Object.entries(all).filter(([known]) => known >= oldest));
}

/** Somebody knows how the day stands: it is no missed one, and nobody is to be called (5-time-rules.md 5.3.6). */
export function markDay(state: CaseState, marked: Marked, calendar: Calendar): CaseState {
  const { on, mark } = marked;
  const attendance = remembered(state, on, mark, calendar);
  if (mark === 'missed') return { ...state, attendance };
  const { notArrived } = state.absence;
  const absence = notMissed({ ...state.absence, notArrived: notArrived.filter((day) => day !== on) }, on);
  return {
    ...state,
    attendance,
    comesLater: latecomers(state, marked),
    absence: mark === 'agreedOff' ? notExpected(absence, on) : absence,
  };
}

type Marked = Extract<CaseEvent, { type: 'attendanceMarked' }>;

/** Who comes later is looked for again (`alarmOn`); days that are over need no second look. */
function latecomers({ comesLater }: CaseState, { at, on, mark, expected }: Marked): CaseState['comesLater'] {
  const others = without(comesLater, on, dateOf(at));
  if (mark !== 'later') return others;
  return { ...others, [on]: { told: at, ...(expected === undefined ? {} : { expected }) } };
}

function without(
  comesLater: CaseState['comesLater'],
  on: LocalDate,
  oldest = '',
): CaseState['comesLater'] | undefined {
  const kept = Object.entries(comesLater ?? {}).filter(([day]) => day !== on && day >= oldest);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
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
