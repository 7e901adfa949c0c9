import { headOf, type Saying } from '../cards/saying.ts';
import { stepFields, stepSet } from '../cards/sayNext.ts';
import { sayTexts } from './textsMatch.ts';

/** C18: how far the search has come; only the next step is planned from. */
export const matchStatus: Saying = {
  id: 'matchStatus',
  texts: sayTexts.matchStatus,
  fields: () => [{ id: 'companies', kind: 'number' }, { id: 'visits', kind: 'number' }, ...stepFields()],
  events: (said, input) => [stepSet(said, input)],
};

const agreed = { field: 'agreed', answer: 'yes' };
const mostWeeks = 52;

/** C18: the search is over; where a placement is agreed with it, it is planned at once. */
export const matched: Saying = {
  id: 'matchFound',
  texts: sayTexts.matchFound,
  fields: () => [
    { id: 'agreed', kind: 'choice', values: ['yes', 'no'] },
    { id: 'on', kind: 'date', when: 'past', required: true },
    { id: 'start', kind: 'date', when: 'any', required: true, after: agreed },
    { id: 'weeks', kind: 'number', most: mostWeeks, after: agreed },
  ],
  events: ({ start, weeks, ...said }, input) => {
    const found = { ...headOf(input, said), type: 'matchFound' } as const;
    if (said.agreed !== 'yes' || start === undefined) return [found];
    const length = Number(weeks) > 0 ? { maxWeeks: Number(weeks) } : {};
    return [found, { ...headOf(input, {}), type: 'placementPlanned', start, ...length }];
  },
};
