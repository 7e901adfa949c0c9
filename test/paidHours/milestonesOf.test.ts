import { expect, test } from 'vitest';
import { record } from '../../src/cards/sampleTown.ts';
import type { CaseState } from '../../src/engine/state.ts';
import { milestonesOf } from '../../src/paidHours/milestonesOf.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';

const reached = (programme: string, state: Partial<CaseState>) =>
  milestonesOf(record(state).state, builtInProgramme(programme)!).map(({ on }) => on);

test.each([
  [{}, [undefined, undefined, undefined, undefined]],
  [{ entered: { step2: '2026-01-20' } }, ['2026-01-20', undefined, undefined, undefined]],
  [
    {
      paidHours: {
        '2026-03': { wageSubsidy: 9000 },
        '2026-04': { ordinary: 2999 },
        '2026-05': { smallJob: 3000 },
      },
    },
    [undefined, undefined, '2026-04', '2026-05'],
  ],
] as const)('Flere skal med, %j', (state, on) => expect(reached('flere-skal-med', state)).toEqual(on));

test.each([
  ['social-stoette-cti', { matchFound: '2026-02-09' }, '2026-02-09'],
  ['social-stoette-cti', { ended: { on: '2026-06-01', by: 'jobStarted' } }, '2026-06-01'],
  ['helhedsorienteret-indsats', { ended: { on: '2026-06-01', by: 'participationEnded' } }, '2026-06-01'],
] as const)('%s, %j', (programme, state, on) => expect(reached(programme, state)).toContain(on));

test('an end of another kind is no job', () =>
  expect(
    reached('social-stoette-cti', { ended: { on: '2026-06-01', by: 'participationEnded' } }),
  ).not.toContain('2026-06-01'));
