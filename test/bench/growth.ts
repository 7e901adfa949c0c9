import { availableParallelism } from 'node:os';
import { createPresence } from '../../src/delivery/presence.ts';
import { createRescue } from '../../src/delivery/rescue.ts';
import { usualRhythm } from '../../src/delivery/run.ts';
import { sweepOnce } from '../../src/delivery/sweep.ts';
import { workOnce } from '../../src/delivery/work.ts';
import { startAzurite } from '../../src/store/azurite.ts';
import { type Connected, connectStore } from '../../src/store/connect.ts';
import { workAll } from '../support/delivery.ts';
import { type Figure, figure, quantile, timed } from './figure.ts';
import { aCountry, type Country } from './growth/country.ts';
import { counting } from './growth/operations.ts';

/** `GROWTH=0.05` tries it out with a twentieth of everything. */
const scale = Number(process.env.GROWTH ?? 1);
const teams = Math.round(500 * scale);
const due = Math.round(1_000 * scale);
const cases = { few: Math.round(10_000 * scale), many: Math.round(200_000 * scale) };
/** Mornings that are measured at each size; the first of all is for warming up. */
const mornings = 3;
const operationsWanted = 6;
const ratioWanted = 1.2;

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
    const idle = await idlePerMonth(country, storage);
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
      figure(`an idle process with ${teams} teams`, idle / 1e6, 'M operations a month', 50),
      figure(`writing the rows, on ${availableParallelism()} cores`, (fillMs + grewMs) / 1000, 's', 120),
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
    sweepMs = await timed(() => sweepOnce({ ...deps, hints }));
    await workAll({ ...deps, hints });
  });
  const cards = shown.shown.flatMap(({ card }) => card.cards as unknown[]);
  if (cards.length !== due) throw new Error(`${cards.length} of ${due} cards were delivered`);
  return { operations: operations / cards.length, sweepMs };
}

/** What the rounds of a process ask for when there is nothing to do, each as often as it comes. */
async function idlePerMonth(country: Country, { hints }: Connected): Promise<number> {
  const deps = { ...country.idle(), hints };
  const rescue = createRescue(deps);
  const month = 30 * 24 * 60 * 60_000;
  const rounds = [
    [usualRhythm.sweep, () => sweepOnce(deps)],
    [usualRhythm.work, () => workOnce(deps)],
    [usualRhythm.present, createPresence(deps).round],
    [usualRhythm.rescue, rescue],
  ] as const;
  let operations = 0;
  for (const [everyMs, round] of rounds) operations += (await counting(round)) * (month / everyMs);
  return operations;
}
