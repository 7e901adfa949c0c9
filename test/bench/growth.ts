import { createPending } from '../../src/delivery/pending.ts';
import { createPresence } from '../../src/delivery/presence.ts';
import { createRescue } from '../../src/delivery/rescue.ts';
import { usualRhythm } from '../../src/delivery/run.ts';
import { sweepOnce } from '../../src/delivery/sweep.ts';
import { startAzurite } from '../../src/store/azurite.ts';
import { type Connected, connectStore } from '../../src/store/connect.ts';
import { aSetting, workAll } from '../support/delivery.ts';
import { type Figure, figure, quantile, timed } from './figure.ts';
import { aCountry, type Country, events, morningAt } from './growth/country.ts';
import { counting } from './growth/operations.ts';
import { type Counts, monthOf } from './growth/price.ts';

/** `GROWTH=0.05` tries it out with a twentieth of everything. */
const scale = Number(process.env.GROWTH ?? 1);
const teams = Math.round(500 * scale);
const due = Math.round(1_000 * scale);
const cases = { few: Math.round(10_000 * scale), many: Math.round(200_000 * scale) };
/** Mornings that are measured at each size; the first of all is for warming up. */
const mornings = 3;
const operationsWanted = 6;
const ratioWanted = 1.2;

/** Of the README's table. */
const sizes = [
  { name: '20,000 cases, 50 teams', size: { cases: 20_000, teams: 50, machines: 2 } },
  { name: '200,000 cases, 500 teams', size: { cases: 200_000, teams: 500, machines: 3 } },
  { name: '98 times 20,000 cases', size: { cases: 1_960_000, teams: 4_900, machines: 8 } },
];

interface Morning {
  operations: number;
  sweepMs: number;
}

/**
 * The same morning in the same teams, before and after they have twenty times as many cases: what a card costs and how
 * long the sweep takes must follow what is due, not how many cases there are.
 */
export async function growth(): Promise<Figure[]> {
  const azurite = await startAzurite(undefined, {
    preload: new URL('growth/rangeReads.ts', import.meta.url).href,
  });
  try {
    const { connectionString } = azurite;
    const storage = await connectStore({ type: 'connectionString', connectionString });
    const country = await aCountry(storage.store, { teams, tenants: Math.min(98, teams) });
    const fillMs = await timed(() => country.grow(cases.few));
    await morning(country, storage);
    const few = await measured(country, storage);
    const grewMs = await timed(() => country.grow(cases.many));
    const many = await measured(country, storage);
    const counts: Counts = {
      operationsPerCard: many.operations,
      operationsPerAnswer: await answered(storage),
      ...(await idleCounts(country, storage)),
    };
    return [
      figure(
        `${due} cards due, ${cases.few} cases: operations per card`,
        few.operations,
        'operations',
        operationsWanted,
      ),
      figure(
        `${due} cards due, ${cases.many} cases: operations per card`,
        many.operations,
        'operations',
        operationsWanted,
      ),
      figure('operations, grown by not grown', many.operations / few.operations, '×', ratioWanted),
      figure(`sweep, ${cases.few} cases`, few.sweepMs, 'ms', few.sweepMs),
      figure(`sweep, ${cases.many} cases`, many.sweepMs, 'ms', few.sweepMs),
      figure('sweep, grown by not grown', many.sweepMs / few.sweepMs, '×', ratioWanted),
      figure('operations per answer', counts.operationsPerAnswer, 'operations', 25),
      figure('operations of an idle process', counts.idle / 1e6, 'M a month', 10),
      ...sizes.map(({ name, size }) =>
        figure(`a month on Azure: ${name}`, monthOf(counts, size).total, '€', monthOf(counts, size).machines),
      ),
      figure('writing the rows', (fillMs + grewMs) / 1000, 's', 120),
    ];
  } finally {
    await azurite.stop();
  }
}

/** The median of some mornings. */
async function measured(country: Country, storage: Connected): Promise<Morning> {
  const all: Morning[] = [];
  for (let count = 0; count < mornings; count += 1) all.push(await morning(country, storage));
  const median = (values: number[]) => quantile(values, 0.5);
  return {
    operations: median(all.map(({ operations }) => operations)),
    sweepMs: median(all.map(({ sweepMs }) => sweepMs)),
  };
}

async function morning(country: Country, { hints }: Connected): Promise<Morning> {
  const { deps, teams: shown } = await country.morning(due);
  let sweepMs = 0;
  const operations = await counting(async () => {
    const pending = createPending(deps.log);
    sweepMs = await timed(() => sweepOnce({ ...deps, hints, afterwards: pending.add }));
    await pending.done();
    await workAll({ ...deps, hints });
  });
  const cards = shown.shown.flatMap(({ card }) => card.cards as unknown[]);
  if (cards.length !== due) throw new Error(`${cards.length} of ${due} cards were delivered`);
  return { operations: operations / cards.length, sweepMs };
}

/** A card is answered: what it takes to write that and to draw the message again. */
async function answered({ store, hints }: Connected): Promise<number> {
  const team = await aSetting(store, '2026-03-12T10:00');
  await team.opens('B-101', [...events]);
  team.time.set(morningAt);
  Object.assign(team.deps, { hints });
  await sweepOnce(team.deps);
  await workAll(team.deps);
  return counting(async () => {
    await team.happens('B-101', [{ type: 'contactHeld', form: 'talk' }]);
    await workAll(team.deps);
  });
}

/** What the rounds of a process ask for when there is nothing to do, each as often as it comes. */
async function idleCounts(country: Country, { hints }: Connected) {
  const deps = { ...country.idle(), hints };
  const month = 30 * 24 * 60 * 60_000;
  const rounds = [
    [usualRhythm.sweep, () => sweepOnce(deps)],
    [usualRhythm.urgent, () => hints.take(1, ['urgent'])],
    [usualRhythm.work, () => hints.take(1, ['normal', 'calm'])],
    [usualRhythm.present, createPresence(deps).round],
  ] as const;
  let idle = 0;
  for (const [everyMs, round] of rounds) idle += (await counting(round)) * (month / everyMs);
  return { idle, rescuePerTeam: (await counting(createRescue(deps))) / teams };
}
