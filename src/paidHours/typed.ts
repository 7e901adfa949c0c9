import type { LocalDate } from '../calendar/calendar.ts';
import { addToMonth, type Month, monthOf } from '../calendar/months.ts';
import type { HourKind } from '../engine/events.ts';
import type { HourSource } from '../engine/hourSources.ts';
import { readCaseLine } from '../talk/caseLine.ts';
import { monthOfWeek, readWeek, type Week } from './week.ts';

/** What `/løntimer B-101 2026-05 26,5 småjob lønseddel` says; parts that were not said are left out. */
export interface TypedHours {
  caseRef?: string;
  month?: Month;
  /** A weekly entry: its month is that of the week's Thursday. */
  week?: Week;
  /** As it was written; `readHours` says whether it is a figure. */
  hours?: string;
  kind: HourKind;
  source?: HourSource;
  /** What followed the word `plan`: the ramp-up plan (typedPlan.ts). */
  plan?: string;
}

const months = [
  ['jan', 'januar', 'january'],
  ['feb', 'februar', 'february'],
  ['mar', 'marts', 'march'],
  ['apr', 'april'],
  ['maj', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'august'],
  ['sep', 'september'],
  ['okt', 'oktober', 'october', 'oct'],
  ['nov', 'november'],
  ['dec', 'december'],
];

const kindWords: readonly [RegExp, HourKind][] = [
  [/småjob|small ?job/, 'smallJob'],
  [/frikort|exemption/, 'exemptionCard'],
  [/løntilskud|wage ?subsidy/, 'wageSubsidy'],
  [/fleksjob|flex/, 'flexJob'],
];

const sourceWords: readonly [RegExp, HourSource][] = [
  [/lønseddel|payslip/, 'payslip'],
  [/virksomhed|company/, 'company'],
  [/borger|citizen/, 'citizen'],
  [/e-?indkomst|income/, 'incomeRegister'],
];

/** 1 to 12; 0 for what is no month. */
export function monthNumber(name: string): number {
  return months.findIndex((names) => names.includes(name)) + 1;
}

export function readTypedHours(text: string, today: LocalDate): TypedHours {
  const line = readCaseLine(text);
  if (!line) return { kind: 'ordinary' };
  const { caseRef } = line;
  const said = line.said.toLowerCase();
  if (/^(plan|optrapning)\b/.test(said)) {
    return { caseRef, kind: 'ordinary', plan: line.said.split(' ').slice(1).join(' ') };
  }
  const when = readWhen(said, today);
  const rest = when.rest.trim();
  const [hours = '', ...more] = rest.split(/\s+/);
  const kind = kindWords.find(([word]) => word.test(rest))?.[1] ?? 'ordinary';
  const source = sourceWords.find(([word]) => word.test(more.join(' ')))?.[1];
  return {
    ...{ caseRef, kind },
    ...(when.week ? { week: when.week } : {}),
    ...(when.month ? { month: when.month } : {}),
    ...(hours === '' ? {} : { hours }),
    ...(source ? { source } : {}),
  };
}

/** `2026-05`, `maj`, `maj 2025`; undefined when it is no month. */
export function readMonth(text: string, today: LocalDate): Month | undefined {
  const { month, rest } = readWhen(text.trim().toLowerCase(), today);
  return rest === '' ? month : undefined;
}

function readWhen(said: string, today: LocalDate): { month?: Month; week?: Week; rest: string } {
  const week = /^(?:uge|week|u)\.? ?(\d{1,2})(?:\s+|$)/.exec(said);
  if (week) {
    const found = readWeek(Number(week[1]), today);
    return { week: found, month: found && monthOfWeek(found), rest: said.slice(week[0].length) };
  }
  const iso = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:\s+|$)/.exec(said);
  if (iso) return { month: iso[1], rest: said.slice(iso[0].length) };
  const named = /^(\p{L}+)\.?(?: (\d{4}))?(?:\s+|$)/u.exec(said);
  const number = monthNumber(named?.[1] ?? '');
  if (!named || number === 0) return { rest: said };
  return { month: lastOf(number, named[2], today), rest: said.slice(named[0].length) };
}

/** A month without a year is the last one that has begun. */
function lastOf(number: number, year: string | undefined, today: LocalDate): Month {
  const month = `${year ?? today.slice(0, 4)}-${String(number).padStart(2, '0')}`;
  return year === undefined && month > monthOf(today) ? addToMonth(month, -12) : month;
}
