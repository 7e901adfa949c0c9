import { beforeEach, expect, test } from 'vitest';
import { createWaitingWatch } from '../../src/rounds/waiting.ts';
import { aSetting } from '../support/delivery.ts';
import { memoryStorage } from '../support/simulator/memoryStore.ts';

let team: Awaited<ReturnType<typeof aSetting>>;
let told: number[];
beforeEach(async () => {
  team = await aSetting(memoryStorage().store, '2026-03-12T10:00');
  told = [];
  for (const caseRef of ['B-101', 'B-102', 'B-103'])
    await team.happens(caseRef, [{ type: 'caseOpened' }], {
      create: { programme: 'flere-skal-med', assignees: [['jobBroker', 'mette@kommune.dk']] },
    });
});

/** A process that starts anew. */
function watch() {
  return createWaitingWatch({
    ...team.deps,
    metrics: { waitingForNextStep: (cases: number) => told.push(cases) } as never,
  });
}

const inDays = (days: number) => team.time.advance(days * 24 * 60 * 60_000);

test('an open case waits from the day on which it is asked what comes next', async () => {
  await watch().round();
  // 21 days without a sign, from 12 March: Thursday 2 April is a holiday, so it is asked on Wednesday.
  inDays(19);
  await watch().round();
  inDays(1);
  await watch().round();
  expect(told).toEqual([0, 0, 3]);
});

test('what was said of a case, its pause and its end are no waiting', async () => {
  inDays(20);
  await team.happens('B-101', [{ type: 'nextStepSet', step: 'meeting', by: '2026-04-20' }]);
  await team.happens('B-102', [{ type: 'casePaused' }]);
  await watch().round();
  await team.happens('B-103', [{ type: 'participationEnded', outcome: 'moved' }]);
  inDays(1);
  await watch().round();
  expect(told).toEqual([1, 0]);
});

test('each case is looked at once a day, whoever starts anew', async () => {
  inDays(20);
  await watch().round();
  await team.happens('B-101', [{ type: 'casePaused' }]);
  inDays(0.9);
  await watch().round();
  inDays(0.2);
  await watch().round();
  expect(told).toEqual([3, 3, 2]);
});
