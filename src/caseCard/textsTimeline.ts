import type { Language } from '../language/text.ts';

/** The words of a case's history in the tab, and of where its hours lead. */
const da = {
  stage: 'Trin begyndte: {stage}',
  details: {
    from: 'fra {date}',
    until: 'til og med {date}',
    by: '{what}, {date}',
    hours: '{hours} timer · {kind}',
  },
  periods: { placement: 'Praktik', pause: 'Pause' },
  states: { running: 'i gang', planned: 'aftalt', ended: 'afsluttet', interrupted: 'stoppede før tid' },
  hours: {
    reaches: 'Går det videre i samme takt, er der {target} timer i {month}.',
    slow: 'I samme takt går der mere end et år, før der er {target} timer.',
    flat: 'Timerne er ikke vokset i de måneder, vi kender.',
    plan: 'Planen siger {target} timer fra {month}.',
    how: 'Et skøn: den midterste ændring pr. måned i de {count} måneder, vi kender fra {first} til {last}.',
  },
};

const en: typeof da = {
  stage: 'Stage began: {stage}',
  details: {
    from: 'from {date}',
    until: 'until {date}',
    by: '{what}, {date}',
    hours: '{hours} hours · {kind}',
  },
  periods: { placement: 'Placement', pause: 'Pause' },
  states: { running: 'running', planned: 'agreed', ended: 'ended', interrupted: 'broke off' },
  hours: {
    reaches: 'At the same pace there are {target} hours in {month}.',
    slow: 'At the same pace it takes more than a year to come to {target} hours.',
    flat: 'Hours have not grown in the months that we know.',
    plan: 'The plan says {target} hours from {month}.',
    how: 'An estimate: the median change a month in the {count} months that we know from {first} to {last}.',
  },
};

const byLanguage: Record<Language, typeof da> = { da, en };

export function timelineTexts(language: Language): typeof da {
  return byLanguage[language];
}
