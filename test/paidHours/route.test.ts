import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ShownMonth } from '../../src/paidHours/export.ts';
import { addStatements, statementFile, statementPath } from '../../src/paidHours/route.ts';
import { hasCpr } from '../../src/privacy/cpr.ts';
import { createServer, type RunningServer } from '../../src/web/server.ts';

const key = 'a key of sixteen';
const months: ShownMonth[] = [
  {
    month: '2026-04',
    shown: { citizens: 'hidden', sum: 'hidden', median: 'hidden', first: 'hidden', reached: 'hidden' },
  },
  { month: '2026-05', shown: { citizens: 12, sum: 1234567, median: 2788, first: 0, reached: 6 } },
];
const path = statementPath(months, '2026-06-08', key);
let server: RunningServer;
beforeAll(async () => {
  server = await createServer({
    ...{ host: '127.0.0.1', port: 0, unauthenticated: true },
    receive: async () => ({ status: 200 }),
    health: { storeReachable: async () => true, lastSweep: () => ({ late: false }) },
    log: pino({ level: 'silent' }),
  });
  addStatements(server.routes, { key, today: () => '2026-06-01' });
});
afterAll(() => server.close());

test('a signed address is the file that the figures make, kept by nobody on the way', async () => {
  const response = await fetch(`${server.url}${path}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toContain('attachment');
  expect(response.headers.get('cache-control')).toContain('no-store');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(bytes.toString()).toContain('\r\n2026-05;12;12345,67;27,88;0;6\r\n');
});

test.each([
  path.replace('.bc.', '.bd.'),
  path.replace('.x.x', '.b.x'),
  path.replace('cacg-ag-ai', 'cach-ag-ai'),
  '/statements/loentimer.csv',
  '/statements/loentimer.csv?is=',
])('%s is not there, and is not the one that is', async (other) => {
  expect(other).not.toBe(path);
  expect((await fetch(`${server.url}${other}`)).status).toBe(404);
});

test('until its last day, and not with another key', () => {
  expect(statementFile(path, '2026-06-08', key)).toBeDefined();
  expect(statementFile(path, '2026-06-09', key)).toBeUndefined();
  expect(statementFile(path, '2026-06-08', 'another key of 16')).toBeUndefined();
});

test('no address looks like a CPR number, whatever the figures', () => {
  // 1012.26 hours and a median of 27.88 are 101226.2788 in hundredths.
  const shown = { citizens: 23, sum: 101226, median: 2788, first: 0, reached: 6 };
  const address = statementPath([{ month: '2026-05', shown }], '2026-06-08', key);
  expect(hasCpr(address)).toBe(false);
  expect(address.split('?is=')[1]).not.toMatch(/\d/);
});
