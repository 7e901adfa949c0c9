import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasCpr } from '../../src/privacy/cpr.ts';
import { addPictures, marblePath } from '../../src/results/route.ts';
import { createServer, type RunningServer } from '../../src/web/server.ts';

const key = 'a key of sixteen';
const path = marblePath(
  { counts: { job: 1, flexJob: 0, education: 0, target: 2, first: 3 }, goal: 8 },
  '2026-08-18',
  key,
);
let server: RunningServer;
beforeAll(async () => {
  server = await createServer({
    ...{ host: '127.0.0.1', port: 0, unauthenticated: true },
    receive: async () => ({ status: 200 }),
    health: { storeReachable: async () => true, lastSweep: () => ({ late: false }) },
    log: pino({ level: 'silent' }),
  });
  addPictures(server.routes, { key, today: () => '2026-05-18' });
});
afterAll(() => server.close());

test('a signed address is a picture that may be kept for a day', async () => {
  const response = await fetch(`${server.url}${path}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('image/png');
  expect(response.headers.get('cache-control')).toContain('max-age=86400');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.length).toBe(Number(response.headers.get('content-length')));
});

test.each([
  path.replace('b-a-a-c-d', 'b-a-a-c-e'),
  path.replace('-i_', '-j_'),
  '/pictures/x.png',
  '/pictures/',
  '/pictures/..%2f..%2fpackage.json',
])('%s is not there', async (other) => {
  expect(other).not.toBe(path);
  expect((await fetch(`${server.url}${other}`)).status).toBe(404);
});

test('no address looks like a CPR number, whatever the counts', () => {
  const counts = { job: 3, flexJob: 1, education: 10, target: 70, first: 10 };
  const address = marblePath({ counts, goal: 10 }, '2026-11-01', key);
  expect(hasCpr(address)).toBe(false);
  expect(address).not.toMatch(/\d/);
});
