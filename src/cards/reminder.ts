import type { CaseEvent } from '../engine/events.ts';
import { monthText } from '../language/dates.ts';
import type { ActionInput, Handle } from '../register/handle.ts';
import { answered } from './answers.ts';
import { type ComesAgain, cardHandle } from './commonHandles.ts';
import { values } from './frame.ts';
import { nameOf } from './people.ts';
import { personalFace } from './personal.ts';
import { responsibleFor } from './responsible.ts';
import { type Saying, sayingHandles } from './saying.ts';
import type { Face, ViewInput } from './view.ts';
import { cardText } from './wording.ts';

/** A plain reminder: what it is about, and one button that says it is done. */
export function reminderView(input: ViewInput): Face {
  const given = reminderValues(input);
  const done = { verb: 'reminder.done', title: cardText(input, 'done', given) };
  return personalFace(input, {
    given,
    primary: done,
  });
}

/** What texts of a reminder may name beside the common values. */
export function reminderValues(input: ViewInput) {
  const { card, language, members, record, programme } = input;
  const responsible = responsibleFor(card.card, record?.state, programme);
  return {
    ...values(input),
    name: nameOf(members, responsible?.worker ?? '', language),
    month: /^\d{4}-\d{2}$/.test(card.cycle) ? monthText(language, card.cycle) : '',
  };
}

export interface ReminderAnswers {
  /** What has happened when somebody says that it is done; always kept as an answer too. */
  done?(input: ActionInput): CaseEvent[];
  comesAgain?: ComesAgain;
  /** What can be said on other kinds of the card. */
  says?: readonly Saying[];
}

/** The handle of a plain reminder. */
export function reminderHandle({ done, comesAgain, says = [] }: ReminderAnswers = {}): Handle {
  const own: Record<string, Handle> = {
    ...sayingHandles(says),
    'reminder.done': (input) => ({
      type: 'events',
      events: [...(done?.(input) ?? []), answered(input, { done: true })],
    }),
  };
  return cardHandle(own, comesAgain);
}
