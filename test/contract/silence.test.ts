import { expect, test } from 'vitest';
import { watchSilence } from '../../src/delivery/silence.ts';
import { sweepOnce } from '../../src/delivery/sweep.ts';
import { testStorage } from '../support/azurite.ts';
import { aSetting, workAll } from '../support/delivery.ts';

const storage = testStorage();
const events = [
  { type: 'planRegistered', jobGoal: true },
  { type: 'placementPlanned', start: '2026-03-02' },
  { type: 'contactHeld', form: 'talk' },
] as const;
const lis = 'lis@kommune.dk';

/** A case whose card falls due on Tuesday 7 April at 08:00; how far the morning came is the test's. */
async function aMorning(done: 'nothing' | 'swept' | 'sent', now: string) {
  const { store } = await storage.fresh();
  const team = await aSetting(store, '2026-03-12T10:00');
  await team.opens('B-101', [...events]);
  team.time.set('2026-04-07T08:00');
  if (done !== 'nothing') await sweepOnce(team.deps);
  if (done === 'sent') await workAll(team.deps);
  team.time.set(now);
  return team;
}

test.each([
  ['nothing', '2026-04-07T09:00', 1],
  ['swept', '2026-04-07T09:00', 1],
  ['sent', '2026-04-07T09:00', 0],
  ['nothing', '2026-04-07T08:59', 0],
  ['nothing', '2026-04-11T09:00', 0],
] as const)('%s at %s: %i alarms', async (done, now, alarms) => {
  const team = await aMorning(done, now);
  expect(await watchSilence(team.deps)).toBe(alarms);
});

test('the leader hears it once, when Teams takes messages again', async () => {
  const team = await aMorning('nothing', '2026-04-07T09:00');
  await watchSilence(team.deps);
  team.time.set('2026-04-07T09:10');
  await watchSilence(team.deps);
  await workAll(team.deps);
  expect(team.teams.shown).toMatchObject([{ to: lis, card: { view: 'silence' } }]);
});
