import { record, team } from '../cards/sampleTown.ts';
import type { Sample } from '../outbox/sample.ts';
import { contactFormFace } from './viewForm.ts';

/** `/kontakt B-101`. */
export const samples: readonly Sample[] = [
  {
    name: 'contact',
    audience: 'personal',
    card: 'C01',
    shows: (language) => contactFormFace({ language, team, record: record(), today: '2026-04-16' }),
  },
];
