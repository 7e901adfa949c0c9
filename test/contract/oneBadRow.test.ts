import { TableClient } from '@azure/data-tables';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { createAsideWatch } from '../../src/rounds/asides.ts';
import { createDelivery } from '../../src/rounds/rounds.ts';
import { toEntity } from '../../src/store/entity.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { createServer } from '../../src/web/server.ts';
import { testStorage } from '../support/azurite.ts';
import { broken, type Weak } from '../support/broken.ts';
import { aSetting, aWorker, workAll } from '../support/delivery.ts';
import { aCard, aChange, aMessage, aStory } from '../support/rows.ts';

const storage = testStorage();
const morning = '2026-04-07T08:00';
const events = [
  { type: 'planRegistered', jobGoal: true },
  { type: 'placementPlanned', start: '2026-03-02' },
  { type: 'contactHeld', form: 'talk' },
] as const;

/** A kind of row, and where the first of a team stands. */
const kinds: Record<string, Weak & { table?: 'teams' | 'cases'; partition?: string; prefix: string }> = {
  case: { prefix: 'case:', field: 'state' },
  due: { prefix: 'due:', field: 'cardKey' },
  card: { prefix: 'card:', field: 'to' },
  event: { prefix: 'event:', field: 'event' },
  member: { prefix: 'member:', field: 'upn' },
  message: { prefix: 'message:', field: 'cards' },
  story: { prefix: 'story:', field: 'claps' },
  programme: { prefix: 'setting:programme:', field: 'cards' },
  audit: { prefix: 'audit:', field: 'who' },
  request: { prefix: 'outbox:', field: 'messageId' },
  failed: { prefix: 'failed:', field: 'messageId' },
  kept: { prefix: 'kept:', field: 'months' },
  caseloads: { prefix: 'caseloads', field: 'turn' },
  link: { table: 'teams', partition: 'member', prefix: 'entra-', field: 'id' },
  instance: { table: 'teams', partition: 'instances', prefix: 'instance:', field: 'id' },
  team: { table: 'teams', prefix: '', field: 'closingDays' },
};

/** A team with a case of which something falls due in the morning. */
async function aTeamOf(store: Parameters<typeof aSetting>[0]): Promise<string> {
  const team = await aSetting(store, '2026-03-12T10:00');
  const programme = builtInProgrammes.find(({ id }) => id === 'flere-skal-med')!;
  await store.programmes.add(team.teamId, { ...programme, version: 2, validFrom: '2026-01-01' });
  await team.opens('B-1', [...events]);
  await team.goTo('2026-03-12T10:05');
  // A card and a message are there, whatever the rules of today plan.
  const waiting = { row: aCard('B-1|C08|due|2026-03-02') };
  const message = { row: aMessage('2026-03-12T10:00|test', { cards: [waiting.row.key], state: 'sent' }) };
  await store.commit(team.teamId, aChange({ cards: [waiting], messages: [message] }));
  const kept = [{ row: { year: '2025', months: { '2025-03': { first: 1 } } } }];
  const caseloads = { row: { turn: 'first' } };
  await store.commit(team.teamId, aChange({ stories: [{ row: aStory('story-1') }], kept, caseloads }));
  await tableOf('cases').upsertEntity(toEntity(team.teamId, 'failed:gone', { messageId: 'gone' }));
  await store.instances.seen(`process of ${team.teamId}`, '2026-04-07T05:59:00.000Z');
  return team.teamId;
}

function tableOf(name: 'teams' | 'cases'): TableClient {
  const allowInsecureConnection = true;
  const table = `${storage.prefix()}${name}`;
  return TableClient.fromConnectionString(storage.connectionString(), table, { allowInsecureConnection });
}

async function breakRow(teamId: string, { table = 'cases', prefix, ...weak }: (typeof kinds)[string]) {
  const client = tableOf(table);
  const partition = weak.partition ?? (table === 'teams' ? 'teams' : teamId);
  const from = `RowKey ge '${prefix || teamId}' and RowKey lt '${prefix || teamId}~'`;
  const rows = client.listEntities({
    queryOptions: { filter: `PartitionKey eq '${partition}' and ${from}` },
  });
  const { value } = await rows.next();
  if (!value) throw new Error(`there is no row of kind ${prefix}`);
  const { etag: _, timestamp: __, ...entity } = value;
  await client.updateEntity(
    broken(
      entity,
      typeof JSON.parse(String(entity.v0)) === 'string' ? 'not JSON' : 'a field is missing',
      weak,
    ),
    'Replace',
  );
}

test('one broken row of each kind beside nine healthy teams: nine out of nine send, and no process goes out of service', async () => {
  const store = await storage.freshStore();
  const healthy: string[] = [];
  for (let count = 0; count < 9; count += 1) healthy.push(await aTeamOf(store));
  for (const kind of Object.values(kinds)) await breakRow(await aTeamOf(store), kind);

  const { deps, teams, time } = aWorker((await storage.beside()).store, { now: morning });
  const toTeam: string[] = [];
  const sender = {
    ...teams,
    send: async (...[target, outgoing]: Parameters<typeof teams.send>) => {
      if (JSON.stringify(outgoing).includes('B-1|C01|')) toTeam.push(target.team.id);
      return teams.send(target, outgoing);
    },
  };
  const delivery = createDelivery({ ...deps, sender });
  const asides = createAsideWatch(delivery.deps);
  const server = await createServer({
    ...{ host: '127.0.0.1', port: 0, unauthenticated: true, log: pino({ level: 'silent' }) },
    receive: async () => ({ status: 200 }),
    health: { ...delivery.health, lastSweep: () => ({ late: false }), unreadableRows: asides.rows },
  });
  try {
    await sweepOnce(delivery.deps);
    await workAll(delivery.deps);
    time.advance(16 * 60_000);
    const { faults } = await sweepOnce(delivery.deps);
    await workAll(delivery.deps);
    expect(faults).toBe(0);
    expect(healthy.filter((id) => toTeam.filter((other) => other === id).length === 1)).toHaveLength(9);
    await asides.round();
    const ready = await fetch(`${server.url}/readyz`);
    expect(ready.status).toBe(200);
    const told = (await store.asides.list()).map(({ key }) => key.replace(/:.*/, ':'));
    expect(told).toEqual(expect.arrayContaining(['case:', 'member:', 'setting:']));
    expect(await ready.json()).toMatchObject({ unreadableRows: (await store.asides.list()).length });
  } finally {
    await server.close();
  }
});
