import { addDays } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import { refuse } from '../cards/answers.ts';
import type { Saying } from '../cards/saying.ts';
import type { DecideInput } from '../register/contract.ts';
import type { Outcome } from '../register/handle.ts';
import type { CaseRecord } from '../store/rows.ts';
import { sayTexts } from './texts.ts';

/** A year ahead: further on nobody remembers why. */
export const furthestReminder = 366;

export function isPossible(on: LocalDate, today: LocalDate): boolean {
  return on > today && on <= addDays(today, furthestReminder);
}

/** One a day and person; the same day said twice is one. */
export function remind(
  { record, today }: Pick<DecideInput, 'record' | 'today'>,
  reminder: { by: string; on: LocalDate },
): Outcome {
  if (!isPossible(reminder.on, today)) return refuse('say.dateError');
  const others = remindersOf(record).filter(({ by, on }) => by !== reminder.by || on !== reminder.on);
  return { type: 'remind', reminders: [...others, reminder] };
}

/** It is done, or it is over: nothing of it is left (domain/6-privacy.md 6.5). */
export function answerReminder(
  { record, today }: Pick<DecideInput, 'record' | 'today'>,
  worker: string,
): Outcome {
  return {
    type: 'remind',
    reminders: remindersOf(record).filter(({ by, on }) => by !== worker || on > today),
  };
}

function remindersOf({ reminders = [] }: CaseRecord) {
  return reminders;
}

/** From the case's own card: no event, as nobody else has any business with it. */
export const remindMe: Saying = {
  id: 'remindMe',
  texts: sayTexts,
  fields: () => [{ id: 'on', kind: 'date', when: { ahead: furthestReminder }, required: true }],
  events: () => [],
  otherwise: ({ on = '' }, input) => remind(input, { by: input.by.id, on }),
};
