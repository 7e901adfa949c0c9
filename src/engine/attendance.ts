import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { addMinutes, dateOf, instantOf, timeOf } from '../calendar/localTime.ts';
import { earlier, later } from './dates.ts';
import { weekdays } from './events.ts';
import type { Absence, AttendanceSchedule, CaseState } from './state.ts';
import { isOpen } from './state.ts';
import { programmeOn } from './versions.ts';
import type { World } from './world.ts';

/** The schedule of a day, whether it is an attendance day or not. */
export function scheduleOn(state: CaseState, day: LocalDate): AttendanceSchedule | undefined {
  const schedule = state.schedules.findLast(({ from }) => from <= day);
  return schedule?.until !== undefined && schedule.until < day ? undefined : schedule;
}

/** When the alarm of `day` goes off, if it is an attendance day of a case that stays as it is (engine-rules.md 3.8). */
export function alarmOn(state: CaseState, day: LocalDate, world: World): LocalInstant | undefined {
  const start = expectedAt(state, day, world);
  if (start === undefined) return undefined;
  const { absence, sending } = programmeOn(world, day);
  const alarm = instantOf(day, addMinutes(start, absence.alertAfterMinutes));
  const comes = latecomer(state, day, start);
  if (comes === undefined) return alarm;
  const closing = later(alarm, instantOf(day, sending.to));
  const second = instantOf(day, addMinutes(timeOf(comes), absence.alertAfterMinutes));
  return earlier(second, closing);
}

/** Who comes later without saying when is waited for so long: told so and never seen would be a forgotten citizen. */
const latenessMinutes = 60;

/** When somebody who comes later on `day` is to be there; undefined when nobody said so. */
function latecomer({ comesLater }: CaseState, day: LocalDate, start: string): LocalInstant | undefined {
  const known = comesLater?.[day];
  if (!known) return undefined;
  const told = later(known.told, instantOf(day, start));
  if (known.expected !== undefined) return later(told, instantOf(day, known.expected));
  return instantOf(day, addMinutes(timeOf(told), latenessMinutes));
}

/** The time at which the citizen is expected on `day`; undefined on any other than an attendance day, or one agreed off. */
export function expectedAt(state: CaseState, day: LocalDate, world: World): string | undefined {
  if (state.paused || !isOpen(state) || state.attendance?.[day] === 'agreedOff') return undefined;
  const schedule = scheduleOn(state, day);
  const weekday = weekdays[world.calendar.weekday(day) - 1];
  if (!schedule || !weekday || !schedule.days.includes(weekday)) return undefined;
  return world.calendar.isWorkingDay(day) ? schedule.start : undefined;
}

/** The list of those who are expected comes so long before they are (4-cards.md C46). */
const listMinutes = 15;

/** When the instructor's list of `day` is to come, if the citizen is on it. */
export function listedAt(state: CaseState, day: LocalDate, world: World): LocalInstant | undefined {
  const start = state.attendance?.[day] === undefined ? expectedAt(state, day, world) : undefined;
  return start && instantOf(day, addMinutes(start, -listMinutes));
}

/** Counts one attendance day at its alarm (engine-rules.md 5, C11). */
function countDay(absence: Absence, day: LocalDate, at: LocalInstant, world: World): Absence {
  const { episode, ...rest } = absence;
  if (!absence.notArrived.includes(day)) return { ...rest, missed: episode ? [] : absence.missed, inARow: 0 };
  if (episode) return absence;
  const missed = [...absence.missed, day];
  const inARow = absence.inARow + 1;
  const { longAbsence } = programmeOn(world, day);
  const recent = missedInWindow(missed, day, world);
  const isLong = inARow >= longAbsence.inARow || recent >= longAbsence.count;
  return { ...rest, missed, inARow, ...(isLong ? { episode: { since: day, at } } : {}) };
}

/** How many of the missed days lie in the window of working days that ends on `day`. */
export function missedInWindow(missed: readonly LocalDate[], day: LocalDate, world: World): number {
  const { calendar } = world;
  const { windowWorkingDays } = programmeOn(world, day).longAbsence;
  const first = calendar.addWorkingDays(calendar.prevWorkingDay(day), 1 - windowWorkingDays);
  return missed.filter((date) => date >= first && date <= day).length;
}

/** The pending day counted, if it is not yet. */
export function settled(absence: Absence, world: World): Absence {
  const { pending } = absence;
  if (!pending || pending.settled) return absence;
  return { ...countDay(absence, pending.day, pending.at, world), pending: { ...pending, settled: true } };
}

/** Nothing that a met day could change, and no missed day to come. */
function isQuiet(absence: Absence, day: LocalDate): boolean {
  return !absence.episode && absence.inARow === 0 && !absence.notArrived.some((date) => date >= day);
}

/** The days whose alarms lie between the last event and `until` (excluded), counted; nothing else happened in between. */
export function countAttendance(state: CaseState, until: LocalInstant, world: World): Absence {
  const today = dateOf(until);
  let absence = state.absence;
  if (absence.pending && absence.pending.day < today) {
    const { pending, ...counted } = settled(absence, world);
    absence = counted;
  }
  if (state.at === undefined || state.schedules.length === 0) return absence;
  let day = dateOf(state.at);
  for (; day < today && !isQuiet(absence, day); day = world.calendar.addDays(day, 1)) {
    const alarm = alarmOn(state, day, world);
    if (alarm !== undefined && alarm >= state.at) absence = countDay(absence, day, alarm, world);
  }
  const alarm = alarmOn(state, today, world);
  if (alarm === undefined || alarm < state.at || alarm >= until) return absence;
  return { ...absence, pending: { day: today, at: alarm } };
}

/** The absence as it stands when the alarm of `day` has gone off. */
export function absenceAfter(state: CaseState, day: LocalDate, world: World): Absence {
  return settled(countAttendance(state, instantOf(day, '23:59'), world), world);
}

/** When the citizen was missed on `day`: at the alarm, or when it was registered, if that was later. */
export function missedAt(state: CaseState, day: LocalDate, world: World): LocalInstant | undefined {
  if (!state.absence.notArrived.includes(day)) return undefined;
  const { pending } = state.absence;
  if (pending?.day === day) return pending.heard ?? pending.at;
  const alarm = alarmOn(state, day, world);
  return alarm !== undefined && state.at !== undefined && alarm >= state.at ? alarm : undefined;
}
