import { headOf, type Saying } from '../cards/saying.ts';
import { sayTexts } from './textsSays.ts';

const onDay = () => [{ id: 'on', kind: 'date', when: 'past', required: true }] as const;
/** A year and a day: further on nobody has promised. */
const furthestUntil = 366;

/** The monthly contact goes on after the first year (C02). */
export const closeContact: Saying = {
  id: 'closeContact',
  texts: sayTexts.closeContact,
  fields: () => [{ id: 'until', kind: 'date', when: { ahead: furthestUntil }, required: true }],
  events: ({ until = '' }, input) => [{ ...headOf(input, {}), type: 'closeContactUntil', until }],
};

/** C06: the company consultant and the citizen have met. */
export const consultantMet: Saying = {
  id: 'consultantMet',
  texts: sayTexts.consultantMet,
  fields: onDay,
  events: (said, input) => [{ ...headOf(input, said), type: 'consultantMet' }],
};

/** C06: what came of the first weeks is kept with the answer. */
export const trialReviewed: Saying = {
  id: 'trialReviewed',
  texts: sayTexts.trialReviewed,
  fields: () => [
    { id: 'result', kind: 'choice', values: ['goesOn', 'adjusted'], required: true },
    ...onDay(),
  ],
  events: (said, input) => [{ ...headOf(input, said), type: 'trialReviewed' }],
};

/** C26: the year was talked over with new eyes. */
export const clarified: Saying = {
  id: 'clarified',
  texts: sayTexts.clarified,
  fields: onDay,
  events: (said, input) => [{ ...headOf(input, said), type: 'annualClarificationHeld' }],
};
