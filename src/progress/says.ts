import { headOf, type Saying } from '../cards/saying.ts';
import type { Says } from '../cards/sayingView.ts';
import { nextStep } from '../cards/sayNext.ts';
import { sayTexts } from './textsSays.ts';

const scores = Array.from({ length: 10 }, (_, index) => String(index + 1));
const categories = ['attendance', 'tasks', 'cooperation', 'job', 'everyday', 'other'] as const;

/** C36: the citizen's own score, from 1 to 10, and what the next sub-goal is about. */
export const subGoal: Saying = {
  id: 'subGoal',
  texts: sayTexts.subGoal,
  fields: () => [
    { id: 'score', kind: 'choice', values: scores, required: true },
    { id: 'achieved', kind: 'choice', values: ['yes', 'no'], required: true },
    { id: 'category', kind: 'choice', values: categories, after: { field: 'achieved', answer: 'yes' } },
    { id: 'on', kind: 'date', when: 'past', required: true },
  ],
  events: (said, input) => [
    {
      ...headOf(input, said),
      type: 'subGoalScored',
      score: Number(said.score),
      achieved: said.achieved === 'yes',
      ...(said.category === undefined ? {} : { category: said.category }),
    },
  ],
};

export const says = { C36: { due: [subGoal, nextStep] } } satisfies Record<string, Says>;
