import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createRescue } from '../../src/outbox/rescue.ts';
import { repairOnce } from '../../src/rounds/repair.ts';
import { caseKey } from '../../src/store/keys.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { aWorker, workAll } from '../support/delivery.ts';
import { memoryStorage } from '../support/simulator/memoryStore.ts';

type Row = Record<string, unknown> & { partitionKey: string; rowKey: string };

/** Rows as a release left them in the middle of a morning: what it had swept is not sent, and the rest is not swept. */
interface Frozen {
  release: string;
  at: string;
  team: string;
  teams: Row[];
  cases: Row[];
}

const folder = join(import.meta.dirname, 'frozen');
const releases = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Frozen,
);

function thaw({ teams, cases, at }: Pick<Frozen, 'teams' | 'cases' | 'at'>) {
  const storage = memoryStorage();
  for (const row of teams) storage.teams.lay(row);
  for (const row of cases) storage.cases.lay(row);
  const worker = aWorker(storage.store, { now: at });
  const live = async () => {
    await sweepOnce(worker.deps);
    await createRescue(worker.deps)();
    await workAll(worker.deps);
  };
  const told = () =>
    worker.teams.shown
      .flatMap(({ card }) => (card.cards as { key: string }[]).map(({ key }) => key))
      .filter((key) => key.includes('|C01|'))
      .map((key) => key.split('|')[0]);
  return { ...storage, ...worker, live, told };
}

async function readAll({ store }: ReturnType<typeof thaw>, team: string): Promise<number> {
  let rows = 0;
  for await (const { caseRef } of store.cases.list(team)) {
    const [events, cards] = await Promise.all([
      store.cases.events(team, caseRef),
      store.cases.cards(team, caseRef),
    ]);
    rows += 1 + events.length + cards.length;
  }
  for await (const { stored } of store.messages.scan(team)) rows += stored ? 1 : 0;
  const { rows: due } = await store.cases.due(team, '9999-12-31T00:00:00.000Z');
  const lists = [due, await store.messages.outbox(team), await store.stories.list(team)];
  const people = [await store.members.list(team), await store.programmes.list(team)];
  return rows + [...lists, ...people].reduce((sum, list) => sum + list.length, 0);
}

describe.each(releases)('rows of release $release', (frozen) => {
  test('are read, each of them', async () => {
    const here = thaw(frozen);
    const others = /^(audit|failed|kept):/;
    const read = frozen.cases.filter(({ rowKey, v0 }) => typeof v0 === 'string' && !others.test(rowKey));
    expect(await readAll(here, frozen.team)).toBe(read.length);
    expect(await here.store.asides.list()).toEqual([]);
  });

  test('go on where it stopped: what it had begun is sent, each card once', async () => {
    const here = thaw(frozen);
    await here.live();
    await repairOnce(here.deps);
    here.time.advance(60_000);
    await here.live();
    const told = here.told();
    expect(new Set(told)).toEqual(new Set(['B-1', 'B-2', 'B-3', 'B-4']));
    expect(here.teams.shown.every(({ updates }) => updates === 0)).toBe(true);
    expect(await here.store.messages.outbox(frozen.team)).toEqual([]);
  });

  test('of a later one are left as they are, and what only has more fields keeps them', async () => {
    const later = frozen.cases.map((row) => {
      if (row.rowKey === caseKey('B-1')) return { ...row, shape: 7, v0: '{"whatever":"it is"}' };
      if (!row.rowKey.startsWith('case:')) return row;
      return { ...row, v0: JSON.stringify({ ...JSON.parse(String(row.v0)), ofLater: { kept: true } }) };
    });
    const here = thaw({ ...frozen, cases: later });
    await here.live();
    await repairOnce(here.deps);
    here.time.advance(20 * 60_000);
    await here.live();
    expect(here.cases.row(frozen.team, caseKey('B-1'))).toMatchObject({
      shape: 7,
      v0: '{"whatever":"it is"}',
    });
    expect(new Set(here.told())).toEqual(new Set(['B-2', 'B-3', 'B-4']));
    const touched = JSON.parse(String(here.cases.row(frozen.team, caseKey('B-2'))?.v0));
    expect(touched.ofLater).toEqual({ kept: true });
    const told = await here.store.asides.list();
    expect(told).toMatchObject([{ key: 'case:B-1', fault: { type: 'newer', shape: 7 } }]);
  });
});
