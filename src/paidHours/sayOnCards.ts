import { refuse } from '../cards/answers.ts';
import { headOf, type Saying } from '../cards/saying.ts';
import type { Says } from '../cards/sayingView.ts';
import { nextStep } from '../cards/sayNext.ts';
import type { CaseEvent } from '../engine/events.ts';
import { sayTexts } from './textsSayOnCards.ts';

/** C34: yes, and from when, if that is agreed. */
const paid: Saying = {
  id: 'paid',
  texts: sayTexts.paid,
  fields: () => [{ id: 'from', kind: 'date', when: 'any' }],
  events: (said, input) => {
    const head = headOf(input, {});
    const agreed: CaseEvent[] =
      said.from === undefined ? [] : [{ ...head, type: 'paidHoursAgreed', from: said.from }];
    return [{ ...head, type: 'payTalkHeld', answer: 'yes' }, ...agreed];
  },
};

const reasons = ['citizen', 'taskNotMastered', 'company'] as const;

/** C34: not yet, or the company says no. */
const notPaidYet: Saying = {
  id: 'notPaidYet',
  texts: sayTexts.notPaidYet,
  fields: () => [{ id: 'why', kind: 'choice', values: [...reasons, 'companyNo'], required: true }],
  events: ({ why }, input) => {
    const head = headOf(input, {});
    const reason = reasons.find((one) => one === why);
    if (!reason) return [{ ...head, type: 'payTalkHeld', answer: 'companyNo' }];
    return [{ ...head, type: 'payTalkHeld', answer: 'notYet', reason }];
  },
};

/** C44: the percentage itself, where it was wrong. */
export const percentUsed: Saying = {
  id: 'percentUsed',
  texts: sayTexts.percentUsed,
  fields: () => [{ id: 'percent', kind: 'number', required: true }],
  events: ({ percent = '' }, input) => {
    if (Number(percent) > 200) return { refuse: refuse('answer.badInput') };
    const year = Number(input.today.slice(0, 4));
    return [{ ...headOf(input, {}), type: 'exemptionUsed', year, percent: Number(percent) }];
  },
};

/** What can be said on the cards about pay. */
export const says = {
  C34: { start: [paid, notPaidYet], halfway: [paid, notPaidYet] },
  C44: { nearing: [nextStep, percentUsed], full: [nextStep, percentUsed] },
} satisfies Record<string, Says>;
