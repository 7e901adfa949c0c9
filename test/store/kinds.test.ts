import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createAsideWatch } from '../../src/rounds/asides.ts';
import { repairOnce } from '../../src/rounds/repair.ts';
import { dueReasons } from '../../src/store/dueRow.ts';
import { type Entity, readEntity } from '../../src/store/entity.ts';
import { shapeOf } from '../../src/store/shapes/shapes.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { aWorker, workAll } from '../support/delivery.ts';
import { memoryStorage } from '../support/simulator/memoryStore.ts';

/** One row of each kind that a release wrote: of each event, card, message, due reason and state. */
interface Frozen {
  release: string;
  at: string;
  team: string;
  teams: Entity[];
  cases: Entity[];
}

const folder = join(import.meta.dirname, 'kinds');
const releases = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Frozen,
);
const kindOf = ({ partitionKey, rowKey }: Entity, { team }: Frozen) =>
  partitionKey === team ? (rowKey.split(':')[0] ?? '') : partitionKey;
const said = (row: Entity) => JSON.parse(String(row.v0)) as Record<string, unknown>;

describe.each(releases)('every kind of row of release $release', (frozen) => {
  const rows = [...frozen.teams, ...frozen.cases];

  test('is read as it was written', () => {
    const faults = rows.flatMap((row) => {
      const read = readEntity(row, row.partitionKey, row.rowKey);
      return 'row' in read ? [] : [`${row.rowKey}: ${JSON.stringify(read.fault)}`];
    });
    expect(faults).toEqual([]);
    expect(rows.filter(({ partitionKey, rowKey }) => !shapeOf(partitionKey, rowKey))).toEqual([]);
  });

  test('is set aside where it is of a later release', () => {
    const read = rows.flatMap((row) => {
      const found = readEntity({ ...row, shape: 99 }, row.partitionKey, row.rowKey);
      return 'fault' in found && found.fault.type === 'newer' ? [] : [row.rowKey];
    });
    expect(read).toEqual([]);
  });

  test('stops no team: it is swept, sent from and looked through, and nothing is set aside', async () => {
    const storage = memoryStorage();
    for (const row of frozen.teams) storage.teams.lay(row);
    for (const row of frozen.cases) storage.cases.lay(row);
    const { deps } = aWorker(storage.store, { now: frozen.at });
    const { faults } = await sweepOnce(deps);
    await workAll(deps);
    await repairOnce(deps);
    await createAsideWatch(deps).round();
    expect(faults).toBe(0);
    expect(await storage.store.asides.list()).toEqual([]);
  });
});

test('the newest release that is kept has all that this one writes', () => {
  const all = releases.map((frozen) => {
    const due = frozen.cases.filter((row) => kindOf(row, frozen) === 'due').map((row) => said(row).why);
    return {
      kinds: new Set([...frozen.teams, ...frozen.cases].map((row) => kindOf(row, frozen))),
      reasons: dueReasons.filter((why) => !due.includes(why)),
    };
  });
  const kinds = ['teams', 'member', 'instances', 'case', 'caseloads', 'event', 'card', 'due', 'message'];
  const others = ['outbox', 'failed', 'setting', 'story', 'kept', 'statement', 'audit'];
  const missing = all.map((one) => [
    ...[...kinds, ...others].filter((kind) => !one.kinds.has(kind)),
    ...one.reasons,
  ]);
  expect(missing).toContainEqual([]);
});
