import { beforeEach, expect, test } from 'vitest';
import { createCardlessWatch } from '../../src/rounds/cardless.ts';
import type { DeliveryDeps } from '../../src/rounds/deps.ts';
import { aSetting } from '../support/delivery.ts';
import { memoryStorage } from '../support/simulator/memoryStore.ts';

let storage: ReturnType<typeof memoryStorage>;
let team: Awaited<ReturnType<typeof aSetting>>;
beforeEach(async () => {
  storage = memoryStorage();
  team = await aSetting(storage.store, '2026-03-12T10:00');
});

const opens = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      team.happens(`B-${index + 101}`, [{ type: 'caseOpened' }], create),
    ),
  );
const create = {
  create: { programme: 'flere-skal-med', assignees: [['jobBroker', 'mette@kommune.dk']] },
} as const;

/** A release in which no rule is left that would ask about anybody. */
function forgetful(deps: DeliveryDeps): DeliveryDeps {
  return { ...deps, world: (...about) => ({ ...deps.world(...about), rules: [] }) };
}

function watched(deps: DeliveryDeps) {
  const found = { metric: -1, looked: 0, errors: [] as unknown[] };
  const watch = createCardlessWatch({
    ...deps,
    metrics: { cardless: (cases: number) => (found.metric = cases) } as never,
    log: { ...deps.log, error: (line: unknown) => found.errors.push(line) } as never,
    world: (...about) => {
      found.looked += 1;
      return deps.world(...about);
    },
  });
  return { watch, found };
}

const inDays = (days: number) => team.time.advance(days * 24 * 60 * 60_000);

test('every open case has a card ahead', async () => {
  await opens(3);
  const { watch, found } = watched(team.deps);
  await watch.round();
  expect([watch.cases(), found.metric, found.looked, found.errors]).toEqual([0, 0, 3, []]);
});

test('a case that has none is counted and told, until the next look finds one', async () => {
  await opens(2);
  const { watch, found } = watched(forgetful(team.deps));
  await watch.round();
  expect([watch.cases(), found.metric]).toEqual([2, 2]);
  expect(found.errors).toEqual(['B-101', 'B-102'].map((caseRef) => ({ teamId: team.teamId, caseRef })));
  inDays(7);
  const mended = watched(team.deps);
  await mended.watch.round();
  expect([mended.watch.cases(), mended.found.metric]).toEqual([0, 0]);
});

test.each([
  ['has ended', [{ type: 'participationEnded', outcome: 'moved' }]],
  ['rests', [{ type: 'casePaused' }]],
] as const)('a case that %s needs none', async (_, events) => {
  await opens(1);
  await team.happens('B-101', [...events]);
  const { watch } = watched(forgetful(team.deps));
  await watch.round();
  expect(watch.cases()).toBe(0);
});

test('each case is looked at once a week, whoever starts anew', async () => {
  await opens(2);
  for (const [days, looked] of [
    [0, 2],
    [3, 0],
    [3.9, 0],
    [0.2, 2],
    [1, 0],
  ] as const) {
    inDays(days);
    const { watch, found } = watched(team.deps);
    await watch.round();
    await watch.round();
    expect(found.looked, `after ${days} days`).toBe(looked);
  }
});

test('many cases are looked at in steps, and the count of the last whole look stands meanwhile', async () => {
  await opens(450);
  const { watch, found } = watched(forgetful(team.deps));
  const steps = [];
  for (let step = 0; step < 4; step += 1) {
    await watch.round();
    steps.push([found.looked, watch.cases()]);
  }
  expect(steps).toEqual([
    [200, 0],
    [400, 0],
    [450, 450],
    [450, 450],
  ]);
});

test('of a team that another process looks after only what it counted is told', async () => {
  await opens(1);
  await watched(forgetful(team.deps)).watch.round();
  inDays(8);
  const { watch, found } = watched({ ...team.deps, isOurs: () => false });
  await watch.round();
  expect([found.looked, watch.cases()]).toEqual([0, 1]);
});
