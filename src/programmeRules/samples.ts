import { team } from '../cards/sampleTown.ts';
import type { Face } from '../cards/view.ts';
import { fill, type Language } from '../language/text.ts';
import type { Sample } from '../outbox/sample.ts';
import { builtInProgrammes } from '../programmes/builtIn.ts';
import { cadences } from '../programmes/cadences.ts';
import { flereSkalMed } from '../programmes/flereSkalMed.ts';
import type { Difference } from './compare.ts';
import { ruleTexts } from './texts.ts';
import { changeFace, chooseFace, compareFace, rulesFace } from './view.ts';

const rule = cadences[0] ?? { id: 'contact.intervalMonths', card: 'C01', min: 1, max: 6 };
const wanted = { rule, value: 2, from: '2026-05-01' };
const peaks = { before: 9, after: 7 };
const fewer: Difference = {
  totals: [
    { card: 'C01', A: 48, B: 26, difference: -22 },
    { card: 'C05', A: 4, B: 4, difference: 0 },
    { card: 'C45', A: 3, B: 11, difference: 8 },
  ],
  peaks,
};
const same: Difference = { totals: [{ card: 'C01', A: 48, B: 48, difference: 0 }], peaks };

function rules(name: string, face: (view: ReturnType<typeof viewIn>) => Face): Sample {
  return {
    name: `rules-${name}`,
    audience: 'personal',
    shows: (language) => face(viewIn(language)),
  };
}

function viewIn(language: Language) {
  return { language, team: team.id, programme: flereSkalMed, today: '2026-04-16' };
}

/** `/program`: which one, its rules in words, the form of one, and what it would change. */
export const samples: readonly Sample[] = [
  rules('choose', ({ language }) => chooseFace(language, team.id, builtInProgrammes)),
  rules('open', (view) => rulesFace(view)),
  rules('saved', (view) => rulesFace(view, view.language === 'da' ? 'Gemt' : 'Saved')),
  rules('change', (view) => changeFace(view, rule)),
  rules('change-refused', (view) =>
    changeFace(view, rule, fill(ruleTexts(view.language).numberError, { min: 1, max: 6 })),
  ),
  rules('compare', (view) => compareFace(view, wanted, fewer, { count: 120, all: 120 })),
  rules('compare-same', (view) => compareFace(view, wanted, same, { count: 200, all: 640 })),
];
