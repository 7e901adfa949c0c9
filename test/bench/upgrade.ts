import { TableClient } from '@azure/data-tables';
import { toEpochMs } from '../../src/calendar/localTime.ts';
import { startAzurite } from '../../src/store/azurite.ts';
import { connectStore } from '../../src/store/connect.ts';
import { escapeKey } from '../../src/store/keys.ts';
import type { Store } from '../../src/store/store.ts';
import { startConnector } from '../support/connector.ts';
import { seededRandom } from '../support/random.ts';
import { expectedOf } from '../support/simulator/expected.ts';
import { judge } from '../support/simulator/judge.ts';
import type { Lying } from '../support/simulator/lieInMemory.ts';
import { before } from '../support/simulator/openCases.ts';
import type { Post } from '../support/simulator/teamsOfSeed.ts';
import { days as lived } from '../support/simulator/town.ts';
import { type Figure, figure } from './figure.ts';
import { type Process, startProcess, treeOf } from './upgrade/release.ts';

const cases = Number(process.env.UPGRADE_CASES ?? 50);
const moments = ['08:00', '08:02', '08:31', '08:47', '09:05', '10:30', '12:00', '15:00', '19:00'];
/** Processes of the other release and of this one, day by day: it comes, is taken back, and comes again. */
const fleet = [
  ['2026-04-07', 3, 0],
  ['2026-04-08', 2, 1],
  ['2026-04-09', 1, 2],
  ['2026-04-10', 3, 0],
  ['2026-04-11', 2, 1],
  ['2026-04-12', 1, 2],
  ['2026-04-13', 0, 3],
  ['2026-04-14', 0, 3],
] as const;

/** `npm run bench -- upgrade REF`: the code of another commit beside today's on one storage for a week, with real processes. */
export async function upgrade([ref]: readonly string[]): Promise<Figure[]> {
  if (ref === undefined) throw new Error('upgrade wants a commit: npm run bench -- upgrade REF');
  const tree = treeOf(ref);
  const azurite = await startAzurite();
  let now = toEpochMs(before);
  const posts: Post[] = [];
  const connector = await startConnector(({ line, thread, body }) => {
    const shown = shownIn(body);
    if (line.startsWith('POST') && shown)
      posts.push({ ...shown, to: thread.replace(/^(a:)?29:/, ''), at: now });
    return undefined;
  });
  const { connectionString } = azurite;
  const running = { others: [] as Process[], todays: [] as Process[] };
  let started = 0;
  const start = async (folder: string) => {
    started += 1;
    return startProcess(folder, { connectionString, name: `process-${started}` });
  };
  try {
    const { store } = await connectStore({ type: 'connectionString', connectionString });
    const first = await start(tree.folder);
    const laid = await first.order({ type: 'lay', now, cases, serviceUrl: connector.serviceUrl });
    await first.stop();
    if (laid.type !== 'laid') throw new Error('the town was not laid');
    const { teamId, refs } = laid;
    posts.length = 0;
    const expected = await expectedIn(store, teamId, await rowsOfTeam(connectionString, teamId));
    const chance = seededRandom(7);
    let faults = 0;
    let told = 0;
    for (const [day, others, todays] of fleet) {
      await scale(running.others, others, () => start(tree.folder));
      await scale(running.todays, todays, () => start(process.cwd()));
      const all = [...running.others, ...running.todays];
      for (const moment of moments) {
        now = toEpochMs(`${day}T${moment}`);
        const reports = await Promise.all(all.map((one) => one.order({ type: 'live', now })));
        for (const report of reports) faults += report.type === 'done' ? report.faults : 0;
        told += 1;
        const act = {
          type: 'act',
          now,
          teamId,
          caseRef: chance.pick(refs),
          source: `activity ${told}`,
        } as const;
        await chance.pick(all).order({ ...act, what: chance.pick(['contactHeld', 'notArrived'] as const) });
      }
      for (let pass = 0; pass < 3; pass += 1) {
        now += 20 * 60_000;
        await Promise.all(all.map((one) => one.order({ type: 'live', now })));
      }
    }
    const rows = await rowsOfTeam(connectionString, teamId);
    const last = toEpochMs('2026-04-13T19:00');
    const verdict = judge({
      seed: 0,
      rows,
      laid: { expected },
      posts,
      ...{ stuck: new Map(), unswept: new Set(), added: new Set() },
      now,
      processes: started,
      last,
    });
    if (verdict.faults.length > 0) console.error(verdict.faults.join('\n'));
    const aside = (await store.asides.ofTeam(teamId)).length;
    return [
      figure(
        `upgrade from ${ref}: cards lost, or sent in doubt`,
        verdict.faults.length,
        'faults',
        rows.length,
      ),
      figure('upgrade: messages that Teams has twice', verdict.doubled, 'messages', verdict.posts),
      figure(
        'upgrade: sweeps that a row kept from a team',
        faults,
        'sweeps',
        fleet.length * moments.length * 3,
      ),
      figure('upgrade: rows that stand aside at the end', aside, 'rows', rows.length),
      figure(
        'upgrade: cards that had to come of cases that nobody touched',
        expected.length,
        'cards',
        expected.length,
      ),
      figure('upgrade: processes of both releases', started, 'processes', fleet.length * 3),
    ];
  } finally {
    for (const process of [...running.others, ...running.todays]) await process.stop();
    await connector.close();
    await azurite.stop();
    tree.remove();
  }
}

async function scale(processes: Process[], count: number, start: () => Promise<Process>): Promise<void> {
  while (processes.length > count) await processes.pop()?.stop();
  while (processes.length < count) processes.push(await start());
}

async function expectedIn(store: Store, teamId: string, rows: readonly Lying[]) {
  const team = await store.teams.get(teamId);
  if (!team) throw new Error('today’s release cannot read the team');
  return expectedOf(team, rows, lived);
}

async function rowsOfTeam(connectionString: string, teamId: string): Promise<Lying[]> {
  const table = TableClient.fromConnectionString(connectionString, 'cases', {
    allowInsecureConnection: true,
  });
  const rows: Lying[] = [];
  const filter = `PartitionKey eq '${escapeKey(teamId)}'`;
  for await (const row of table.listEntities({ queryOptions: { filter } })) rows.push(row as Lying);
  return rows;
}

/** What a posted card says of itself, be it the first of a chat or the first of a thread. */
function shownIn(body: unknown): { message: string; keys: string[] } | undefined {
  const { attachments, activity } = body as {
    attachments?: { content: { message: string; keys: string[] } }[];
    activity?: { attachments?: { content: { message: string; keys: string[] } }[] };
  };
  return (attachments ?? activity?.attachments)?.[0]?.content;
}
