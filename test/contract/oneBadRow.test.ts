import { TableClient } from '@azure/data-tables';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { kinds as messageKinds } from '../../src/features.ts';
import { createRescue } from '../../src/outbox/rescue.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { createAsideWatch } from '../../src/rounds/asides.ts';
import { createDelivery } from '../../src/rounds/rounds.ts';
import { dueReasons } from '../../src/store/dueRow.ts';
import { toEntity } from '../../src/store/entity.ts';
import { dueKey, messageKey, outboxKey } from '../../src/store/keys.ts';
import { storedKinds } from '../../src/store/shapes/shapes.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { createServer } from '../../src/web/server.ts';
import { testStorage } from '../support/azurite.ts';
import { broken, type Weak } from '../support/broken.ts';
import { aSetting, aWorker, workAll } from '../support/delivery.ts';
import { aCard, aChange, aMessage, aStatement, aStory } from '../support/rows.ts';

const storage = testStorage();
const morning = '2026-04-07T08:00';
const events = [
  { type: 'planRegistered', jobGoal: true },
  { type: 'placementPlanned', start: '2026-03-02' },
  { type: 'contactHeld', form: 'talk' },
] as const;

interface Spoiled extends Weak {
  partition?: string;
  /** What the key of the row begins with. */
  key: (teamId: string) => string;
}

/** Every kind of row that is stored, as `table/kind`: which of a team's is broken, and what it cannot do without. */
const kinds: Record<string, Spoiled> = {
  'cases/case': { key: () => 'case:', field: 'state' },
  'cases/due': { key: () => 'due:', field: 'cardKey' },
  'cases/card': { key: () => 'card:', field: 'to' },
  'cases/event': { key: () => 'event:', field: 'event' },
  'cases/member': { key: () => 'member:', field: 'upn' },
  'cases/message': { key: () => 'message:', field: 'cards' },
  'cases/story': { key: () => 'story:', field: 'claps' },
  'cases/setting': { key: () => 'setting:programme:', field: 'cards' },
  'cases/audit': { key: () => 'audit:', field: 'who' },
  'cases/outbox': { key: () => 'outbox:', field: 'messageId' },
  'cases/failed': { key: () => 'failed:', field: 'messageId' },
  'cases/kept': { key: () => 'kept:', field: 'months' },
  'cases/statement': { key: () => 'statement:', field: 'lines' },
  'cases/caseloads': { key: () => 'caseloads', field: 'turn' },
  'teams/teams': { partition: 'teams', key: (teamId) => teamId, field: 'closingDays' },
  'teams/member': { partition: 'member', key: (teamId) => `entra-mette|${teamId}`, field: 'id' },
  'teams/overseer': { partition: 'overseer', key: (teamId) => `entra-chief|${teamId}`, field: 'id' },
  'teams/instances': { partition: 'instances', key: () => 'instance:', field: 'id' },
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
  const stories = [{ row: aStory('story-1') }];
  const statements = [{ row: aStatement('2026-03') }];
  await store.commit(team.teamId, aChange({ stories, statements, kept, caseloads }));
  await store.teams.linkOverseer(team.teamId, 'entra-chief', true);
  await tableOf('cases').upsertEntity(toEntity(team.teamId, 'failed:gone', { messageId: 'gone' }));
  await store.instances.seen(`process of ${team.teamId}`, '2026-04-07T05:59:00.000Z');
  return team.teamId;
}

function tableOf(name: 'teams' | 'cases'): TableClient {
  const allowInsecureConnection = true;
  const table = `${storage.prefix()}${name}`;
  return TableClient.fromConnectionString(storage.connectionString(), table, { allowInsecureConnection });
}

async function breakRow(teamId: string, { key, partition = teamId, ...weak }: Spoiled) {
  const client = tableOf(partition === teamId ? 'cases' : 'teams');
  const from = `RowKey ge '${key(teamId)}' and RowKey lt '${key(teamId)}~'`;
  const rows = client.listEntities({
    queryOptions: { filter: `PartitionKey eq '${partition}' and ${from}` },
  });
  const { value } = await rows.next();
  if (!value) throw new Error(`there is no row ${key(teamId)}`);
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

/** Of each view a message that is on its way, and of each reason a row that is due: all of them without a field. */
async function layBroken(teamId: string): Promise<string[]> {
  const views = [...messageKinds.keys(), 'gone' as const].map((view) => {
    const { cards: _, ...message } = aMessage(`2026-04-07T07:00|${view}`);
    const pointer = { messageId: message.id, request: view };
    return { key: messageKey(message.id), row: { ...message, view }, pointer };
  });
  const reasons = dueReasons.map((why) => {
    const about = ['recount', 'back', 'post'].includes(why) ? '' : 'B-1';
    const row = { at: '2026-04-07T05:30:00.000Z', cardKey: `${about}|${why}`, why };
    return { key: dueKey(row.at, row.cardKey), row };
  });
  const client = tableOf('cases');
  const rows = [
    ...[...views, ...reasons].map(({ key, row }) => toEntity(teamId, key, row)),
    ...views.map(({ pointer }) => toEntity(teamId, outboxKey(pointer), pointer)),
  ];
  for (const row of rows) await client.createEntity(row);
  return [...views, ...reasons].map(({ key }) => key);
}

test('every kind of row that is stored has a broken one here', () => {
  expect(Object.keys(kinds).toSorted()).toEqual(storedKinds.map(([kind]) => kind).toSorted());
});

test('one broken row of each kind beside nine healthy teams: nine out of nine send, and no process goes out of service', async () => {
  const store = await storage.freshStore();
  const healthy: string[] = [];
  for (let count = 0; count < 9; count += 1) healthy.push(await aTeamOf(store));
  for (const kind of Object.values(kinds)) await breakRow(await aTeamOf(store), kind);
  const laid = await layBroken(await aTeamOf(store));

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
    await createRescue(delivery.deps)();
    await workAll(delivery.deps);
    time.advance(16 * 60_000);
    const { faults } = await sweepOnce(delivery.deps);
    await workAll(delivery.deps);
    expect(faults).toBe(0);
    expect(healthy.filter((id) => toTeam.filter((other) => other === id).length === 1)).toHaveLength(9);
    const told = (await store.asides.list()).map(({ key }) => key);
    expect(laid.filter((key) => !told.includes(key))).toEqual([]);
    const ofKinds = told.map((key) => key.replace(/:.*/, ':'));
    expect(ofKinds).toEqual(expect.arrayContaining(['case:', 'member:', 'setting:']));
    await asides.round();
    const ready = await fetch(`${server.url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ unreadableRows: (await store.asides.list()).length });
  } finally {
    await server.close();
  }
});
