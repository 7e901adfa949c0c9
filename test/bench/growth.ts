import type { SendDeps } from '../../src/outbox/deps.ts';
import { keptHints } from '../../src/outbox/keptHints.ts';
import { createRescue } from '../../src/outbox/rescue.ts';
import { createWorkers } from '../../src/outbox/workers.ts';
import { every } from '../../src/rounds/every.ts';
import { createPending } from '../../src/rounds/pending.ts';
import { createPresence } from '../../src/rounds/presence.ts';
import { usualRhythm } from '../../src/rounds/rhythm.ts';
import { startAzurite } from '../../src/store/azurite.ts';
import { type Connected, connectStore } from '../../src/store/connect.ts';
import type { Hints, Lane } from '../../src/store/hints.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { aSetting, workAll } from '../support/delivery.ts';
import { type Figure, figure, timed } from './figure.ts';
import { aCountry, type Country, events, morningAt } from './growth/country.ts';
import { counting, kinds, type Operations, sum, times, total } from './growth/operations.ts';
import { type Counts, type Month, monthOf } from './growth/price.ts';

/** `GROWTH=0.05` tries it out with a twentieth of everything. */
const scale = Number(process.env.GROWTH ?? 1);
const teams = Math.round(500 * scale);
const due = Math.round(1_000 * scale);
const cases = { few: Math.round(10_000 * scale), many: Math.round(200_000 * scale) };
/** At each size; two before the first of them are for warming up. */
const mornings = 3;
const warmUps = 2;
/** Which a running bot's workers look into, beside the urgent one. */
const usualLanes: readonly Lane[] = ['normal', 'calm'];
const operationsWanted = 6;
const ratioWanted = 1.2;

/** Of the README's table. */
const sizes = [
  { name: '20,000 cases, 50 teams', size: { cases: 20_000, teams: 50, machines: 2 } },
  { name: '200,000 cases, 500 teams', size: { cases: 200_000, teams: 500, machines: 3 } },
  { name: '98 times 20,000 cases', size: { cases: 1_960_000, teams: 4_900, machines: 8 } },
];

interface Morning {
  /** For a delivered card. */
  operations: Operations;
  sweepMs: number;
  /** The sweep by what its requests alone take right after it: others may use the machine at one size and not the other. */
  sweepByBare: number;
}

/**
 * The same morning in the same teams, before and after they have twenty times as many cases: what a card costs and how
 * long the sweep takes must follow what is due, not how many cases there are.
 */
export async function growth(): Promise<Figure[]> {
  const azurite = await startAzurite(undefined, {
    preload: new URL('growth/keyedStorage.ts', import.meta.url).href,
  });
  try {
    const { connectionString } = azurite;
    const storage = await connectStore({ type: 'connectionString', connectionString });
    const country = await aCountry(storage.store, { teams, tenants: Math.min(98, teams) });
    const fillMs = await timed(() => country.grow(cases.few));
    for (let count = 0; count < warmUps; count += 1) await morning(country, storage);
    const few = await measured(country, storage);
    const grewMs = await timed(() => country.grow(cases.many));
    const many = await measured(country, storage);
    const counts: Counts = {
      perCard: many.operations,
      perAnswer: await answered(storage),
      ...(await idleCounts(country, storage)),
    };
    return [
      ...operationFigures(few, many),
      figure(`sweep, ${cases.few} cases`, few.sweepMs, 'ms', few.sweepMs),
      figure(`sweep, ${cases.many} cases`, many.sweepMs, 'ms', few.sweepMs),
      figure('sweep, grown by not grown', many.sweepMs / few.sweepMs, '×', ratioWanted),
      figure('the same, each by its requests alone', many.sweepByBare / few.sweepByBare, '×', ratioWanted),
      figure('operations per answer', total(counts.perAnswer), 'operations', 25),
      figure('of these: queue', counts.perAnswer.queue, 'operations', 25),
      figure('operations of an idle process', total(counts.idle) / 1e6, 'M a month', 10),
      figure('of these: queue', counts.idle.queue / 1e6, 'M a month', 10),
      ...sizes.flatMap(({ name, size }) => monthFigures(name, monthOf(counts, size))),
      figure('writing the rows', (fillMs + grewMs) / 1000, 's', 120),
    ];
  } finally {
    await azurite.stop();
  }
}

