import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFiles } from '../../src/imports/importFiles.ts';
import { type Azurite, startAzurite } from '../../src/store/azurite.ts';
import { connectStore } from '../../src/store/connect.ts';
import type { Store } from '../../src/store/store.ts';
import { openTarget } from '../../src/tools/import/storage.ts';
import { aMember, aTeam } from '../support/rows.ts';

const now = '2026-04-13T10:00';
const upn = 'mette@vejen.example';
let azurite: Azurite;
let store: Store;

beforeAll(async () => {
  azurite = await startAzurite();
  ({ store } = await connectStore({ type: 'connectionString', connectionString: azurite.connectionString }));
});
afterAll(() => azurite.stop());

/** A process of its own, with its own counts. */
function openProcess(teamId: string) {
  const storage = { type: 'connectionString', connectionString: azurite.connectionString } as const;
  return openTarget(
    { storage, logLevel: 'silent' } as unknown as Parameters<typeof openTarget>[0],
    teamId,
    now,
  );
}

function fileOf(from: number, to: number) {
  const rows = Array.from(
    { length: to - from },
    (_, at) => `B-${from + at};cba-jobraadgiver;06-01-2026;${upn}`,
  );
  const text = `sagskode;program;startdato;ansvarlig\n${rows.join('\n')}\n`;
  return { open: () => Readable.from([Buffer.from(text)]), kind: 'cases' } as const;
}

async function aTeamOf(teamId: string): Promise<void> {
  await store.teams.update(teamId, () => aTeam({ id: teamId }));
  await store.members.update(teamId, 'entra-mette', () => aMember('entra-mette', { signInName: upn }));
}

async function told(teamId: string): Promise<number> {
  let times = 0;
  for await (const { state } of store.cases.list(teamId)) {
    times += state.decided.filter(({ card }) => card === 'C28').length;
  }
  return times;
}

test.each([
  [35, 0],
  [36, 1],
  [60, 1],
])('%i cases in one file tell the leader %i times that somebody has too many', async (count, times) => {
  const teamId = `team-${count}`;
  await aTeamOf(teamId);
  const target = await openProcess(teamId);
  const [report] = await importFiles([fileOf(1, 1 + count)], { teamId, now, write: true }, target.deps);
  await target.close();
  expect(report?.counts.new).toBe(count);
  expect(await told(teamId)).toBe(times);
});

test('two processes at once: the count and the commit are one there, too', async () => {
  await aTeamOf('team-two');
  const targets = await Promise.all([openProcess('team-two'), openProcess('team-two')]);
  const options = { teamId: 'team-two', now, write: true };
  await Promise.all(
    targets.map(({ deps }, at) => importFiles([fileOf(1 + 100 * at, 21 + 100 * at)], options, deps)),
  );
  for (const target of targets) await target.close();
  expect(await told('team-two')).toBe(1);
});
