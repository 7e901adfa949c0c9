import { z } from 'zod';
import { dayNumber } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import { comingWeek, fridayOf } from '../calendar/weeks.ts';
import { day } from '../cards/fields.ts';
import type { Member } from '../store/rows.ts';

export interface Leave {
  from: LocalDate;
  to: LocalDate;
  /** Member id of who stands in. */
  standIn: string;
}

/** What stands in the way, as a key of the texts; `standInError` where the days alone were told. */
export type LeaveFault =
  | 'usage'
  | 'standInError'
  | 'backwards'
  | 'nobody'
  | 'several'
  | 'yourself'
  | 'dateError';
export type ReadLeave =
  | ({ type: 'leave' } & Leave)
  | { type: 'none' }
  | { type: 'faulty'; fault: LeaveFault };

export interface LeaveInput {
  who: Member;
  members: readonly Member[];
  today: LocalDate;
  /** A day ahead as people write it. */
  day(text: string, from: LocalDate): LocalDate | undefined;
}

const typed =
  /^(?:fra |from )?(.+?) (?:til og med|til|until|to|-|–) (.+?)(?:,? (?:stedfortræder|stand-?in|vikar):? @?(.+))$/i;

/** `uge 29 stedfortræder @Jonas Friis`, `i morgen, vikar Jonas`: one week or day is its own last. */
const typedOnce = /^(.+?)()(?:,? (?:stedfortræder|stand-?in|vikar):? @?(.+))$/i;

/** `14-07 til 31-07 stedfortræder @Jonas Friis`; `slut` ends it. */
export function readLeave(text: string, input: LeaveInput): ReadLeave {
  const plain = text.trim().replace(/\s+/g, ' ');
  if (/^(slut|afslut|ingen|end|none)$/i.test(plain)) return { type: 'none' };
  const [, first = '', last = '', name = ''] = typed.exec(plain) ?? typedOnce.exec(plain) ?? [];
  const period = periodOf(first, last || first, input);
  if (!period) return { type: 'faulty', fault: heardOf(plain, input).from ? 'standInError' : 'usage' };
  return checked(period, memberCalled(name, input.members), input);
}

/** What of a line that was not understood whole can be filled in on the form: days, and who stands in. */
export function heardOf(text: string, input: LeaveInput): Partial<Leave> {
  const plain = text.trim().replace(/\s+/g, ' ');
  const [, days = '', name = ''] =
    /^(.*?)(?:,? ?(?:stedfortræder|stand-?in|vikar):? @?(.+))?$/i.exec(plain) ?? [];
  const [first = '', last = first] = days
    .replace(/^(fra|from) /i, '')
    .split(/ (?:til og med|til|until|to|-|–) /i);
  const standIn = memberCalled(name, input.members);
  return {
    ...periodOf(first, last, input),
    ...(typeof standIn === 'string' || standIn.id === input.who.id ? {} : { standIn: standIn.id }),
  };
}

/** Further away than this, a day without a year is a slip: nobody is on leave from July to July. */
const halfYear = 183;

/** A leave that has begun goes on from today; last days that come before the first are told so. */
function periodOf(
  first: string,
  last: string,
  { today, day }: LeaveInput,
): Pick<Leave, 'from' | 'to'> | undefined {
  const week = weekIn(first, today);
  if (week) {
    const end = last === first ? week : weekIn(last, week.from);
    return end ? { from: week.from, to: end.to } : undefined;
  }
  const from = day(first, today);
  // Said of a later day, "i morgen" would be the day after.
  if (from && last === first) return { from, to: from };
  const to = from && day(last, from);
  const soonest = day(last, today);
  if (!from || !to || !soonest) return undefined;
  const days = (one: LocalDate, other: LocalDate) => dayNumber(other) - dayNumber(one);
  if (soonest < from && days(today, from) > halfYear) return { from: today, to: soonest };
  return soonest < from && days(from, to) > halfYear ? { from, to: soonest } : { from, to };
}

/** Monday to Friday of `uge 29`. */
function weekIn(text: string, from: LocalDate): Pick<Leave, 'from' | 'to'> | undefined {
  const [, number] = /^(?:(?:i|in|fra|from) )?(?:uge|week) (\d{1,2})$/i.exec(text) ?? [];
  const monday = number === undefined ? undefined : comingWeek(Number(number), from);
  return monday ? { from: monday, to: fridayOf(monday) } : undefined;
}

const filled = z.object({ from: day, to: day, standIn: z.string().min(1).max(200) });

/** The form, filled in: the stand-in is one of its choices, which the server checks again. */
export function readLeaveForm(data: Readonly<Record<string, unknown>>, input: LeaveInput): ReadLeave {
  const parsed = filled.safeParse(data);
  if (!parsed.success) return { type: 'faulty', fault: 'dateError' };
  const standIn = input.members.find(({ id, left }) => id === parsed.data.standIn && !left);
  return checked(parsed.data, standIn ?? 'nobody', input);
}

function checked(
  { from, to }: Pick<Leave, 'from' | 'to'>,
  standIn: Member | 'nobody' | 'several',
  { who, today }: LeaveInput,
): ReadLeave {
  if (to < from || to < today) return { type: 'faulty', fault: 'backwards' };
  if (typeof standIn === 'string') return { type: 'faulty', fault: standIn };
  if (standIn.id === who.id) return { type: 'faulty', fault: 'yourself' };
  return { type: 'leave', from, to, standIn: standIn.id };
}

/** By full name, by user name, or by first name; two of one name are told apart by their user names alone. */
function memberCalled(text: string, members: readonly Member[]): Member | 'nobody' | 'several' {
  const wanted = text.toLowerCase().trim();
  const here = members.filter(({ left }) => !left);
  const whole = here.filter(({ name, signInName }) => [name.toLowerCase(), signInName].includes(wanted));
  const first = here.filter(({ name }) => wanted !== '' && name.toLowerCase().split(' ')[0] === wanted);
  const [called, another] = whole.length > 0 ? whole : first;
  return another ? 'several' : (called ?? 'nobody');
}
