import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dropHints } from '../../src/register/dropHints.ts';
import { connectStore } from '../../src/store/connect.ts';
import { ownAccount } from '../support/azurite.ts';
import { type FakeConnector, startConnector } from '../support/connector.ts';
import { aWorker } from '../support/delivery.ts';
import { patient } from '../support/patient.ts';
import { isRunning, startedBy } from '../support/processes.ts';
import { aChange, aMember, aMessage, aTeam } from '../support/rows.ts';

const storage = ownAccount();
const mette = 'entra-mette';
const root = join(import.meta.dirname, '../..');
const posting = /^POST .*\/activities/;

let connector: FakeConnector;
let started: ChildProcess[] = [];
beforeEach(async () => {
  connector = await startConnector();
});
afterEach(async () => {
  for (const child of started) child.kill('SIGKILL');
  started = [];
  await connector.close();
});

/** The bot as it runs in production, but for Teams and the account; lines of its log. */
function aBot(more: Record<string, string> = {}): { bot: ChildProcess; lines: string[] } {
  const env = { ...process.env, PORT: '0', STORAGE_CONNECTION_STRING: storage.connectionString(), ...more };
  const bot = fork(join(root, 'src/main.ts'), {
    env,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  return { bot, lines: linesOf(bot) };
}

function linesOf(child: ChildProcess): string[] {
  started.push(child);
  const lines: string[] = [];
  if (child.stdout) createInterface(child.stdout).on('line', (line) => lines.push(line));
  return lines;
}

const ready = (lines: string[], times = 1) =>
  vi.waitFor(() => expect(lines.filter((line) => line.includes('"ready"'))).toHaveLength(times), patient);

/** Asks it to end; its exit code. After how many seconds it is cut off, `test/stopping.test.ts` says. */
async function terminate(child: ChildProcess): Promise<{ code: number | null }> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const [code] = (await exit) as [number | null];
  return { code };
}

/**
 * Stands where Azure Monitor takes telemetry, and declines: who has counted nothing does not even come. That what arrives
 * is right, `test/watching/azureMonitor.test.ts` says.
 */
async function aMonitor() {
  const handshakeFailure = Buffer.from([0x15, 3, 3, 0, 2, 2, 40]);
  let visits = 0;
  const server = createServer((socket) => {
    visits += 1;
    socket.on('error', () => {}).end(handshakeFailure);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const key = 'InstrumentationKey=00000000-0000-0000-0000-000000000000';
  const address = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const env = {
    APPLICATIONINSIGHTS_CONNECTION_STRING: `${key};IngestionEndpoint=${address}`,
    APPLICATION_INSIGHTS_NO_STATSBEAT: 'true',
  };
  return { env, visits: () => visits, close: () => server.close() };
}

/** A message to Mette that waits, and what became of it. */
async function aWaitingMessage(teamId: string) {
  const connectionString = storage.connectionString();
  const { store, hints } = await connectStore({ type: 'connectionString', connectionString });
  await store.teams.update(teamId, () => aTeam({ id: teamId, serviceUrl: connector.serviceUrl }));
  await store.members.update(teamId, mette, () => aMember(mette));
  const row = aMessage('m1', { view: 'welcome' });
  const done = await store.commit(teamId, aChange({ messages: [{ row }] }));
  if (!done) throw new Error('the message could not be made');
  await dropHints({ ...aWorker(store).deps, hints }, teamId, done.outbox);
  return { store, message: async () => (await store.messages.get(teamId, 'm1'))?.row };
}

const seen = () => connector.in(`a:29:${mette}`).length;
const asked = () => connector.requests.filter((line) => posting.test(line)).length;

describe('SIGTERM to a bot that is just sending', () => {
  test('lets it finish what Teams answers in time: recorded, counted, exit code 0, off the list', async () => {
    connector.fail(posting, { slowMs: 1_500 });
    const monitor = await aMonitor();
    const { store, message } = await aWaitingMessage('slow');
    const { bot } = aBot(monitor.env);
    await vi.waitFor(() => expect(asked()).toBe(1), patient);
    expect(await terminate(bot)).toEqual({ code: 0 });
    expect(monitor.visits()).toBeGreaterThan(0);
    monitor.close();
    expect(await message()).toMatchObject({ state: 'sent', possibleDuplicates: 0 });
    expect(seen()).toBe(1);
    expect(await store.instances.list()).toEqual([]);
  }, 400_000);

  test('ends it though Teams does not answer: another sends it at once, and counts it', async () => {
    connector.fail(posting, 'hang');
    const { store, message } = await aWaitingMessage('hanging');
    const { bot } = aBot();
    await vi.waitFor(() => expect(asked()).toBe(1), patient);
    expect(await terminate(bot)).toEqual({ code: 0 });
    expect(await message()).toMatchObject({ state: 'sending', possibleDuplicates: 0 });
    expect(await store.instances.list()).toEqual([]);

    const next = aBot();
    await ready(next.lines);
    await vi.waitFor(() => expect(seen()).toBe(1), patient);
    await vi.waitFor(async () => expect(await message()).toMatchObject({ state: 'sent' }), patient);
    expect(await message()).toMatchObject({ possibleDuplicates: 1 });
    expect(await terminate(next.bot)).toMatchObject({ code: 0 });
  }, 400_000);
});

test('a bot that was killed is followed by one that sends what it had claimed long before its lease is over', async () => {
  connector.fail(posting, 'hang');
  const { message } = await aWaitingMessage('killed');
  const { bot } = aBot();
  await vi.waitFor(() => expect(asked()).toBe(1), patient);
  bot.kill('SIGKILL');
  const next = aBot();
  await ready(next.lines);
  await vi.waitFor(async () => expect(await message()).toMatchObject({ state: 'sent' }), patient);
  expect(await message()).toMatchObject({ possibleDuplicates: 1 });
  expect(seen()).toBe(1);
}, 400_000);

describe('SIGTERM to', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fodfaeste-shutdown-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ['start', 1],
    ['start:three', 3],
  ])(
    '`npm run %s` ends every process that it started, with exit code 0',
    async (script, bots) => {
      const env = { ...process.env, PORT: '0', DATA_DIR: folder, STORAGE_CONNECTION_STRING: '' };
      const npm = spawn('npm', ['run', script], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
      const lines = linesOf(npm);
      await ready(lines, bots);
      const urls = lines.flatMap((line) => /"url":"([^"]+)","msg":"ready"/.exec(line)?.[1] ?? []);
      expect(new Set(urls).size).toBe(bots);
      expect(await terminate(npm)).toMatchObject({ code: 0 });
      const health = urls.map((url) => fetch(`${url}/healthz`));
      expect((await Promise.allSettled(health)).map(({ status }) => status)).toEqual(
        Array(bots).fill('rejected'),
      );
    },
    400_000,
  );

  const start = ['src/main.ts'];
  const demo = ['src/tools/demo.ts', '--port', '0'];
  test.each<[string, string[], string, NodeJS.Signals]>([
    ['npm start, its embedded storage killed,', start, '"ready"', 'SIGKILL'],
    ['npm run demo, its storage killed,', demo, 'Demoen er klar', 'SIGKILL'],
    ['npm run demo, its storage standing still,', demo, 'Demoen er klar', 'SIGSTOP'],
  ])(
    '%s ends it all the same, and leaves no process behind',
    async (_, [program = '', ...args], isReady, signal) => {
      const data = program.endsWith('demo.ts') ? ['--data', folder] : [];
      const env = { ...process.env, PORT: '0', DATA_DIR: folder, STORAGE_CONNECTION_STRING: '' };
      const bot = spawn(process.execPath, [join(root, program), ...args, ...data], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const lines = linesOf(bot);
      await vi.waitFor(() => expect(lines.join('\n')).toContain(isReady), patient);
      const all = startedBy(bot.pid ?? 0);
      const its = all.find(({ command }) => command.includes('azuriteChild'))?.id ?? 0;
      process.kill(its, signal);
      expect(await terminate(bot)).toEqual({ code: 0 });
      // One that stood still hears only now that it is alone.
      if (isRunning(its)) process.kill(its, 'SIGCONT');
      await vi.waitFor(() => expect(all.filter(({ id }) => isRunning(id))).toEqual([]), patient);
    },
    400_000,
  );
});
