import { record, team } from '../cards/sampleTown.ts';
import { message, type Sample } from '../outbox/sample.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { pausedFace } from './message.ts';

const today = '2026-04-16';

function resting(index: number, until = '2026-04-15'): CaseRecord {
  return { ...record({ paused: true }), caseRef: `B-${101 + index}`, pausedUntil: until };
}

const own: MessageOf<'paused'> = {
  ...message({ id: 'paused-17', cards: [] }),
  ...{ view: 'paused', list: { day: today, start: '', caseRefs: [] } },
};

function paused(name: string, listed: readonly CaseRecord[]): Sample {
  return {
    name: `pauses-${name}`,
    audience: 'personal',
    shows: (language) => pausedFace({ team: { ...team, language }, message: own, language, today }, listed),
  };
}

const fifteen = Array.from({ length: 15 }, (_, index) => resting(index));

/** The list of pauses that should be over: waiting, answered, and none that waits. */
export const samples: readonly Sample[] = [
  paused('one', [resting(0)]),
  paused('open', [resting(0), resting(1, '2026-05-01'), { ...resting(2), state: record().state }]),
  paused('fifteen', fifteen),
  paused(
    'long',
    fifteen.map((one, index) => ({ ...one, caseRef: `SAGSKODE-2026-${100_000 + index}-ABCDEFGHIJK` })),
  ),
  paused(
    'many',
    Array.from({ length: 40 }, (_, index) => resting(index)),
  ),
  paused('none', [resting(0, '2026-05-01')]),
];
