import { expect, test } from 'vitest';
import { register } from '../../src/register/register.ts';
import type { DeliveryDeps } from '../../src/rounds/deps.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { Killed } from '../support/crashing.ts';
import { mette, type Setting } from '../support/delivery.ts';
import { aSettingInMemory } from '../support/settings.ts';

const caseRef = 'B-101';

/** A company that called for help every minute of a morning: more cards than one transaction closes. */
async function aLongCall(): Promise<Setting> {
  const team = await aSettingInMemory('2026-04-13T09:00');
  await team.happens(caseRef, [{ type: 'caseOpened' }], {
    create: { programme: 'flere-skal-med', assignees: [['jobBroker', mette]] },
    by: 'import',
  });
  for (let minute = 0; minute < 25; minute += 1) {
    await team.happens(caseRef, [{ type: 'helpRequested', from: 'company' }]);
    team.time.advance(60_000);
  }
  await team.goTo('2026-04-13T10:30');
  return team;
}

const answer = (team: Setting, deps: DeliveryDeps) =>
  register(deps, {
    ...{ teamId: team.teamId, caseRef, by: mette, source: 'the answer', verb: 'helped' },
    decide: ({ now }) => ({ type: 'events', events: [{ type: 'helpAnswered', at: now, caseRef }] }),
  });

/** A process that is killed at its second commit. */
function diesAfterCommit({ deps }: Setting): DeliveryDeps {
  let commits = 0;
  const commit: typeof deps.store.commit = async (...about) => {
    commits += 1;
    if (commits > 1) throw new Killed('killed');
    return deps.store.commit(...about);
  };
  return { ...deps, store: { ...deps.store, commit } };
}

const callsOf = async (team: Setting) =>
  (await team.store.cases.cards(team.teamId, caseRef))
    .map(({ row }) => row)
    .filter(({ card }) => card === 'C43');

async function openCalls(team: Setting): Promise<number> {
  return (await callsOf(team)).filter(({ state }) => state === 'open').length;
}

test('whoever answers more than one transaction takes is killed between: the next sweep closes the rest in their name', async () => {
  const killed = await aLongCall();
  expect(await openCalls(killed)).toBeGreaterThan(25);
  await expect(answer(killed, diesAfterCommit(killed))).rejects.toThrow(Killed);
  expect(await openCalls(killed)).toBeGreaterThan(0);
  await sweepOnce(killed.deps);
  expect(await openCalls(killed)).toBe(0);
  const calls = await callsOf(killed);
  expect(new Set(calls.map(({ handled }) => `${handled?.by} ${handled?.verb}`))).toEqual(
    new Set([`${mette} helped`]),
  );
  expect((await killed.record(caseRef))?.due.filter(({ why }) => why === 'close')).toEqual([]);
  const events = await killed.store.cases.events(killed.teamId, caseRef);
  expect(events.filter(({ event }) => event.type === 'helpAnswered')).toHaveLength(1);
});
