import { headOf, type Saying } from '../cards/saying.ts';
import { type CaseEvent, payReasons } from '../engine/events.ts';
import { hasCard } from '../engine/recipients.ts';
import { mattersOf } from '../engine/state.ts';
import type { CaseSay, SayAbout } from '../talk/caseSay.ts';
import { percentUsed } from './sayOnCards.ts';
import { sayTexts } from './textsSayOnCards.ts';

/** What was said of pay, and from when, where it was yes. */
const payTalkHeld: Saying = {
  id: 'payTalk',
  texts: sayTexts.payTalk,
  fields: () => [
    { id: 'answer', kind: 'choice', values: ['yes', ...payReasons, 'companyNo'], required: true },
    { id: 'on', kind: 'date', when: 'past', required: true },
    { id: 'from', kind: 'date', when: 'any', after: { field: 'answer', answer: 'yes' } },
  ],
  events: (said, input): CaseEvent[] => {
    const head = headOf(input, said);
    const reason = payReasons.find((one) => one === said.answer);
    if (reason) return [{ ...head, type: 'payTalkHeld', answer: 'notYet', reason }];
    if (said.answer === 'companyNo') return [{ ...head, type: 'payTalkHeld', answer: 'companyNo' }];
    const talked: CaseEvent = { ...head, type: 'payTalkHeld', answer: 'yes' };
    return said.from === undefined
      ? [talked]
      : [talked, { ...head, type: 'paidHoursAgreed', from: said.from }];
  },
};

const hoursAgreed: Saying = {
  id: 'hoursAgreed',
  texts: sayTexts.hoursAgreed,
  fields: () => [{ id: 'from', kind: 'date', when: 'any', required: true }],
  events: ({ from = '' }, input) => [{ ...headOf(input, {}), type: 'paidHoursAgreed', from }],
};

function countsHours({ programme }: SayAbout): boolean {
  return hasCard(programme, 'C13');
}

/** What can be said about pay. */
export const say: readonly CaseSay[] = [
  {
    ...{ saying: payTalkHeld, group: 'pay', tells: ['payTalkHeld', 'paidHoursAgreed'] },
    fits: ({ programme, state }) => hasCard(programme, 'C34') && !mattersOf(state).paid,
    isLikely: ({ state, today }) => state.placements.some(({ start }) => start <= today),
  },
  { saying: hoursAgreed, group: 'pay', tells: ['paidHoursAgreed'], fits: countsHours },
  {
    ...{ saying: { id: 'hours', texts: sayTexts.hours }, opens: 'hours.show', group: 'pay' },
    ...{ tells: ['paidHoursRegistered'], of: ['open', 'paused', 'ended'] },
    fits: (about) => countsHours(about) && about.state.paidHoursAgreed.length > 0,
  },
  {
    ...{ saying: percentUsed, group: 'pay', tells: ['exemptionUsed'] },
    fits: ({ programme }) => hasCard(programme, 'C44'),
  },
];
