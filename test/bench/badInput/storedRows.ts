import { pino } from 'pino';
import { createRescue } from '../../../src/outbox/rescue.ts';
import { builtInProgrammes } from '../../../src/programmes/builtIn.ts';
import { createAsideWatch } from '../../../src/rounds/asides.ts';
import { repairOnce } from '../../../src/rounds/repair.ts';
import { toEntity } from '../../../src/store/entity.ts';
import { storedKinds } from '../../../src/store/shapes/shapes.ts';
import { sweepOnce } from '../../../src/sweep/sweep.ts';
import { aWorker, workAll } from '../../support/delivery.ts';
import { type Random, seededRandom } from '../../support/random.ts';
import { aChange, aMessage, aStatement, aStory } from '../../support/rows.ts';
import type { Lying } from '../../support/simulator/lieInMemory.ts';
import { memoryStorage } from '../../support/simulator/memoryStore.ts';
import { layTown } from '../../support/simulator/town.ts';
import { type Figure, figure } from '../figure.ts';

const seed = 20_261_129;
const rows = Number(process.env.BAD_INPUT_ROWS ?? 70_000);
/** Rows that are spoiled at once in one team, before it lives through a morning. */
const atOnce = 10;
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

/** Rows with a seed, of every kind and both tables, spoiled in every way that comes to mind; a team lives through a morning on them. */
export async function spoiledRows(): Promise<Figure[]> {
  const random = seededRandom(seed);
  const laid = await layBoth();
  const found = { crashes: 0, faults: 0, overwritten: 0, missing: 0, sent: 0, healthy: 0, spoiled: 0 };
  for (; found.spoiled < rows; found.spoiled += atOnce) {
    try {
      const morning = await morningOn(laid, random);
      found.faults += morning.faults;
      found.overwritten += morning.overwritten;
      found.missing += laid.healthyCards - morning.healthy;
      found.healthy += laid.healthyCards;
      found.sent += morning.sent;
    } catch (error) {
      found.crashes += 1;
      console.error(`rows ${found.spoiled}: ${error instanceof Error ? error.stack : error}`);
    }
  }
  const of = (name: string, value: number) => figure(`bad-input: ${name}`, value, 'rows', found.spoiled);
  return [
    of(`crashes on ${rows} stored rows of ${laid.kinds.length} kinds`, found.crashes),
    of('teams that a row kept from being swept', found.faults),
    of('unreadable rows that were written over', found.overwritten),
    figure(
      'bad-input: cards of the healthy team beside it that did not go out',
      found.missing,
      'cards',
      found.healthy,
    ),
    figure(
      `bad-input: cards that still went out of the team with ${atOnce} spoiled rows`,
      ...([found.sent, 'cards', (found.spoiled / atOnce) * laid.brokenCards] as const),
    ),
  ];
}

interface Both {
  teams: Lying[];
  cases: Lying[];
  /** Rows of the one team by kind, so that a rare kind is spoiled as often as a common one. */
  kinds: Lying[][];
  broken: string;
  healthyCards: number;
  brokenCards: number;
}

