import { z } from 'zod';
import { addDays } from '../calendar/days.ts';
import { answered, refuse } from '../cards/answers.ts';
import { cardHandle } from '../cards/commonHandles.ts';
import { day, eventDate, eventHead, tick, withTicks } from '../cards/fields.ts';
import { payTalkData, payTalked } from '../cards/payTalk.ts';
import { furthestStep, stepSet } from '../cards/sayNext.ts';
import { contactForms } from '../engine/events.ts';
import type { ActionInput, Outcome } from '../register/handle.ts';
import { placementColours } from './colours.ts';

const followUpData = z.object({
  citizen: tick,
  company: tick,
  date: day,
  form: z.enum(contactForms),
  status: z.enum(placementColours),
  next: z.union([day, z.literal('')]).default(''),
  ...payTalkData,
  journalised: tick,
});

/** A talk with the company alone is kept, but the follow-up waits for the citizen (D13, engine-rules.md 3.5). */
function registerFollowUp(input: ActionInput): Outcome {
  const parsed = followUpData.safeParse(withTicks(input.data, 'talked', ['citizen', 'company']));
  if (!parsed.success) return refuse(badField(parsed.error.issues[0]?.path[0]));
  const { citizen, company, date, form, status, next, journalised } = parsed.data;
  if (date > input.today) return refuse('contact.future');
  if (!citizen && !company) return refuse('C08.nobody');
  if (next !== '' && (next <= input.today || next > addDays(input.today, furthestStep)))
    return refuse('say.dateError');
  const talked = payTalked(input, parsed.data);
  if ('refuse' in talked) return refuse(talked.refuse);
  const answer = answered(input, { citizen, company, status, journalised, ...talked.answer });
  const planned = next === '' ? [] : [stepSet({ step: 'contact', by: next }, input)];
  const said = [...talked.events, ...planned, answer];
  if (!citizen) return { type: 'events', events: said, stays: true, note: 'companyTalked' };
  const head = { ...eventHead(input), ...eventDate(date, input.today) };
  return {
    type: 'events',
    events: [{ ...head, type: 'contactHeld', form, status }, ...said],
    ...(journalised ? { note: 'journalised' } : {}),
  };
}

function badField(field: PropertyKey | undefined) {
  switch (field) {
    case 'date':
      return 'contact.dateError';
    case 'form':
      return 'contact.formError';
    case 'status':
      return 'C08.statusError';
    default:
      return 'answer.badInput';
  }
}

export const firstFollowUpHandle = cardHandle({ 'firstFollowUp.register': registerFollowUp });
