import { type Field, headOf, type Saying } from '../cards/saying.ts';
import type { Says } from '../cards/sayingView.ts';
import { nextStep } from '../cards/sayNext.ts';
import { sayTexts } from './textsSayOnCards.ts';

const scores = Array.from({ length: 10 }, (_, index) => String(index + 1));
const categories = ['attendance', 'tasks', 'cooperation', 'job', 'everyday', 'other'] as const;

/** C19: a score an indicator; the first one starts the series (engine-rules.md 4). What is said of it is in the case system. */
export const measured: Saying = {
  id: 'measured',
  texts: sayTexts.measured,
  fields: ({ programme, state }) => [
    ...(programme?.progress.indicators ?? []).map(
      ({ id, name }): Field => ({
        ...{ id, kind: 'choice', values: scores },
        label: labelOf(name, state?.measurements?.at(-1)?.scores[id]),
      }),
    ),
    { id: 'on', kind: 'date', when: 'past', required: true },
  ],
  events: (said, input) => {
    const indicators = input.world.programme.progress.indicators;
    const given = indicators.flatMap(({ id }) => (said[id] === undefined ? [] : [[id, Number(said[id])]]));
    const all = given.length > 0 ? { scores: Object.fromEntries(given) } : {};
    return [{ ...headOf(input, said), type: 'progressMeasured', ...all }];
  },
};

function labelOf(name: string, last: number | undefined): string {
  return last === undefined ? name : `${name} (${last})`;
}

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

const measuring = [measured, nextStep];

export const says = {
  C19: { headsUp: measuring, due: measuring, overdue: measuring },
  C36: { due: [subGoal, nextStep] },
} satisfies Record<string, Says>;
