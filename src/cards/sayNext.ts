import { contactForms } from '../engine/events.ts';
import { headOf, type Saying } from './saying.ts';

/** At most so many days on: then the case is asked about anyway (engine-rules.md 3.10). */
const furthestStep = 42;

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

/** What happens now, and when. */
export const nextStep: Saying = {
  id: 'nextStep',
  texts: {
    da: {
      open: 'Sæt næste skridt',
      labels: { step: 'Hvad sker der nu?' },
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
      open: 'Set next step',
      labels: { step: 'What happens now?' },
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
  },
  fields: () => [
    { id: 'step', kind: 'choice', values: steps, required: true },
    { id: 'by', kind: 'date', when: { ahead: furthestStep }, required: true },
  ],
  events: ({ step = 'other', by = '' }, { now, record }) => [
    { at: now, caseRef: record.caseRef, type: 'nextStepSet', step, by },
  ],
};

/** The citizen was reached; of somebody in a job it is aftercare (engine-rules.md 9). */
export const contact: Saying = {
  id: 'contact',
  texts: {
    da: {
      open: 'Registrér kontakt',
      labels: { form: 'Hvordan?', inJob: 'Stadig i job?' },
      choices: {
        'form.talk': 'Samtale',
        'form.phone': 'Telefon',
        'form.sms': 'Sms',
        'form.walk': 'Gåtur',
        'form.companyVisit': 'Virksomhedsbesøg',
        'form.video': 'Video',
        'form.homeVisit': 'Hjemmebesøg',
        'inJob.yes': 'Ja',
        'inJob.no': 'Nej',
      },
    },
    en: {
      open: 'Register contact',
      labels: { form: 'How?', inJob: 'Still in the job?' },
      choices: {
        'form.talk': 'Talk',
        'form.phone': 'Phone',
        'form.sms': 'Text message',
        'form.walk': 'Walk',
        'form.companyVisit': 'Company visit',
        'form.video': 'Video',
        'form.homeVisit': 'Home visit',
        'inJob.yes': 'Yes',
        'inJob.no': 'No',
      },
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
    const form = contactForms.find((one) => one === said.form) ?? 'phone';
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
