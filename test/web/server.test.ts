import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { createServer, type RunningServer, type ServerDeps } from '../../src/web/server.ts';

let server: RunningServer | undefined;
const lines: string[] = [];
const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });

afterEach(async () => {
  await server?.close();
  server = undefined;
  lines.length = 0;
});

async function start(over: Partial<ServerDeps> = {}): Promise<string> {
  server = await createServer({
    host: '127.0.0.1',
    port: 0,
    unauthenticated: true,
    receive: async () => ({ status: 200, body: { answered: true } }),
    health: {
      storeReachable: async () => true,
      lastSweep: () => ({ at: '2026-04-13T06:00:00Z', late: false }),
    },
    log,
    ...over,
  });
  return server.url;
}

const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/api/messages`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });

describe('messages', () => {
  it('hands body and authorization on, and answers what it is told', async () => {
    const seen: unknown[] = [];
    const url = await start({
      receive: async (...given) => {
        seen.push(given);
        return { status: 201, body: { answered: true } };
      },
    });
    const response = await post(url, '{"type":"message"}', { authorization: 'Bearer abc' });
    expect([response.status, await response.json()]).toEqual([201, { answered: true }]);
    expect(seen).toEqual([[{ type: 'message' }, 'Bearer abc']]);
  });

  it('takes no body that is too large', async () => {
    const response = await post(await start(), JSON.stringify({ text: 'x'.repeat(300_000) }));
    expect(response.status).toBe(413);
  });

  it('takes no packed body', async () => {
    expect((await post(await start(), '{}', { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  it('quotes nothing of a body that is not JSON, in the answer or the log', async () => {
    const response = await post(await start(), '241235-4209 is not JSON');
    expect([response.status, await response.text()]).toEqual([400, '{"code":"InvalidContentError"}']);
    expect(lines.join()).not.toContain('241235');
  });

  it('shows no fault to the outside, and logs where it came from, but not what it says', async () => {
    const url = await start({ receive: () => Promise.reject(new Error('table is gone')) });
    const response = await post(url, '{}');
    expect([response.status, await response.json()]).toEqual([
      500,
      { code: 'Internal', message: 'InternalError' },
    ]);
    expect(lines.join()).toContain('server.test.ts');
    expect(lines.join()).not.toContain('table is gone');
  });

  it('logs a request without body, query or headers', async () => {
    const url = await start();
    await fetch(`${url}/api/messages?secret=B-101`, {
      method: 'POST',
      body: '{"text":"B-101"}',
      headers: { 'content-type': 'application/json', authorization: 'Bearer B-101' },
    });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      method: 'POST',
      route: '/api/messages',
      status: 200,
      msg: 'request',
    });
    expect(lines[0]).not.toContain('B-101');
  });

  it('knows no other address', async () => {
    const response = await fetch(`${await start()}/api/B-101`);
    expect([response.status, await response.text()]).toEqual([404, '{"code":"ResourceNotFoundError"}']);
    expect(lines.join()).not.toContain('B-101');
  });
});

describe('health', () => {
  const ready: [string, ServerDeps['health'], number, object][] = [
    [
      'all well',
      { storeReachable: async () => true, lastSweep: () => ({ at: 'then', late: false }) },
      200,
      { store: true, lastSweep: 'then', late: false },
    ],
    [
      'store gone',
      { storeReachable: () => Promise.reject(new Error('no')), lastSweep: () => ({ late: false }) },
      503,
      { store: false, lastSweep: null, late: false },
    ],
    [
      'sweep silent',
      { storeReachable: async () => true, lastSweep: () => ({ at: 'long ago', late: true }) },
      503,
      { store: true, lastSweep: 'long ago', late: true },
    ],
  ];
  it.each([
    [async () => ({ oldestDue: 'then' }), 200, { queue: true, oldestDue: 'then', oldestQueued: null }],
    [() => Promise.reject(new Error('no')), 503, { queue: false }],
  ])(
    'readyz tells since when something waits, and whether the queue answers (%#)',
    async (backlog, status, body) => {
      const health = { ...(ready[0]?.[1] as ServerDeps['health']), backlog };
      const response = await fetch(`${await start({ health })}/readyz`);
      expect([response.status, await response.json()]).toMatchObject([status, body]);
    },
  );

  it.each(ready)('readyz: %s', async (_name, health, status, body) => {
    const response = await fetch(`${await start({ health })}/readyz`);
    expect([response.status, await response.json()]).toEqual([status, body]);
  });

  it('readyz tells of silent teams, and answers their cards all the same', async () => {
    const health = { ...(ready[0]?.[1] as ServerDeps['health']), silentTeams: () => 2 };
    const response = await fetch(`${await start({ health })}/readyz`);
    expect([response.status, await response.json()]).toMatchObject([200, { silentTeams: 2 }]);
  });

  it('healthz answers without looking at the store', async () => {
    const url = await start({
      health: { storeReachable: () => Promise.reject(new Error('no')), lastSweep: () => ({ late: true }) },
    });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe('who may be served', () => {
  it.each(['0.0.0.0', '::', '192.0.2.1'])('unauthenticated never on %s', async (host) => {
    await expect(start({ host })).rejects.toThrow('this machine only');
  });

  it('says so when the port is taken', async () => {
    const url = await start();
    const first = server;
    await expect(start({ port: Number(new URL(url).port) })).rejects.toThrow('EADDRINUSE');
    server = first;
  });
});
