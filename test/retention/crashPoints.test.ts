import { expect, test } from 'vitest';
import { createRescue } from '../../src/outbox/rescue.ts';
import { askToForget } from '../../src/retention/ask.ts';
import type { DeliveryDeps } from '../../src/rounds/deps.ts';
import { digestOf } from '../../src/store/digest.ts';
import { utcOf } from '../../src/store/utc.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { testStorage } from '../support/azurite.ts';
import { type Crash, crashing } from '../support/crashing.ts';
import { aSetting, workAll } from '../support/delivery.ts';

const storage = testStorage();
const never = { at: Number.POSITIVE_INFINITY, when: 'before' } as const;
const caseRefs = Array.from({ length: 24 }, (_, index) => `Q-${index + 100}`);

/** Cases of one team, each with hours and a card in one long list. */
async function manyCases() {
  const team = await aSetting(storage.get().store, '2026-03-12T10:00');
  for (const ref of caseRefs) {
    await team.opens(ref, [
      { type: 'contactHeld', form: 'talk' },
      { type: 'placementPlanned', start: '2026-03-12' },
      { type: 'paidHoursRegistered', month: '2026-02', kind: 'wageSubsidy', hours: 31 },
      { type: 'paidHoursRegistered', month: '2026-01', kind: 'ordinary', hours: 4 },
    ]);
  }
  await team.goTo('2026-03-16T08:00');
  return team;
}
type Many = Awaited<ReturnType<typeof manyCases>>;

async function live(deps: DeliveryDeps): Promise<void> {
  await sweepOnce(deps);
  await workAll(deps);
}

/** A process is killed while it forgets a case, its hints are lost with it, and another starts. The calls it came to. */
async function killed(team: Many, caseRef: string, crash: Crash): Promise<readonly string[]> {
  const { deps, teamId, store } = team;
  const view = (await store.teams.get(teamId))!;
  await askToForget(deps, view, { caseRef, by: 'entra-lis', at: utcOf(deps.clock()) });
  const dying = crashing(deps, crash);
  await live(dying.deps).catch(() => {});
  team.hints.lose();
  team.time.advance(5_000);
  const survivor = { ...deps, instance: 'instance-2', isGone: (id: string) => id === 'instance-1' };
  await sweepOnce(survivor);
  await createRescue(survivor)();
  await workAll(survivor);
  return dying.points();
}

async function leftOf(team: Many, caseRef: string) {
  const shown = team.teams.shown.map(({ card }) => JSON.stringify(card));
  return {
    record: await team.record(caseRef),
    shown: shown.filter((card) => card.includes(caseRef)).length,
    outbox: await team.store.messages.outbox(team.teamId),
    january: (await team.store.kept.months(team.teamId))['2026-01'],
  };
}

/** What changes something; between two of these it makes no difference where a process dies. */
const effects =
  /commit|sleepUntil|wakeBy|save|settle|discard|purge|end$|\.remove$|withoutCases|hints\.put|sender/;

/** The numbers of the calls that change something; of those that come again and again the first and the last. */
function pointsIn(calls: readonly string[]): number[] {
  const changing = calls.flatMap((point, index) => (effects.test(point) ? [{ point, at: index + 1 }] : []));
  const ofName = [...Map.groupBy(changing, ({ point }) => point).values()];
  return [...new Set(ofName.flatMap((same) => [same[0]?.at ?? 0, same.at(-1)?.at ?? 0]))];
}

test('killed after every call that forgetting makes: nothing is left, and its months count once', async () => {
  const team = await manyCases();
  const keys = await Promise.all(caseRefs.map((ref) => team.store.cases.cards(team.teamId, ref)));
  const [first = '', ...others] = caseRefs;
  const calls = await killed(team, first, never);
  const points = pointsIn(calls);
  expect(calls).toEqual(expect.arrayContaining(['sender.update', 'sender.remove']));
  expect(points.length).toBeGreaterThan(8);
  expect(points.length).toBeLessThan(caseRefs.length);
  for (const [index, at] of points.entries()) {
    const caseRef = others[index] ?? '';
    await killed(team, caseRef, { at, when: 'after' });
    const hours = Array.from({ length: index + 2 }, () => 4_00);
    expect(await leftOf(team, caseRef), calls[at - 1]).toEqual({
      ...{ record: undefined, shown: 0, outbox: [] },
      january: {
        ...{ hours, first: index + 2, reached: 0 },
        measured: { 'flere-skal-med': { journeys: {}, tallies: {}, values: { 'M6:sum': hours } } },
      },
    });
  }
  const everything = await storage.everything();
  const gone = caseRefs.slice(0, points.length + 1);
  const digests = keys.slice(0, gone.length).flatMap((cards) => cards.map(({ row }) => digestOf(row.key)));
  expect(digests.length).toBeGreaterThan(gone.length);
  expect([...gone, ...digests].filter((trace) => everything.includes(trace))).toEqual([]);
});
