import { plainName } from '../cards/people.ts';
import type { Block, Choice, PersonQuestion, Question } from '../cards/said.ts';
import { nameIn } from '../language/named.ts';
import { withoutDigits } from '../privacy/letters.ts';
import { consentScopes, type StoryRow, storySubjects } from '../store/storyRow.ts';
import { mayObtainConsent } from '../talk/rights.ts';
import type { Found } from './check.ts';
import { latestUntil } from './consent.ts';
import { checklist, longestField, type StoryForm } from './form.ts';
import type { Missing } from './ready.ts';
import { storyFormTexts } from './textsForm.ts';
import type { StoryView } from './view.ts';

/** Text, then what it is about, a consent and its reach where there is one, and last who is to read it. */
export const formSteps = ['text', 'about', 'consent', 'reach', 'send'] as const;
export type FormStep = (typeof formSteps)[number];

/** What came of a press, beside what is stored. */
export interface FormState {
  /** As it was filled in; else as it is stored. */
  form: StoryForm;
  findings: readonly Found[];
  notice?: 'saved' | 'unsaved' | 'mustGo' | 'cpr';
  missing: readonly Missing[];
  /** First day on which it can be sent. */
  earliest?: string;
  fits?: boolean;
  programmes: StoryRow['programmes'];
  /** Where it stands open; else at its text. */
  step?: FormStep;
}

export function isFormStep(value: unknown): value is FormStep {
  return formSteps.some((step) => step === value);
}

/** What was found in the text is put right there, wherever it was found out. */
export function stepOf({ step = 'text', findings, notice, form }: FormState): FormStep {
  const isUnsaved = findings.length > 0 && notice !== 'saved';
  if (isUnsaved || notice === 'cpr') return 'text';
  return stepsFor(form).includes(step) ? step : 'send';
}

/** A team's own story is about nobody else's concern: it goes straight to where it is to stand. */
function stepsFor({ kind, consent }: StoryForm): FormStep[] {
  if (kind === 'team') return ['text', 'send'];
  return consent ? ['text', 'about', 'consent', 'reach', 'send'] : ['text', 'about', 'send'];
}

/** The step after one that is filled in. */
export function stepAfter(step: FormStep, form: StoryForm): FormStep {
  const steps = stepsFor(form);
  return steps[steps.indexOf(step) + 1] ?? 'send';
}

/** The step on which something is still missing. */
export function stepOfMissing(missing: readonly Missing[]): FormStep | undefined {
  if (missing.includes('fields')) return 'text';
  if (missing.some((code) => code === 'happened' || code === 'fits')) return 'about';
  if (missing.some((code) => code === 'consentDate' || code === 'consentBy')) return 'consent';
  return missing.some((code) => code.startsWith('consent')) ? 'reach' : undefined;
}

type Asked = (Question & Block) | PersonQuestion;

export function questionsOf(step: FormStep, state: FormState, view: StoryView): Asked[] {
  switch (step) {
    case 'text':
      return textQuestions(state, view);
    case 'about':
      return aboutQuestions(state, view);
    case 'consent':
      return consentQuestions(state, view);
    case 'reach':
      return reachQuestions(state, view);
    case 'send':
      return sendQuestions(state, view);
  }
}

function textQuestions({ form, findings }: FormState, { language }: StoryView): Asked[] {
  const { form: words } = storyFormTexts(language);
  const field = (id: 'start' | 'difference' | 'result'): Asked => ({
    ...{ kind: 'text', id, label: words[id], value: form.text[id], max: longestField, lines: true },
  });
  const texts = [field('start'), field('difference'), field('result')];
  if (findings.length > 0) {
    const confirm: Asked = { kind: 'tick', id: 'confirm', label: words.confirm, value: String(form.confirm) };
    return findings.every(({ confirmable }) => confirmable) ? [...texts, confirm] : texts;
  }
  const kinds = [choice('team', words.team), choice('wide', words.wide)];
  return [{ kind: 'choice', id: 'kind', label: words.kind, value: form.kind, choices: kinds }, ...texts];
}

