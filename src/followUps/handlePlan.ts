import { z } from 'zod';
import { answered, noting, refuse } from '../cards/answers.ts';
import { type ComesAgain, cardHandle } from '../cards/commonHandles.ts';
import { day, eventDate, eventHead, tick } from '../cards/fields.ts';
import { sayingHandles } from '../cards/saying.ts';
import { allOf } from '../cards/sayingView.ts';
import type { ActionInput, Outcome } from '../register/handle.ts';
import { says } from './sayOnCards.ts';

const planData = z.object({ date: day, goal: tick, delivered: tick, journalised: tick });

/** Plan lagt: its date and whether the job goal is in it, never what it says. */
function registerPlan(input: ActionInput): Outcome {
  const parsed = planData.safeParse(input.data);
  if (!parsed.success) return refuse('C05.dateError');
  const { date, goal, delivered, journalised } = parsed.data;
  if (date > input.today) return refuse('C05.future');
  return {
    type: 'events',
    events: [
      {
        ...{ ...eventHead(input), ...eventDate(date, input.today) },
        ...{ type: 'planRegistered', jobGoal: goal, delivered },
      },
      answered(input, { delivered, journalised }),
    ],
    ...(journalised ? { note: 'journalised' } : {}),
  };
}

/** A case without a plan that was "not relevant" comes up again after the plan's own deadline. */
const afterItsDeadline: ComesAgain = ({ calendar, today, world }) =>
  calendar.addWorkingDays(today, world.programme.plan.dueWorkingDays);

export const planHandle = cardHandle(
  {
    ...sayingHandles(allOf(says.C05)),
    'plan.register': registerPlan,
    'goal.underWay': noting('goalUnderWay', { goalUnderWay: true }),
  },
  afterItsDeadline,
);
