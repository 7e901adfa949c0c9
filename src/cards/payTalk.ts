import { z } from 'zod';
import type { CaseEvent } from '../engine/events.ts';
import type { CaseState } from '../engine/state.ts';
import { type Language, type TextKey, text } from '../language/text.ts';
import type { ActionInput } from '../register/handle.ts';
import { day, eventHead } from './fields.ts';
import type { Choice, Question } from './said.ts';
import { payTexts } from './textsPay.ts';

/*
 * C34: «det afgørende, at der tales om lønnede timer så hurtigt som muligt» (S004:269). It is no card of its own: the
 * question stands on the first follow-up in the company (C08), half-way and before the placement's end (C12), until
 * paid hours are agreed.
 */
const answers = ['yes', 'notYet', 'companyNo'] as const;
const reasons = ['citizen', 'company', 'taskNotMastered'] as const;

export const payTalkData = {
  pay: z.enum([...answers, '']).default(''),
  payFrom: z.union([day, z.literal('')]).default(''),
  payReason: z.enum([...reasons, '']).default(''),
};
export const payTalkFields = ['pay', 'payFrom', 'payReason'] as const;
type PayTalk = z.infer<z.ZodObject<typeof payTalkData>>;

export type PayTalked = { events: CaseEvent[]; answer: Record<string, string> } | { refuse: TextKey };

/** A yes needs the day from which there are paid hours: from it the month's card follows. */
export function payTalked(input: ActionInput, { pay, payFrom, payReason }: PayTalk): PayTalked {
  if (pay === '') return { events: [], answer: {} };
  if (pay === 'yes' && payFrom === '') return { refuse: 'C12.payFromError' };
  const isReasoned = pay === 'notYet' && payReason !== '';
  const told: CaseEvent[] = [
    { ...eventHead(input), type: 'payTalkHeld', answer: pay, ...(isReasoned ? { reason: payReason } : {}) },
    ...(pay === 'yes' ? [{ ...eventHead(input), type: 'paidHoursAgreed' as const, from: payFrom }] : []),
  ];
  return { events: told, answer: isReasoned ? { pay, payReason } : { pay } };
}

/** Whether there is still something to ask: no agreement on paid hours is running. */
export function asksAboutPay(state: CaseState | undefined): boolean {
  return !state?.paidHoursAgreed.some(({ to }) => to === undefined);
}

/** Asked as long as nothing is agreed; what an answer leads to is asked after it (`payLeads`). */
export function payQuestion(language: Language): Question {
  const { labels } = payTexts(language);
  return { kind: 'choice', id: 'pay', label: labels.pay, choices: choicesOf('pay', answers, language) };
}

/** Answers after which there is more to ask about pay. */
export const payLeads = { pay: ['yes', 'notYet'] };

/** What follows from how it was answered. */
export function payFollowUp(language: Language, pay: string | undefined): Question {
  const { labels } = payTexts(language);
  if (pay === 'yes') {
    const required = text(language, 'C12.payFromError');
    return { kind: 'date', id: 'payFrom', label: labels.payFrom, required };
  }
  const choices = choicesOf('payReason', reasons, language);
  return { kind: 'choice', id: 'payReason', label: labels.payReason, choices };
}

function choicesOf(field: string, values: readonly string[], language: Language): Choice[] {
  const { choices } = payTexts(language);
  return values.map((value) => ({ value, title: choices[`${field}.${value}`] ?? value }));
}
