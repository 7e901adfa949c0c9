import { nameIn } from '../language/named.ts';
import { endOf, validOutcomes } from '../programmes/ends.ts';
import { type Asked, headOf, type Saying } from './saying.ts';

/** How a case can end: the programme's own outcomes that are valid today. */
export function outcomesOf({ programme, today, language = 'da' }: Asked): {
  values: string[];
  titles: Record<string, string>;
} {
  const outcomes = programme && today !== undefined ? validOutcomes(programme, today) : [];
  return {
    values: outcomes.map(({ id }) => id),
    titles: Object.fromEntries(outcomes.map((one) => [one.id, nameIn(language, one)])),
  };
}

/** The case leaves the programme, with one of its outcomes; a job is one, with its aftercare. */
export const endCase: Saying = {
  id: 'endCase',
  by: 'primary',
  texts: {
    da: { open: 'Afslut sagen', labels: { outcome: 'Hvad sluttede det med?' } },
    en: { open: 'End the case', labels: { outcome: 'How did it end?' } },
  },
  fields: (asked) => [
    { id: 'outcome', kind: 'choice', ...outcomesOf(asked), required: true },
    { id: 'on', kind: 'date', when: 'past', required: true },
  ],
  events: (said, input) => [{ ...headOf(input, said), ...endOf(said.outcome ?? 'other') }],
};

/** At most eight weeks on; then it is talked over again. */
export const furthestPause = 56;

/** Nothing is asked about until somebody resumes it; on its day, whether to. */
export const pauseCase = {
  id: 'pauseCase',
  texts: {
    da: { open: 'Pause', labels: { until: 'Til og med hvornår?' } },
    en: { open: 'Pause', labels: { until: 'Until when?' } },
  },
  fields: () => [{ id: 'until', kind: 'date', when: { ahead: furthestPause }, required: true }],
  events: (_said, input) => [{ ...headOf(input, {}), type: 'casePaused' }],
} satisfies Saying;

/** As cards that were posted before asked for no day. */
export const pausedByOnePress: Saying = { ...pauseCase, fields: () => [] };

const noOutcomes = { values: [], titles: {} };

/** The case rests until somebody resumes it, or, for who may say so, it ends: one form, as both say that nothing comes next. */
export const restOrEnd: Saying = {
  id: 'restOrEnd',
  texts: {
    da: {
      open: 'Pause eller slut',
      labels: { what: 'Hvad sker der med sagen?', until: 'Til og med hvornår?' },
      choices: { 'what.pause': 'Pause' },
    },
    en: {
      open: 'Pause or end',
      labels: { what: 'What happens to the case?', until: 'Until when?' },
      choices: { 'what.pause': 'Pause' },
    },
  },
  fields: (asked) => {
    const { values, titles } = asked.isPrimary === false ? noOutcomes : outcomesOf(asked);
    const rests = { field: 'what', answer: 'pause' };
    return [
      { id: 'what', kind: 'choice', values: ['pause', ...values], titles, required: true },
      { id: 'on', kind: 'date', when: 'past', required: true },
      { id: 'until', kind: 'date', when: { ahead: furthestPause }, required: true, after: rests },
    ];
  },
  events: (said, input) => {
    const head = headOf(input, said);
    return said.what === 'pause'
      ? [{ ...head, type: 'casePaused' }]
      : [{ ...head, ...endOf(said.what ?? 'other') }];
  },
};

/** Everything is asked about again. */
export const resumeCase: Saying = {
  id: 'resumeCase',
  texts: { da: { open: 'Genoptag sagen' }, en: { open: 'Resume the case' } },
  fields: () => [{ id: 'on', kind: 'date', when: 'past', required: true }],
  events: (said, input) => [{ ...headOf(input, said), type: 'caseResumed' }],
};
