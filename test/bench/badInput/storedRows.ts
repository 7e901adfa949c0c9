import { createRescue } from '../../../src/outbox/rescue.ts';
import { createAsideWatch } from '../../../src/rounds/asides.ts';
import { repairOnce } from '../../../src/rounds/repair.ts';
import { sweepOnce } from '../../../src/sweep/sweep.ts';
import { aWorker, workAll } from '../../support/delivery.ts';
import { type Random, seededRandom } from '../../support/random.ts';
import { memoryStorage } from '../../support/simulator/memoryStore.ts';
import type { Lying } from '../../support/simulator/memoryTable.ts';
import { type Laid, layTown } from '../../support/simulator/town.ts';
import { type Figure, figure } from '../figure.ts';

const seed = 20_261_129;
const rows = Number(process.env.BAD_INPUT_ROWS ?? 40_000);
/** Rows that are spoiled at once in one team, before it lives through a morning. */
const atOnce = 25;
const words = [
  '',
  'x',
  '__proto__',
  'constructor',
  '2026-02-31',
  '9999-99-99',
  'B-1|C01|due',
  '\u0000',
  'æøå',
];

/** Rows with a seed, spoiled in every way that comes to mind; a team lives through a morning on them. */
export async function spoiledRows(): Promise<Figure[]> {
  const random = seededRandom(seed);
  const laid = await layTown(10);
  const found = { crashes: 0, faults: 0, overwritten: 0, spoiled: 0 };
  for (; found.spoiled < rows; found.spoiled += atOnce) {
    try {
      const { faults, overwritten } = await morningOn(laid, random);
      found.faults += faults;
      found.overwritten += overwritten;
    } catch (error) {
      found.crashes += 1;
      console.error(`rows ${found.spoiled}: ${error instanceof Error ? error.stack : error}`);
    }
  }
  const of = (name: string, value: number) => figure(`bad-input: ${name}`, value, 'rows', found.spoiled);
  return [
    of(`crashes on ${rows} stored rows`, found.crashes),
    of('teams that a row kept from being swept', found.faults),
    of('unreadable rows that were written over', found.overwritten),
  ];
}

async function morningOn(laid: Laid, random: Random) {
  const { store, teams, cases } = memoryStorage();
  for (const row of laid.teams) teams.lay(row);
  for (const row of laid.cases) cases.lay(row);
  const spoiled = Array.from({ length: atOnce }, () => spoil(random.pick(laid.cases), random));
  for (const row of spoiled) cases.lay(row);
  const { deps } = aWorker(store, { now: '2026-04-07T08:00' });
  const { faults } = await sweepOnce(deps);
  await createRescue(deps)();
  await workAll(deps);
  await repairOnce(deps);
  await createAsideWatch(deps).round();
  const aside = new Set((await store.asides.list()).map(({ key }) => key));
  const last = new Map(spoiled.map((row) => [row.rowKey, row]));
  const overwritten = [...last.values()].filter(
    (row) => aside.has(row.rowKey) && cases.row(laid.teamId, row.rowKey)?.v0 !== row.v0,
  );
  return { faults, overwritten: overwritten.length };
}

function spoil(row: Lying, random: Random): Lying {
  const json = String(row.v0);
  switch (random.int(0, 3)) {
    case 0:
      return { ...row, v0: json.slice(0, random.int(0, json.length - 1)) };
    case 1:
      return { ...row, shape: random.pick([2, 99, 'x', -1]) };
    default: {
      const value: unknown = JSON.parse(json);
      return { ...row, v0: JSON.stringify(spoilValue(value, random)) };
    }
  }
}

/** Somewhere in it, a value is another, is gone, or is of another kind. */
function spoilValue(value: unknown, random: Random): unknown {
  const isInner = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (!isInner || random.chance(0.15))
    return random.pick<unknown>([null, undefined, -1, 1e300, true, [], {}, random.pick(words)]);
  const key = random.pick(Object.keys(value));
  const changed = spoilValue((value as Record<string, unknown>)[key], random);
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? changed : one));
  return { ...value, [key]: changed };
}
