import { z } from 'zod';
import type { LocalDate } from '../calendar/local.ts';
import { addToMonth, type Month, monthOf } from '../calendar/months.ts';
import { answered, refuse } from '../cards/answers.ts';
import { eventHead } from '../cards/fields.ts';
import type { CaseEvent } from '../engine/events.ts';
import { type Hundredths, readHours } from '../engine/hours.ts';
import type { CaseState } from '../engine/state.ts';
import type { ActionInput, Outcome } from '../register/handle.ts';

/** A step of the ramp-up plan (optrapningsplan, 3-glossary.md 74): what a month brings, and those after it. */
export interface PlanStep {
  from: Month;
  hundredths: Hundredths;
}

/** Months that the form asks for: this one and the five after it. */
const monthsAhead = 6;

/** What the plan says of a month; undefined before its first step, and without a plan. */
export function plannedHours({ paidHoursPlan }: CaseState, month: Month): Hundredths | undefined {
  return paidHoursPlan?.findLast(({ from }) => from <= month)?.hundredths;
}

/** The months of the form, each with its own step where it has one. */
export function planMonths({ paidHoursPlan }: CaseState, today: LocalDate): Partial<PlanStep>[] {
  return Array.from({ length: monthsAhead }, (_, index) => {
    const from = addToMonth(monthOf(today), index);
    return { from, hundredths: paidHoursPlan?.find((step) => step.from === from)?.hundredths };
  });
}

/** One event for the whole plan: the steps that were given take the place of all before. */
export function planEvents(input: ActionInput, steps: readonly PlanStep[]): Outcome {
  const event: CaseEvent = {
    ...eventHead(input),
    type: 'paidHoursPlanned',
    steps: steps.map(({ from, hundredths }) => ({ from, hours: hundredths / 100 })),
  };
  return { type: 'events', events: [event, answered(input, { plannedSteps: steps.length })] };
}

const named = /^plan:(\d{4}-(?:0[1-9]|1[0-2]))$/;
const field = z.string().max(20);

/**
 * The form of the plan, filled in: a month that is left empty goes on as the one before it. Steps of months that are
 * over stay as they were.
 */
export function savePlan(input: ActionInput): Outcome {
  const steps: PlanStep[] = (input.record.state.paidHoursPlan ?? []).filter(
    ({ from }) => from < monthOf(input.today),
  );
  for (const [name, value] of Object.entries(input.data)) {
    const from = named.exec(name)?.[1];
    if (!from) continue;
    const read = readHours(field.catch('?').parse(value));
    if (read.type === 'fault') return refuse('C13.hoursError');
    if (read.type === 'hours') steps.push({ from, hundredths: read.hundredths });
  }
  return planEvents(input, steps);
}