function aboutQuestions({ form, programmes }: FormState, { language }: StoryView): Asked[] {
  const { form: words } = storyFormTexts(language);
  const names = programmes.map((one) => choice(one.id, nameIn(language, one)));
  const subjects = storySubjects.map((value) => choice(value, words[value]));
  const consents = [choice('anonymous', words.anonymous), choice('consent', words.given)];
  const programme = form.programme ?? programmes[0]?.id ?? '';
  return [
    ...(names.length > 0
      ? [
          {
            ...{
              kind: 'choice' as const,
              id: 'programme',
              label: words.programme,
              style: 'compact' as const,
            },
            ...{ value: programme, choices: names },
          },
        ]
      : []),
    { kind: 'choice', id: 'subject', label: words.subject, value: form.subject, choices: subjects },
    { kind: 'date', id: 'happened', label: words.happened, value: form.happened ?? '' },
    {
      ...{ kind: 'choice', id: 'consent', label: words.consent, choices: consents },
      value: form.consent ? 'consent' : 'anonymous',
    },
  ];
}

function consentQuestions({ form }: FormState, { language, team, members }: StoryView): Asked[] {
  const { form: words } = storyFormTexts(language);
  const people = members.filter((member) => mayObtainConsent(team, member));
  const by: Asked = {
    ...{ kind: 'person', id: 'consentBy', label: words.consentBy, style: 'compact' },
    ...{ value: form.consentBy ?? '', people, team: team.id },
  };
  const date: Asked = {
    ...{ kind: 'date', id: 'consentDate', label: words.consentDate, value: form.consentDate ?? '' },
  };
  return people.length > 0 ? [date, by] : [date];
}

function reachQuestions({ form }: FormState, { language, today }: StoryView): Asked[] {
  const { form: words, scope } = storyFormTexts(language);
  const until = form.consentUntil ?? latestUntil(today);
  return [
    {
      ...{ kind: 'choice', id: 'consentScope', label: words.consentScope, style: 'expanded' },
      ...{
        value: form.consentScope ?? '',
        choices: consentScopes.map((value) => choice(value, scope[value])),
      },
    },
    { kind: 'date', id: 'consentUntil', label: words.consentUntil, value: until },
    { kind: 'tick', id: 'consentFiled', label: words.consentFiled, value: String(form.consentFiled) },
  ];
}

function sendQuestions({ form }: FormState, { team, members, reader, language }: StoryView): Asked[] {
  const { form: words, check } = storyFormTexts(language);
  const isWide = form.kind === 'wide';
  const channels = team.knownChannels.map(({ id, name }) => choice(withoutDigits(id), plainName(name)));
  const seconds = members.filter(({ id, left }) => !left && id !== reader?.id && id !== team.leader);
  const several = { kind: 'choice', several: true, style: 'expanded' } as const;
  const checks = checklist.map((value) => choice(value, check[value]));
  return [
    ...(isWide && !form.consent
      ? [
          {
            ...several,
            id: 'checklist',
            label: words.checklist,
            value: form.checklist.join(','),
            choices: checks,
          },
        ]
      : []),
    ...(isWide && seconds.length > 0
      ? [
          {
            ...{ kind: 'person' as const, id: 'second', label: words.second, style: 'compact' as const },
            ...{ value: form.second ?? '', people: seconds, team: team.id },
          },
        ]
      : []),
    ...(channels.length > 0
      ? [
          {
            ...several,
            id: 'channels',
            label: words.channels,
            value: form.channels.join(','),
            choices: channels,
          },
        ]
      : []),
    {
      ...{ kind: 'choice', id: 'when', label: words.when, value: form.when },
      choices: [choice('now', words.now), choice('month', words.month)],
    },
  ];
}

/** All that other steps hold, as their inputs would send it. */
export function carriedFields(
  { form, programmes }: FormState,
  asked: readonly Asked[],
): Record<string, string> {
  const { text, ...others } = form;
  const all: Record<string, string> = {
    ...text,
    kind: others.kind,
    programme: others.programme ?? programmes[0]?.id ?? '',
    subject: others.subject,
    happened: others.happened ?? '',
    consent: others.consent ? 'consent' : 'anonymous',
    consentDate: others.consentDate ?? '',
    consentFiled: String(others.consentFiled),
    consentBy: others.consentBy ?? '',
    consentScope: others.consentScope ?? '',
    consentUntil: others.consentUntil ?? '',
    checklist: others.checklist.join(','),
    channels: others.channels.join(','),
    when: others.when,
    second: others.second ?? '',
    confirm: String(others.confirm),
  };
  const own = new Set(asked.map(({ id }) => id));
  return Object.fromEntries(Object.entries(all).filter(([id]) => !own.has(id)));
}

function choice(value: string, title: string): Choice {
  return { value, title };
}
