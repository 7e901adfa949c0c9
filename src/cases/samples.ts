import { now, record, team } from '../cards/sampleTown.ts';
import type { Sample } from '../outbox/sample.ts';
import { flereSkalMed } from '../programmes/flereSkalMed.ts';
import { endingFace } from './viewEnding.ts';
import { ownCasesFace } from './viewOwn.ts';

function own(name: string, count: number): Sample {
  const records = Array.from({ length: count }, (_, index) => {
    const caseRef = `B-${101 + index}`;
    const cardKey = `${caseRef}|C01|due|2026-03-16`;
    const at = `2026-04-${String(10 + (index % 18)).padStart(2, '0')}T06:00:00.000Z`;
    const known = record(index % 4 === 3 ? { lastContact: undefined } : {});
    return { ...known, caseRef, due: [{ at, cardKey, caseRef, why: 'plan' as const }] };
  });
  return {
    name,
    audience: 'personal',
    shows: (language) => ownCasesFace({ language, now, teams: [{ team, records }] }),
  };
}

/** A person's own cases, and what came of a placement. */
export const samples: readonly Sample[] = [
  own('ownCases', 5),
  own('ownCases-none', 0),
  own('ownCases-many', 60),
  {
    name: 'ending-open',
    audience: 'personal',
    shows: (language) =>
      endingFace({
        ...{ language, team, record: record(), programme: flereSkalMed },
        ...{ on: '2026-04-15', today: '2026-04-16' },
      }),
  },
];