function operationFigures(few: Morning, many: Morning): Figure[] {
  const [before, after] = [total(few.operations), total(many.operations)];
  const name = (of: number) => `${due} cards due, ${of} cases: operations per card`;
  return [
    figure(name(cases.few), before, 'operations', operationsWanted),
    figure(name(cases.many), after, 'operations', operationsWanted),
    ...kinds.map((kind) =>
      figure(`of these: ${kind}`, many.operations[kind], 'operations', few.operations[kind]),
    ),
    figure('operations, grown by not grown', after / before, '×', ratioWanted),
  ];
}

function monthFigures(name: string, month: Month): Figure[] {
  return [
    figure(`a month on Azure: ${name}`, month.total, '€', month.machines),
    figure('of these: operations', month.operations, '€', month.total),
    figure('operations on tables', month.tableOperations / 1e6, 'M', 1),
    figure('operations on queues', month.queueOperations / 1e6, 'M', 1),
  ];
}

/** The median of some mornings, by their sweeps. */
async function measured(country: Country, storage: Connected): Promise<Morning> {
  const all: Morning[] = [];
  for (let count = 0; count < mornings; count += 1) all.push(await morning(country, storage));
  const [median] = all.toSorted((a, b) => a.sweepByBare - b.sweepByBare).slice(mornings / 2);
  if (!median) throw new Error('no mornings to measure');
  return median;
}

/** Workers send what the sweep has written while it goes on with other teams, as they do in a running bot. */
async function morning(country: Country, { hints }: Connected): Promise<Morning> {
  const { deps, teams: shown } = await country.morning(due);
  const pending = createPending(deps.log);
  let sweepMs = 0;
  const operations = await counting(async () => {
    const sending = atWork({ ...deps, hints });
    const sweeping = { ...deps, hints: sending.hints, afterwards: pending.add };
    sweepMs = await timed(() => sweepOnce(sweeping));
    await pending.done();
    await sending.end();
  });
  const cards = shown.shown.flatMap(({ card }) => card.cards as unknown[]);
  if (cards.length !== due) throw new Error(`${cards.length} of ${due} cards were delivered`);
  const bareMs = await timed(country.bare);
  return { operations: times(operations, 1 / due), sweepMs, sweepByBare: sweepMs / bareMs };
}

/** Workers that a hint wakes, with what this process keeps; `end` lets them finish what there is. */
function atWork(deps: SendDeps): { hints: Hints; end(): Promise<void> } {
  const hints = keptHints(deps.hints, deps);
  hints.keep();
  const workers = createWorkers({ ...deps, hints }, usualLanes);
  const rounds = every(usualRhythm.work, workers.look);
  const put: Hints['put'] = async (...hint) => {
    await hints.put(...hint);
    rounds.now();
  };
  return {
    hints: { ...hints, put },
    end: async () => {
      await rounds.stop();
      await workers.look();
      await workers.done();
    },
  };
}

/** A card is answered: what it takes to write that and to draw the message again. */
async function answered({ store, hints }: Connected): Promise<Operations> {
  const team = await aSetting(store, '2026-03-12T10:00');
  await team.opens('B-101', [...events]);
  team.time.set(morningAt);
  Object.assign(team.deps, { hints });
  await sweepOnce(team.deps);
  await workAll(team.deps);
  const workers = createWorkers(team.deps, usualLanes);
  return counting(async () => {
    await team.happens('B-101', [{ type: 'contactHeld', form: 'talk' }]);
    await workers.look();
    await workers.done();
  });
}

/** What the rounds of a process ask for when there is nothing to do, each as often as it comes. */
async function idleCounts(country: Country, { hints }: Connected) {
  const deps = { ...country.idle(), hints };
  const month = 30 * 24 * 60 * 60_000;
  const rounds = [
    [usualRhythm.sweep, () => sweepOnce(deps)],
    [usualRhythm.urgent, () => hints.take(1, ['urgent'])],
    [usualRhythm.work, () => hints.take(1, usualLanes)],
    [usualRhythm.present, createPresence(deps, usualRhythm.present).round],
  ] as const;
  const idle: Operations[] = [];
  for (const [everyMs, round] of rounds) idle.push(times(await counting(round), month / everyMs));
  return { idle: sum(idle), rescuePerTeam: times(await counting(createRescue(deps)), 1 / teams) };
}
