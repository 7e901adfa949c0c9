import type { Programme } from '../engine/programme.ts';
import { headOf, type Saying } from './saying.ts';

/** How a case can end, other than by the words of another programme. */
function outcomesOf(programme: Programme | undefined): { values: string[]; titles: Record<string, string> } {
  const outcomes = programme?.outcomes ?? [];
  return {
    values: outcomes.map(({ id }) => id),
    titles: Object.fromEntries(outcomes.map(({ id, name }) => [id, name])),
  };
}

/** The case leaves the programme, with one of its outcomes. */
export const endCase: Saying = {
  id: 'endCase',
  texts: {
    da: { open: 'Afslut sagen', labels: { outcome: 'Hvad sluttede det med?' } },
    en: { open: 'End the case', labels: { outcome: 'How did it end?' } },
  },
  fields: ({ programme }) => [
    { id: 'outcome', kind: 'choice', ...outcomesOf(programme), required: true },
    { id: 'on', kind: 'date', when: 'past', required: true },
  ],
  events: (said, input) => [
    { ...headOf(input, said), type: 'participationEnded', outcome: said.outcome ?? 'other' },
  ],
};

/** Nothing is asked about until somebody resumes it. */
export const pauseCase: Saying = {
  id: 'pauseCase',
  texts: { da: { open: 'Pause' }, en: { open: 'Pause' } },
  events: (said, input) => [{ ...headOf(input, said), type: 'casePaused' }],
};
