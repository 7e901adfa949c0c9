import { team } from '../cards/sampleTown.ts';
import type { Sample } from '../outbox/sample.ts';
import { forgetFace } from './view.ts';

/** `/glem B-101`. */
export const samples: readonly Sample[] = [
  {
    name: 'forget',
    audience: 'personal',
    shows: (language) => forgetFace({ language, team, caseRef: 'B-101' }),
  },
];
