import { type CaseEvent, type ContactForm, contactForms } from '../engine/events.ts';
import type { ActionInput } from '../register/handle.ts';
import { type Field, headOf, type Said, type Saying } from './saying.ts';

/** At most so many days on: then the case is asked about anyway (engine-rules.md 3.10). */
export const furthestStep = 42;

export const steps = [
  'contact',
  'meeting',
  'plan',
  'match',
  'companyVisit',
  'citizenAnswers',
  'companyAnswers',
  'caseWorkerAnswers',
  'other',
] as const;

/** Words of a form that asks what happens now. */
export const stepWords = {
  da: {
    labels: { step: 'Hvad sker der nu?', by: 'Hvornår?' },
    choices: {
      'step.contact': 'Kontakt',
      'step.meeting': 'Møde',
      'step.plan': 'Plan',
      'step.match': 'Find match',
      'step.companyVisit': 'Virksomhedsbesøg',
      'step.citizenAnswers': 'Venter på borgeren',
      'step.companyAnswers': 'Venter på virksomheden',
      'step.caseWorkerAnswers': 'Venter på sagsbehandleren',
      'step.other': 'Andet',
    },
  },
  en: {
    labels: { step: 'What happens now?', by: 'When?' },
    choices: {
      'step.contact': 'Contact',
      'step.meeting': 'Meeting',
      'step.plan': 'Plan',
      'step.match': 'Find a match',
      'step.companyVisit': 'Company visit',
      'step.citizenAnswers': 'Waiting for the citizen',
      'step.companyAnswers': 'Waiting for the company',
      'step.caseWorkerAnswers': 'Waiting for the case worker',
      'step.other': 'Other',
    },
  },
};

/** What happens now, and when; of a form that asks more, after one of its answers. */
export function stepFields(after?: Field['after']): Field[] {
  const follows = after ? { after } : {};
  return [
    { id: 'step', kind: 'choice', values: steps, required: true, ...follows },
    { id: 'by', kind: 'date', when: { ahead: furthestStep }, required: true, ...follows },
  ];
}

export function stepSet({ step = 'other', by = '' }: Said, { now, record }: ActionInput): CaseEvent {
  return { at: now, caseRef: record.caseRef, type: 'nextStepSet', step, by };
}

/** What happens now, and when: the other answer of cards that ask for something else. */
export const nextStep: Saying = {
  id: 'nextStep',
  texts: {
    da: { open: 'Næste skridt', ...stepWords.da },
    en: { open: 'Next step', ...stepWords.en },
  },
  fields: () => stepFields(),
  events: (said, input) => [stepSet(said, input)],
};

/** The same where it is what is asked for, or stands among all that can be said. */
export const setNextStep: Saying = {
  ...nextStep,
  texts: {
    da: { ...nextStep.texts.da, open: 'Sæt næste skridt' },
    en: { ...nextStep.texts.en, open: 'Set next step' },
  },
};

const formWords = {
  da: {
    'form.talk': 'Samtale',
    'form.phone': 'Telefon',
    'form.sms': 'Sms',
    'form.walk': 'Gåtur',
    'form.companyVisit': 'Virksomhedsbesøg',
    'form.video': 'Video',
    'form.homeVisit': 'Hjemmebesøg',
  },
  en: {
    'form.talk': 'Talk',
    'form.phone': 'Phone',
    'form.sms': 'Text message',
    'form.walk': 'Walk',
    'form.companyVisit': 'Company visit',
    'form.video': 'Video',
    'form.homeVisit': 'Home visit',
  },
};

/** The citizen was reached; of somebody in a job it is aftercare (engine-rules.md 9). */
export const contact: Saying = {
  id: 'contact',
  texts: {
    da: {
      open: 'Registrér kontakt',
      labels: { form: 'Hvordan?', inJob: 'Stadig i job?' },
      choices: { ...formWords.da, 'inJob.yes': 'Ja', 'inJob.no': 'Nej' },
    },
    en: {
      open: 'Register contact',
      labels: { form: 'How?', inJob: 'Still in the job?' },
      choices: { ...formWords.en, 'inJob.yes': 'Yes', 'inJob.no': 'No' },
    },
  },
  fields: ({ state }) => [
    { id: 'form', kind: 'choice', values: contactForms, required: true },
    ...(state?.ended
      ? [{ id: 'inJob', kind: 'choice', values: ['yes', 'no'], required: true } as const]
      : []),
    { id: 'on', kind: 'date', when: 'past', required: true },
  ],
  events: (said, input) => {
    const form = formOf(said.form);
    const head = headOf(input, said);
    if (input.record.state.ended)
      return [{ ...head, type: 'aftercareHeld', form, inJob: said.inJob === 'yes' }];
    return [{ ...head, type: 'contactHeld', form }];
  },
};

/** Not now: it is counted, and changes nothing. */
export const notNow: Saying = {
  id: 'notNow',
  texts: { da: { open: 'Ikke nu' }, en: { open: 'Not now' } },
  events: () => [],
};

const howAndWhen = () =>
  [
    { id: 'form', kind: 'choice', values: contactForms, required: true },
    { id: 'on', kind: 'date', when: 'past', required: true },
  ] as const;

/** A contact of the CTI track, which has a rhythm of its own; it goes on after a job start. */
export const ctiContact: Saying = {
  id: 'ctiContact',
  texts: {
    da: { open: 'CTI-kontakt', labels: { form: 'Hvordan?' }, choices: formWords.da },
    en: { open: 'CTI contact', labels: { form: 'How?' }, choices: formWords.en },
  },
  fields: howAndWhen,
  events: (said, input) => [
    { ...headOf(input, said), type: 'contactHeld', form: formOf(said.form), track: 'cti' },
  ],
};

/** Nobody was reached: it is kept, and what asked for it stays open (D12). */
export const notReached: Saying = {
  id: 'notReached',
  texts: {
    da: { open: 'Fik ikke fat i', labels: { form: 'Hvordan?' }, choices: formWords.da },
    en: { open: 'No answer', labels: { form: 'How?' }, choices: formWords.en },
  },
  fields: howAndWhen,
  stays: 'attempted',
  events: (said, input) => [{ ...headOf(input, said), type: 'contactAttempted', form: formOf(said.form) }],
};

function formOf(said: string | undefined): ContactForm {
  return contactForms.find((one) => one === said) ?? 'phone';
}
