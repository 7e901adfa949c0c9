import type { LocalDate } from '../calendar/local.ts';
import { addToMonth, type Month, monthOf } from '../calendar/months.ts';
import { readHours } from '../engine/hours.ts';
import type { PlanStep } from './plan.ts';
import { monthNumber } from './typed.ts';

/**
 * `juni 10, juli 20, august 30` of `/løntimer B-101 plan …`; `slet` is a plan without steps. A month without a year is
 * the next of that name. Undefined when it says something else.
 */
export function readTypedPlan(said: string, today: LocalDate): PlanStep[] | undefined {
  if (/^(slet|ingen|delete|none)$/i.test(said.trim())) return [];
  const steps = readSteps(said, today);
  return steps.every((step) => step !== undefined) ? steps : undefined;
}

/** The steps that were understood of a plan that was not whole. */
export function understoodSteps(said: string, today: LocalDate): PlanStep[] {
  return readSteps(said, today).filter((step) => step !== undefined);
}

function readSteps(said: string, today: LocalDate): (PlanStep | undefined)[] {
  // A comma between digits is a decimal one.
  const parts = said.trim().split(/\s*(?:[;+]|,(?!\d)|\s(?=\p{L}))\s*/u);
  return parts.map((part) => readStep(part.toLowerCase(), today));
}

function readStep(part: string, today: LocalDate): PlanStep | undefined {
  const said = /^(?:(\d{4})-(\d{2})|(\p{L}+)\.?(?: (\d{4}))?) +(\S+)$/u.exec(part);
  if (!said) return undefined;
  const [, isoYear, isoMonth, name = '', year, figure = ''] = said;
  const number = isoMonth === undefined ? monthNumber(name) : Number(isoMonth);
  const read = readHours(figure);
  if (!number || number > 12 || read.type !== 'hours') return undefined;
  return { from: nextOf(number, isoYear ?? year, today), hundredths: read.hundredths };
}

function nextOf(number: number, year: string | undefined, today: LocalDate): Month {
  const month = `${year ?? today.slice(0, 4)}-${String(number).padStart(2, '0')}`;
  return year === undefined && month < monthOf(today) ? addToMonth(month, 12) : month;
}
