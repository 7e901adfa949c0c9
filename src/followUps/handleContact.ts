import { z } from 'zod';
import { answered, refuse } from '../cards/answers.ts';
import { type ComesAgain, cardHandle } from '../cards/commonHandles.ts';
import { day, eventDate, eventHead, tick } from '../cards/fields.ts';
import { sayingHandles } from '../cards/saying.ts';
import { nextStep } from '../cards/sayNext.ts';
import { contactForms } from '../engine/events.ts';
import type { ActionInput, Outcome } from '../register/handle.ts';

const contactData = z.object({
  /** A button that answers with one tap does not know on which day it will be pressed. */
  date: z.union([day, z.literal('today')]),
  form: z.enum(contactForms),
  reached: tick.default(true),
  network: tick,
  journalised: tick,
});

/**
 * Registrér kontakt, from a card or as `/kontakt`. Nobody reached is an attempt: it is kept, and the card stays open
 * (D12). A day before the case opened is allowed, one in the future is not.
 */
export function registerContact(input: ActionInput): Outcome {
  const parsed = contactData.safeParse(input.data);
  if (!parsed.success) return refuse(badField(parsed.error.issues[0]?.path[0]));
  const { form, reached, network, journalised } = parsed.data;
  const date = parsed.data.date === 'today' ? input.today : parsed.data.date;
  if (date > input.today) return refuse('contact.future');
  const head = { ...eventHead(input), ...eventDate(date, input.today) };
  if (!reached) {
    return {
      type: 'events',
      events: [{ ...head, type: 'contactAttempted', form }],
      stays: true,
      note: 'attempted',
    };
  }
  const cti = input.card?.card === 'C03';
  const answer = { ...(cti ? { network } : {}), ...(journalised ? { journalised } : {}) };
  return {
    type: 'events',
    events: [
      { ...head, type: 'contactHeld', form, ...(cti ? { track: 'cti' as const } : {}) },
      ...(Object.keys(answer).length > 0 ? [answered(input, answer)] : []),
    ],
    ...(journalised ? { note: 'journalised' } : {}),
  };
}

function badField(field: PropertyKey | undefined) {
  return field === 'date' ? 'contact.dateError' : field === 'form' ? 'contact.formError' : 'answer.badInput';
}

const register = { 'contact.register': registerContact };

/*
 * A contact card that is not relevant now comes up again one interval later, so that nobody is forgotten.
 */
const monthLater: ComesAgain = ({ calendar, today, world }) =>
  calendar.nextWorkingDay(calendar.addMonths(today, world.programme.contact.intervalMonths));

/** The phase is not known here: the middle one's two weeks stand for all. */
const twoWeeksLater: ComesAgain = ({ calendar, today }) =>
  calendar.nextWorkingDay(calendar.addDays(today, 14));

const rhythmLater: ComesAgain = ({ calendar, today, world }) =>
  calendar.nextWorkingDay(calendar.addDays(today, world.programme.talk.rhythmDays));

export const contactHandle = cardHandle(register, monthLater);
export const ctiHandle = cardHandle(register, twoWeeksLater);
export const talkHandle = cardHandle({ ...register, ...sayingHandles([nextStep]) }, rhythmLater);
