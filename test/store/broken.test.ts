import { describe, expect, test } from 'vitest';
import { createRescue } from '../../src/outbox/rescue.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { personalId } from '../../src/register/newMessage.ts';
import { createAsideWatch } from '../../src/rounds/asides.ts';
import { repairOnce } from '../../src/rounds/repair.ts';
import { messageKey, outboxPrefix } from '../../src/store/keys.ts';
import { sweepOnce } from '../../src/sweep/sweep.ts';
import { broken, type Entity, type Way, type Weak, ways } from '../support/broken.ts';
import { aSetting, aWorker, mette, type Setting, workAll } from '../support/delivery.ts';
import { aCard, aChange, aStory } from '../support/rows.ts';
import { memoryStorage } from '../support/simulator/memoryStore.ts';
import type { MemoryTable } from '../support/simulator/memoryTable.ts';

const refs = ['B-1', 'B-2', 'B-3', 'B-4'] as const;
const jonas = 'entra-jonas';
const before = '2026-04-06T12:00';
const morning = '2026-04-07T08:00';
const events = [
  { type: 'planRegistered', jobGoal: true },
  { type: 'placementPlanned', start: '2026-03-02' },
  { type: 'contactHeld', form: 'talk' },
] as const;

interface Kind extends Weak {
  name: string;
  table: 'teams' | 'cases';
  /** The row that is broken: the first of the team with such a key. */
  key(teamId: string): string;
  when?: 'in the night' | 'after the sweep';
  /** Cases whose card comes although the row cannot be read. */
  still: readonly string[];
  /** A way that does not make this kind unreadable, as its key says all or it has no word. */
  not?: readonly Way[];
}

const all = [...refs];
const others = refs.slice(1);
/** What one row of each kind costs, as long as it cannot be read. */
const kinds: readonly Kind[] = [
  {
    name: 'a case',
    table: 'cases',
    key: () => 'case:B-1',
    id: 'caseRef',
    field: 'state',
    word: ['due', '0', 'why'],
    still: others,
  },
  {
    name: 'a programme in a case',
    table: 'cases',
    key: () => 'case:B-1',
    field: 'sequence',
    word: ['state', 'assignees', '0', '0'],
    still: others,
  },
  {
    name: 'a due row',
    table: 'cases',
    key: () => 'due:',
    id: 'cardKey',
    field: 'cardKey',
    word: ['why'],
    still: all,
  },
  {
    name: 'an open card',
    table: 'cases',
    key: () => 'card:B-1|',
    id: 'key',
    field: 'to',
    word: ['state'],
    still: all,
  },
  {
    name: 'an event',
    table: 'cases',
    key: () => 'event:B-1|',
    field: 'event',
    word: ['event', 'type'],
    still: all,
  },
  {
    name: 'a member',
    table: 'cases',
    key: () => `member:${jonas}`,
    id: 'id',
    field: 'upn',
    word: ['roles', '0'],
    still: all,
  },
  {
    name: 'a message on its way',
    table: 'cases',
    key: () => messageKey(personalId(morning, jonas)),
    id: 'id',
    field: 'cards',
    word: ['view'],
    when: 'after the sweep',
    still: ['B-1', 'B-2'],
  },
  {
    name: 'a request',
    table: 'cases',
    key: () => outboxPrefix(messageKey(personalId(morning, jonas))),
    id: 'request',
    field: 'messageId',
    when: 'after the sweep',
    not: ['an unknown word'],
    still: all,
  },
  {
    name: 'a story',
    table: 'cases',
    key: () => 'story:',
    id: 'id',
    field: 'claps',
    word: ['kind'],
    still: all,
  },
  {
    name: 'an audit entry',
    table: 'cases',
    key: () => 'audit:',
    field: 'who',
    not: ['an unknown word'],
    still: all,
  },
  {
    name: 'a programme of the team',
    table: 'cases',
    key: () => 'setting:programme:flere-skal-med:',
    field: 'cards',
    word: ['paidHours', 'unit'],
    not: ['an unknown word'],
    still: [],
  },
  {
    name: 'a team',
    table: 'teams',
    key: (teamId) => teamId,
    id: 'id',
    field: 'closingDays',
    word: ['language'],
    still: [],
  },
];

/** Two of Mette's cases and two of Jonas's fall due in the morning; a story is written, and a card waits for an answer. */
async function aTown() {
  const storage = memoryStorage();
  const team = await aSetting(storage.store, '2026-03-12T10:00', {}, { [jonas]: { roles: ['jobBroker'] } });
  const programme = builtInProgrammes.find(({ id }) => id === 'flere-skal-med')!;
  await storage.store.programmes.add(team.teamId, { ...programme, version: 2, validFrom: '2026-01-01' });
  for (const [index, caseRef] of refs.entries())
    await team.opens(caseRef, [...events], index < 2 ? mette : jonas);
  const stories = [{ row: aStory('story-1') }];
  await storage.store.commit(team.teamId, aChange({ stories }));
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
  const partition = kind.table === 'teams' ? 'teams' : team.teamId;
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
    if (kind.name !== 'an audit entry' && kind.name !== 'an event' && kind.name !== 'a story')
      expect(asides.map(({ key }) => key)).toContain(whole.rowKey);
    expect(JSON.stringify(asides)).not.toContain('jobGoal');

    if (!isServed) table.lay({ ...now(), ...whole });
    wait(16 * 60_000);
    await createAsideWatch(team.deps).round();
    await sweepAndWork(town);
    // What was for a member who could not be read went to the leader meanwhile, and now to them too.
    expect(kind.name === 'a member' ? [...new Set(told(team))] : told(team)).toEqual(all);
    expect(await team.store.asides.list()).toEqual([]);
  });
});
