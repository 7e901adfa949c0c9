import { type Asked, headOf, type Saying } from '../cards/saying.ts';
import { endCase, outcomesOf } from '../cards/sayLife.ts';
import { furthestStep, stepFields, stepSet } from '../cards/sayNext.ts';
import { endOf } from '../programmes/ends.ts';
import { sayTexts } from './textsSayOnCards.ts';

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

/** C06: what came of the first weeks; an adjusted course has a next step, and one that stops an outcome. */
export const trialReviewed: Saying = {
  id: 'trialReviewed',
  texts: sayTexts.trialReviewed,
  fields: (asked) => [
    { id: 'result', kind: 'choice', values: trialResults(asked), required: true },
    ...onDay(),
    ...stepFields({ field: 'result', answer: 'adjusted' }),
    {
      ...{ id: 'outcome', kind: 'choice', required: true, after: { field: 'result', answer: 'stops' } },
      ...outcomesOf(asked),
    },
  ],
  events: (said, input) => {
    const head = headOf(input, said);
    return [
      { ...head, type: 'trialReviewed' },
      ...(said.result === 'adjusted' ? [stepSet(said, input)] : []),
      ...(said.result === 'stops' ? [{ ...head, ...endOf(said.outcome ?? 'other') }] : []),
    ];
  },
};

/** Whoever may not end the case does not stop it here (domain/6-privacy.md 6.4). */
function trialResults({ isPrimary }: Asked): string[] {
  return ['goesOn', 'adjusted', ...(isPrimary === false ? [] : ['stops'])];
}

/** C06: the course comes to its end before a placement. */
export const courseStops: Saying = { ...endCase, id: 'courseStops', texts: sayTexts.courseStops };

const eyes = {
  id: 'eyes',
  kind: 'choice',
  required: true,
  values: ['colleague', 'leader', 'caseWorker', 'companyConsultant', 'healthCoordinator', 'other'],
} as const;

/** C26: who looks at the case with new eyes is agreed, by function, and when. */
export const clarificationAgreed: Saying = {
  id: 'clarificationAgreed',
  texts: sayTexts.clarificationAgreed,
  fields: () => [eyes, { id: 'by', kind: 'date', when: { ahead: furthestStep }, required: true }],
  events: ({ by }, input) => [stepSet({ step: 'meeting', by }, input)],
};

/** C26: the year was talked over with new eyes. */
export const clarified: Saying = {
  id: 'clarified',
  texts: sayTexts.clarified,
  fields: () => [eyes, { id: 'covered', kind: 'ticks', values: ['perspective', 'nextYear'] }, ...onDay()],
  events: (said, input) => [{ ...headOf(input, said), type: 'annualClarificationHeld' }],
};

/** C04: to whom tasks are handed over; the plan of it is in the case system. */
function handedOver(id: string, texts: Saying['texts']): Saying {
  return {
    id,
    texts,
    fields: () => [
      { id: 'to', kind: 'ticks', values: ['citizen', 'network', 'others'], required: true },
      ...onDay(),
    ],
    events: () => [],
  };
}

export const phaseChecked = handedOver('phaseChecked', sayTexts.phaseChecked);
export const handoverAgreed = handedOver('handoverAgreed', sayTexts.handoverAgreed);
export const ctiClosed = handedOver('ctiClosed', sayTexts.ctiClosed);
