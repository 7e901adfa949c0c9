import { anders, members, mette, record, team } from '../cards/sampleTown.ts';
import { input, message, type Sample } from '../outbox/sample.ts';
import type { CaseRecord } from '../store/rows.ts';
import { leaveFormFace } from './viewForm.ts';

const today = '2026-04-16';

function cases(count: number): CaseRecord[] {
  return Array.from({ length: count }, (_, index) => ({ ...record(), caseRef: `B-${301 + index}` }));
}

function handed(name: string, listed: CaseRecord[], back?: true): Sample {
  const leave = { by: anders.id, to: '2026-04-24', standIn: mette.id, back };
  const list = { day: today, start: '08:00', caseRefs: [], leave };
  return {
    name: `leave-${name}`,
    audience: 'personal',
    shows: (language) =>
      input({
        team: { ...team, language },
        reader: { ...mette, language },
        message: message({ view: 'leave', list, cards: [], id: `${today}|1x2y3z` }),
        cards: [],
        loaded: listed,
      }),
  };
}

const open = ['C09|callNow', 'C01|overdue', 'C05|due'];

/** What a stand-in takes over, what is open when it goes back, and the form for both. */
export const samples: readonly Sample[] = [
  handed('handed', cases(4)),
  handed('none', []),
  handed('many', cases(40)),
  handed(
    'back',
    cases(3).map((one, index) => ({ ...one, open: [`${one.caseRef}|${open[index]}|2026-04-15`] })),
    true,
  ),
  {
    name: 'leave-form',
    audience: 'personal',
    shows: (language) => leaveFormFace({ language, team, who: mette, members, today }),
  },
];
