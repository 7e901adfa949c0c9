import { anders, lise, members, mette, now, record, team } from '../cards/sampleTown.ts';
import { input, message, type Sample } from '../outbox/sample.ts';
import { flereSkalMed } from '../programmes/flereSkalMed.ts';
import { endingFace } from './viewEnding.ts';
import { ownCasesFace } from './viewOwn.ts';
import { jobFace } from './viewTyped.ts';

function own(name: string, count: number): Sample {
  const cases = Array.from({ length: count }, (_, index) => {
    const caseRef = `B-${101 + index}`;
    const known = record(index % 4 === 3 ? { lastContact: undefined } : {});
    const late = index % 5 === 2 ? [`${caseRef}|C01|overdue|2026-03-16`] : [];
    const open = index % 7 === 3 ? [`${caseRef}|C05|due|2026-03-16`] : late;
    return {
      team,
      record: { ...known, caseRef, open },
      due: `2026-04-${String(10 + (index % 18)).padStart(2, '0')}`,
    };
  });
  return {
    name,
    audience: 'personal',
    shows: (language) => ownCasesFace({ language, now, cases, leads: team }),
  };
}

function moved(name: string, to: typeof mette): Sample {
  return {
    name: `moved-${name}`,
    audience: 'personal',
    shows: (language) =>
      input({
        team: { ...team, language },
        reader: { ...to, language },
        message: {
          ...message({ id: 'moved-17', cards: [], to: to.id }),
          ...{ view: 'moved', moved: { by: lise.id, from: mette.id, to: anders.id } },
          list: { day: '2026-04-16', start: '', caseRefs: ['B-101'] },
        },
        cards: [],
        loaded: [record()],
      }),
  };
}

/** A person's own cases, what came of a placement, and a case that has another person. */
export const samples: readonly Sample[] = [
  own('ownCases', 5),
  moved('mine', anders),
  moved('gone', mette),
  own('ownCases-none', 0),
  own('ownCases-many', 60),
  {
    name: 'typed-job',
    audience: 'personal',
    shows: (language) => {
      const about = { team: { ...team, language }, member: mette, members, record: record() };
      const act = { type: 'job', kind: 'flexJob', on: '2026-04-20' } as const;
      return jobFace(about, act, 'B-101 fleksjob 20/4', { language, today: '2026-04-16' });
    },
  },
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
