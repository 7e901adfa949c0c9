import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createConnection } from 'node:net';
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

describe('stopping', () => {
  /** A connection of whoever keeps connections; it ends when the server lets go of it. */
  async function connect(url: string, says = ''): Promise<{ heard: () => string; ended: Promise<unknown> }> {
    const socket = createConnection(Number(new URL(url).port), '127.0.0.1');
    let heard = '';
    socket.on('data', (part) => {
      heard += part;
    });
    await once(socket, 'connect');
    socket.write(says);
    return { heard: () => heard, ended: once(socket, 'close') };
  }

  it('waits for no connection that was opened ahead and never asked anything', async () => {
    const { ended } = await connect(await start());
    await server?.close();
    await ended;
    expect(server).toBeDefined();
  });

  it('lets a request under way end, and waits no longer for its connection', async () => {
    const [came, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<{ status: number }>()];
    const url = await start({
      receive: () => {
        came.resolve();
        return answer.promise;
      },
    });
    const asked = 'POST /api/messages HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\n';
    const { heard, ended } = await connect(url, `${asked}Content-Length: 2\r\n\r\n{}`);
    await came.promise;
    const closed = server?.close();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
    expect(heard()).toBe('');
    answer.resolve({ status: 201 });
    await Promise.all([closed, ended]);
    expect(heard()).toMatch(/^HTTP\/1\.1 201 /);
  });
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

  it('keeps a connection that nobody uses longer than Azure’s front does, which has 240 seconds', async () => {
    const { headers } = await post(await start(), '{}');
    const [, seconds] = /^timeout=(\d+)$/.exec(headers.get('keep-alive') ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThan(240);
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

  it('readyz tells how many wait for a next step, and is ready all the same', async () => {
    const health = { ...(ready[0]?.[1] as ServerDeps['health']), waitingForNextStep: () => 3 };
    const response = await fetch(`${await start({ health })}/readyz`);
    expect([response.status, await response.json()]).toMatchObject([200, { waitingForNextStep: 3 }]);
  });

  it('healthz answers without looking at the store', async () => {
    const url = await start({
      health: { storeReachable: () => Promise.reject(new Error('no')), lastSweep: () => ({ late: true }) },
    });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe('what every answer says to a browser', () => {
  const asked: [string, string][] = [
    ['GET', '/healthz'],
    ['HEAD', '/healthz'],
    ['GET', '/readyz'],
    ['HEAD', '/readyz'],
    ['GET', '/privacy'],
    ['HEAD', '/terms'],
    ['GET', '/nowhere'],
    ['HEAD', '/nowhere'],
    ['PUT', '/healthz'],
    ['POST', '/api/messages'],
    ['GET', '/api/messages'],
    ['OPTIONS', '/privacy'],
    ['DELETE', '/api/messages'],
  ];

  it.each(asked)('%s %s', async (method, path) => {
    const { headers } = await fetch(`${await start()}${path}`, { method });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it.each(['/healthz', '/readyz', '/privacy', '/terms'])('HEAD %s is GET without its body', async (path) => {
    const url = `${await start()}${path}`;
    const [got, head] = [await fetch(url), await fetch(url, { method: 'HEAD' })];
    expect([head.status, await head.text()]).toEqual([got.status, '']);
    expect(head.headers.get('content-type')).toBe(got.headers.get('content-type'));
    expect(lines.map((line) => JSON.parse(line).method)).toEqual(['GET', 'HEAD']);
  });

  it('the pages may use their own style, and no other', async () => {
    const response = await fetch(`${await start()}/privacy`);
    const style = /<style>(.*)<\/style>/.exec(await response.text())?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`);
  });
});

describe('what anybody can ask without end', () => {
  it('costs no storage: readyz looks once, whoever asks, also all at once and when it fails', async () => {
    for (const fails of [false, true]) {
      let looks = 0;
      const look = async () => {
        looks += 1;
        if (fails) throw new Error('no');
        return true;
      };
      const url = await start({
        health: { storeReachable: look, backlog: async () => ({}), lastSweep: () => ({ late: false }) },
      });
      const ask = () => fetch(`${url}/readyz`);
      const replies = [...(await Promise.all(Array.from({ length: 30 }, ask))), await ask()];
      expect([looks, new Set(replies.map(({ status }) => status))]).toEqual([
        1,
        new Set([fails ? 503 : 200]),
      ]);
      await server?.close();
    }
  });

  it.each(['/nowhere', '/healthz', '/privacy'])('does not fill the log: %s', async (path) => {
    const url = await start();
    for (let times = 0; times < 100; times += 1) await fetch(`${url}${path}`);
    expect(lines).toHaveLength(60);
    await post(url, '{}');
    expect(lines).toHaveLength(61);
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
