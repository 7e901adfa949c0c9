import { describe, expect, test } from 'vitest';
import { createRescue } from '../../src/outbox/rescue.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { createAsideWatch } from '../../src/rounds/asides.ts';
import { repairOnce } from '../../src/rounds/repair.ts';
import { toEntity } from '../../src/store/entity.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { broken, type Entity, type Way, ways } from '../support/broken.ts';
import { aSetting, aWorker, mette, type Setting, workAll } from '../support/delivery.ts';
import { aCard, aChange, aStatement, aStory } from '../support/rows.ts';
import { memoryStorage } from '../support/simulator/memoryStore.ts';
import type { MemoryTable } from '../support/simulator/memoryTable.ts';
import { jonas, type Kind, kinds, morning, refs } from './brokenKinds.ts';

const before = '2026-04-06T12:00';
const events = [
  { type: 'planRegistered', jobGoal: true },
  { type: 'placementPlanned', start: '2026-03-02' },
  { type: 'contactHeld', form: 'talk' },
] as const;

/** Two of Mette's cases and two of Jonas's fall due in the morning; a story is written, and a card waits for an answer. */
async function aTown() {
  const storage = memoryStorage();
  const team = await aSetting(storage.store, '2026-03-12T10:00', {}, { [jonas]: { roles: ['jobBroker'] } });
  const programme = builtInProgrammes.find(({ id }) => id === 'flere-skal-med')!;
  await storage.store.programmes.add(team.teamId, { ...programme, version: 2, validFrom: '2026-01-01' });
  for (const [index, caseRef] of refs.entries())
    await team.opens(caseRef, [...events], index < 2 ? mette : jonas);
  const stories = [{ row: aStory('story-1') }];
  const kept = [{ row: { year: '2025', months: { '2025-03': { first: 1 } } } }];
  const caseloads = { row: { turn: 'first' } };
  const statements = [{ row: aStatement('2026-03') }];
  await storage.store.commit(team.teamId, aChange({ stories, statements, kept, caseloads }));
  storage.cases.lay(toEntity(team.teamId, 'failed:gone', { messageId: 'gone' }));
  await storage.store.teams.linkOverseer(team.teamId, 'entra-chief', true);
  await storage.store.instances.seen('process-1', '2026-03-12T09:00:00.000Z');
  await team.goTo(before);
  // A card that waits for an answer, whatever the rules of today plan.
  const stored = (await storage.store.cases.get(team.teamId, 'B-1'))!;
  const waiting = aCard('B-1|C08|due|2026-03-02');
  const record = { row: { ...stored.row, open: [...stored.row.open, waiting.key] }, etag: stored.etag };
  await storage.store.commit(team.teamId, aChange({ record, cards: [{ row: waiting }] }));
  // A process that has just started: it has read nothing yet.
  const { deps, teams } = aWorker(storage.another(), { time: team.time });
  return { storage, team: { ...team, deps, teams } };
}

type Town = Awaited<ReturnType<typeof aTown>>;

/** Cases whose card of the morning stands in Teams, once for each time. */
function told({ teams }: Setting): string[] {
  const keys = teams.shown.flatMap(({ card }) => (card.cards as { key: string }[]).map(({ key }) => key));
  return keys.flatMap((key) => (key.includes('|C01|') ? [key.split('|')[0] ?? ''] : [])).sort();
}

function find(table: MemoryTable, partition: string, key: string): Entity {
  const row = table.rows(partition).find(({ rowKey }) => rowKey.startsWith(key));
  if (!row) throw new Error(`there is no row ${key}`);
  return row;
}

async function sweepAndWork({ team: { deps } }: Town) {
  await sweepOnce(deps);
  await createRescue(deps)();
  await workAll(deps);
}

async function breakOne({ storage, team }: Town, kind: Kind, way: Way) {
  const table = storage[kind.table];
  const partition = kind.partition ?? (kind.table === 'teams' ? 'teams' : team.teamId);
  const whole = find(table, partition, kind.key(team.teamId));
  const spoiled = broken(whole, way, kind);
  table.lay(spoiled);
  const now = () => table.row(partition, whole.rowKey);
  return { table, whole, spoiled, now };
}

/** What is left of it: the row's own content. */
const content = (row: Record<string, unknown> | undefined) => row && [row.v0, row.shape];

describe.each(kinds)('$name that cannot be read', (kind) => {
  const possible = ways.filter(
    (way) => !kind.not?.includes(way) && (way !== 'another id' || kind.id !== undefined),
  );
  test.each(possible)('for it is %s: costs what hangs on it, is told, stays, and heals', async (way) => {
    const town = await aTown();
    const { team } = town;
    const wait = (ms: number) => team.time.advance(ms);
    if (kind.when === 'after the sweep') {
      team.time.set(morning);
      // By a process that is killed right after it.
      await sweepOnce(aWorker(town.storage.another(), { time: team.time }).deps);
    }
    const { table, whole, spoiled, now } = await breakOne(town, kind, way);
    if (kind.name === 'an open card')
      await team.happens('B-1', [{ type: 'contactAttempted', form: 'phone' }]);
    team.time.set(morning);
    await sweepAndWork(town);
    await repairOnce(team.deps);
    wait(16 * 60_000);
    await sweepAndWork(town);

    expect([...new Set(told(team))]).toEqual(kind.still);
    const asides = await team.store.asides.list();
    const isServed = now() === undefined;
    if (!isServed) expect(content(now())).toEqual(content(spoiled));
    if (!kind.unread) expect(asides.map(({ key }) => key)).toContain(whole.rowKey);
    expect(JSON.stringify(asides)).not.toContain('jobGoal');

    if (!isServed) table.lay({ ...now(), ...whole });
    wait(16 * 60_000);
    await createAsideWatch(team.deps).round();
    await sweepAndWork(town);
    // What was for a member who could not be read went to the leader meanwhile, and now to them too.
    expect(kind.name === 'a member' ? [...new Set(told(team))] : told(team)).toEqual(refs);
    expect(await team.store.asides.list()).toEqual([]);
  });
});
