import { refuse } from '../cards/answers.ts';
import { headOf, type Saying } from '../cards/saying.ts';
import { jobKinds, placementPurposes, placementResults } from '../engine/events.ts';
import { currentPlacement, hasLivePlacement } from '../engine/placements.ts';
import { interruptionReasons } from './forms.ts';
import { caseSayTexts } from './textsSayOnCase.ts';

const onDay = { id: 'on', kind: 'date', when: 'past', required: true } as const;

/** It starts on a day, ahead or past; what it is for, and how much, where it is known. */
export const placementAgreed: Saying = {
  id: 'placement',
  texts: caseSayTexts.placement,
  fields: () => [
    { id: 'start', kind: 'date', when: 'any', required: true },
    { id: 'weeks', kind: 'number' },
    { id: 'purpose', kind: 'choice', values: placementPurposes },
    { id: 'hours', kind: 'number' },
  ],
  events: ({ start = '', weeks, purpose, hours }, input) => {
    const maxWeeks = Number(weeks ?? 13);
    if (maxWeeks < 1 || maxWeeks > 52) return { refuse: refuse('say.weeksError') };
    if (hours !== undefined && (Number(hours) < 1 || Number(hours) > 37))
      return { refuse: refuse('say.weekHoursError') };
    const known = placementPurposes.find((one) => one === purpose);
    return [
      {
        ...headOf(input, {}),
        ...{ type: 'placementPlanned', start },
        ...(weeks === undefined ? {} : { maxWeeks }),
        ...(known ? { purpose: known } : {}),
        ...(hours === undefined ? {} : { hoursPerWeek: Number(hours) }),
      },
    ];
  },
};

export const interrupted: Saying = {
  id: 'interrupted',
  texts: caseSayTexts.interrupted,
  fields: () => [{ id: 'reason', kind: 'choice', values: interruptionReasons, required: true }, onDay],
  events: (said, input) => {
    if (!hasLivePlacement(input.record.state)) return { refuse: refuse('command.noPlacement') };
    return [{ ...headOf(input, said), type: 'placementInterrupted', reason: said.reason ?? 'other' }];
  },
};

/** It came to its end; what it led to is told by itself, but for a search that begins anew. */
export const placementEnded: Saying = {
  id: 'placementEnded',
  texts: caseSayTexts.placementEnded,
  fields: () => [{ id: 'result', kind: 'choice', values: placementResults, required: true }, onDay],
  events: (said, input) => {
    const result = placementResults.find((one) => one === said.result) ?? 'other';
    if (!currentPlacement(input.record.state, input.today)) return { refuse: refuse('command.noPlacement') };
    return [{ ...headOf(input, said), type: 'placementEnded', result }];
  },
};

/** A job or an education: the course ends with it. */
export const jobBegun: Saying = {
  id: 'job',
  texts: caseSayTexts.job,
  fields: () => [{ id: 'kind', kind: 'choice', values: [...jobKinds, 'education'], required: true }, onDay],
  events: (said, input) => {
    const kind = jobKinds.find((one) => one === said.kind);
    const head = headOf(input, said);
    return [kind ? { ...head, type: 'jobStarted', kind } : { ...head, type: 'educationStarted' }];
  },
};