/** A team that has a row of every kind, and a healthy one beside it. */
async function layBoth(): Promise<Both> {
  const [broken, healthy] = [await layTown(10), await layTown(5)];
  const { store, teams, cases } = laidOut(
    [...broken.teams, ...healthy.teams],
    [...broken.cases, ...healthy.cases],
  );
  const { teamId } = broken;
  const programme = builtInProgrammes.find(({ id }) => id === 'flere-skal-med');
  if (programme) await store.programmes.add(teamId, { ...programme, version: 2, validFrom: '2026-01-01' });
  await store.instances.seen('process-1', '2026-04-07T05:59:00.000Z');
  const waiting = aMessage('2026-04-06T12:00|personal|entra-mette', { cards: [] });
  const stories = ['story-1', 'story-2'].map((id) => ({ row: aStory(id) }));
  const kept = [{ row: { year: '2025', months: { '2025-03': { first: 1 } } } }];
  const caseloads = { row: { turn: 'first' } };
  const statements = [{ row: aStatement('2026-03') }];
  await store.commit(teamId, aChange({ stories, messages: [{ row: waiting }], kept, caseloads, statements }));
  await store.teams.linkOverseer(teamId, 'entra-chief', true);
  cases.lay(toEntity(teamId, 'failed:gone', { messageId: 'gone' }));
  const all = (table: typeof cases) => table.partitions().flatMap((name) => table.rows(name));
  const laid = { teams: all(teams), cases: all(cases) };
  const ofTeam = laid.cases.filter(({ partitionKey }) => partitionKey === teamId);
  const ofPeople = laid.teams.filter(({ rowKey }) => !rowKey.includes(healthy.teamId));
  const kinds = Map.groupBy([...ofTeam, ...ofPeople], ({ partitionKey, rowKey }) =>
    partitionKey === teamId ? `cases/${rowKey.split(':')[0]}` : `teams/${partitionKey}`,
  );
  const missing = storedKinds.flatMap(([kind]) => (kinds.has(kind) ? [] : kind));
  if (missing.length > 0) throw new Error(`no row of ${missing.join(', ')} is spoiled`);
  const both = { ...laid, kinds: [...kinds.values()], broken: teamId, healthyCards: 0, brokenCards: 0 };
  const whole = await morningOn(both, seededRandom(1), 0);
  if (whole.healthy === 0 || whole.sent === 0)
    throw new Error('on a morning without a bad row nothing is sent');
  return { ...both, healthyCards: whole.healthy, brokenCards: whole.sent };
}

function laidOut(teamRows: readonly Lying[], caseRows: readonly Lying[]) {
  const storage = memoryStorage();
  for (const row of teamRows) storage.teams.lay(row);
  for (const row of caseRows) storage.cases.lay(row);
  return storage;
}

async function morningOn(
  { teams: ofTeams, cases: ofCases, kinds, broken }: Both,
  random: Random,
  count = atOnce,
) {
  const { store, teams, cases } = laidOut(ofTeams, ofCases);
  const tableOf = ({ partitionKey }: Lying) => (partitionKey === broken ? cases : teams);
  // Without its own row, or its programme, a team sends nothing at all.
  const inCases = kinds.filter(([row]) => row?.partitionKey === broken && !row.rowKey.startsWith('setting:'));
  const ofMorning = random.chance(0.2) ? kinds : inCases;
  const spoiled = Array.from({ length: count }, () => spoil(random.pick(random.pick(ofMorning)), random));
  for (const row of spoiled) tableOf(row).lay(row);
  const log = pino({ level: 'error' }, { write: (line: string) => console.error(line.slice(0, 1_500)) });
  const { deps, teams: shown } = aWorker(store, { now: '2026-04-07T08:00', log });
  const toTeam: string[] = [];
  const send: typeof shown.send = async (target, outgoing) => {
    const keys = (outgoing.card.cards as { key: string }[]).map(({ key }) => `${target.team.id} ${key}`);
    toTeam.push(...keys);
    return shown.send(target, outgoing);
  };
  const { faults } = await sweepOnce(deps);
  await createRescue(deps)();
  await workAll({ ...deps, sender: { ...shown, send } });
  await repairOnce(deps);
  await createAsideWatch(deps).round();
  const aside = new Set((await store.asides.list()).map(({ key }) => key));
  const last = new Map(spoiled.map((row) => [`${row.partitionKey} ${row.rowKey}`, row]));
  const overwritten = [...last.values()].filter(
    (row) => aside.has(row.rowKey) && tableOf(row).row(row.partitionKey, row.rowKey)?.v0 !== row.v0,
  );
  const cards = [...new Set(toTeam)];
  const sent = cards.filter((key) => key.startsWith(broken)).length;
  return { faults, overwritten: overwritten.length, sent, healthy: cards.length - sent };
}

function spoil(row: Lying, random: Random): Lying {
  const json = String(row.v0);
  if (typeof row.v0 !== 'string') return row;
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
