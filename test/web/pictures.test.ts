import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPictures, marblePath } from '../../src/web/pictures.ts';
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
  addPictures(server.routes, key, () => '2026-05-18');
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
  path.replace('1-0-0-2-3', '1-0-0-2-4'),
  path.replace('-8_', '-9_'),
  '/pictures/x.png',
  '/pictures/',
  '/pictures/..%2f..%2fpackage.json',
])('%s is not there', async (other) => expect((await fetch(`${server.url}${other}`)).status).toBe(404));
