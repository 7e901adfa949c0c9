import { toEpochMs } from '../../../src/calendar/localTime.ts';
import { createPacer } from '../../../src/outbox/pacing/pacer.ts';
import { dueChange, wakeRows } from '../../../src/register/dueRows.ts';
import { noChange } from '../../../src/store/noChange.ts';
import type { CaseRecord, Team } from '../../../src/store/rows.ts';
import type { Store } from '../../../src/store/store.ts';
import { aSetting, aWorker } from '../../support/delivery.ts';
import { aMember, aTeam } from '../../support/rows.ts';

export type Country = Awaited<ReturnType<typeof aCountry>>;

/** When what is due is due, and when cases were dealt with that have nothing due then. */
export const morningAt = '2026-04-07T08:00';
const lately = '2026-04-01T10:00';
const workersPerTeam = 5;
const casesPerCommit = 40;
const commitsAtOnce = 12;
/** A case with a reminder due 26 days later. */
export const events = [
  { type: 'planRegistered', jobGoal: true },
  { type: 'placementPlanned', start: '2026-03-02' },
  { type: 'contactHeld', form: 'talk' },
] as const;

/** Teams all over the country, whose cases are written as they would stand after a while, without living through it. */
export async function aCountry(store: Store, { teams, tenants }: { teams: number; tenants: number }) {
  const templates = {
    due: await aTemplate(store, '2026-03-12T10:00'),
    later: await aTemplate(store, lately),
  };
  const ids = Array.from({ length: teams }, (_, number) => `team-${number}`);
  await inTurns(ids, async (id) => void (await store.teams.update(id, () => ofTenant(id, tenants))));
  let grown = 0;
  let mornings = 0;

  return {
    /** Fills every team, in turn, until there are so many cases; none of the new ones has anything due. */
    grow: async (cases: number) => {
      const perTeam = Math.round((cases - grown) / teams);
      await inTurns(ids, async (id) => {
        const cases = Array.from({ length: perTeam }, (_, number) => ({
          ref: `A-${grown}-${number}`,
          worker: workerOf(id),
        }));
        await write(store, id, templates.later, cases);
      });
      grown = cases;
    },
    /**
     * So many cases more, each with one card due, spread over all teams and their people. What was told the morning before
     * is answered: else each would ask for a line of every later list, and a morning would cost more the more there were.
     */
    morning: async (due: number) => {
      mornings += 1;
      const round = mornings;
      const perTeam = due / teams;
      await inTurns(ids, async (id) => {
        for (let number = 0; number < perTeam; number += 1)
          await answer(store, id, templates.later, `B-${round - 1}-${number}`);
        await people(store, id, round);
        const cases = Array.from({ length: perTeam }, (_, number) => ({
          ref: `B-${round}-${number}`,
          worker: workerOf(id, round, number),
        }));
        await write(store, id, templates.due, cases);
        await store.teams.wakeBy(id, templates.due.due[0]?.at ?? '', toEpochMs(morningAt));
      });
      grown += due;
      // What it costs is asked here, not how fast it may be.
      const pacer = createPacer([{ count: 1_000, ms: 1_000 }], 1_000);
      return aWorker(store, { now: morningAt, pacer });
    },
    /** What a sweep of every team asks storage for, and nothing else: how fast the machine and the emulator are just now. */
    bare: () =>
      inTurns(ids, async (id) => {
        const now = templates.due.due[0]?.at ?? '';
        await store.cases.due(id, now);
        await store.members.list(id);
        await Promise.all([0, 1].map((number) => store.cases.get(id, `B-${mornings}-${number}`)));
        const audit = [{ at: now, who: 'bench', act: 'register' as const, verb: 'bench' }];
        await store.commit(id, { ...noChange, audit });
        await store.cases.due(id, now);
      }),
    idle: () => aWorker(store, { now: morningAt }).deps,
  };
}

function ofTenant(id: string, tenants: number): Team {
  const number = Number(id.split('-')[1]);
  return aTeam({ id, tenantId: `tenant-${number % tenants}`, leader: workerOf(id) });
}

function workerOf(teamId: string, round = 0, number = 0): string {
  return `${teamId}-${round}-${number % workersPerTeam}`;
}

/** The same few people, under other names each morning; they have heard from the bot before. */
async function people(store: Store, id: string, round: number): Promise<void> {
  for (let number = 0; number < workersPerTeam; number += 1) {
    const worker = workerOf(id, round, number);
    await store.members.update(id, worker, () =>
      aMember(worker, { conversationId: `conversation with ${worker}` }),
    );
  }
}

/** The case as it would stand if its contact had been held lately; nothing where there is no such case. */
async function answer(store: Store, id: string, held: CaseRecord, caseRef: string): Promise<void> {
  const stored = await store.cases.get(id, caseRef);
  if (!stored) return;
  const { row, etag } = stored;
  const after = copyOf(held, { ref: caseRef, worker: row.state.assignees[0]?.[1] ?? '' });
  const due = dueChange(wakeRows(row), wakeRows(after));
  const done = await store.commit(id, { ...noChange, records: [{ row: after, etag }], ...due });
  if (!done) throw new Error(`${caseRef} was not answered`);
}

/** A case as the engine leaves it, from which others are copied. */
export async function aTemplate(store: Store, at: string): Promise<CaseRecord> {
  const team = await aSetting(store, at);
  await team.opens('TEMPLATE', [...events], 'entra-worker');
  const record = await team.record('TEMPLATE');
  if (!record) throw new Error('the template was not written');
  await store.teams.update(team.teamId, (one) => ({
    ...(one ?? aTeam()),
    removed: true,
    nextDue: undefined,
  }));
  return record;
}

function copyOf(template: CaseRecord, { ref, worker }: { ref: string; worker: string }): CaseRecord {
  const text = JSON.stringify(template).replaceAll('entra-worker', worker).replaceAll('TEMPLATE', ref);
  return JSON.parse(text) as CaseRecord;
}

export async function write(
  store: Store,
  teamId: string,
  template: CaseRecord,
  cases: readonly { ref: string; worker: string }[],
): Promise<void> {
  for (let start = 0; start < cases.length; start += casesPerCommit) {
    const some = cases.slice(start, start + casesPerCommit);
    const records = some.map((one) => copyOf(template, one));
    const done = await store.commit(teamId, {
      ...noChange,
      records: records.map((row) => ({ row })),
      dueAdded: records.flatMap(wakeRows),
    });
    // Storage that was slow to say yes was asked again, and then says no.
    if (!done && !(await store.cases.get(teamId, some[0]?.ref ?? ''))) {
      throw new Error(`cases of ${teamId} were not written`);
    }
  }
}

export async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: commitsAtOnce }, worker));
}
