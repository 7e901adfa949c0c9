import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { hasCpr } from '../../src/privacy/cpr.ts';
import type { Chart } from '../../src/results/charts/chart.ts';
import { chartSvg } from '../../src/results/charts/picture.ts';
import { addCharts, chartPath } from '../../src/results/charts/route.ts';
import { createServer, type RunningServer } from '../../src/web/server.ts';

const key = 'a key of sixteen';
const hours: Chart = {
  ...{ kind: 'hours', language: 'da', first: 11 },
  bars: [412, 'hidden', 'none', 1204, 0, 150_386],
};
const path = chartPath(hours, '2026-08-18', key);

let server: RunningServer;
beforeAll(async () => {
  server = await createServer({
    ...{ host: '127.0.0.1', port: 0, unauthenticated: true },
    receive: async () => ({ status: 200 }),
    health: { storeReachable: async () => true, lastSweep: () => ({ late: false }) },
    log: pino({ level: 'silent' }),
  });
  addCharts(server.routes, { key, today: () => '2026-05-18' });
});
afterAll(() => server.close());

describe('the address of a picture', () => {
  it.each<Chart>([
    hours,
    { ...hours, wide: true },
    { kind: 'ends', language: 'en', first: 5, bars: [0, 5, 'hidden', 12] },
  ])('serves a picture to anybody, $kind', async (chart) => {
    const response = await fetch(`${server.url}${chartPath(chart, '2026-08-18', key)}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  });

  it.each([
    ['another figure', path.replace('ebc', 'ebd')],
    ['a hidden one laid open', path.replace('-x-', '-d-')],
    ['another kind', path.replace('hours', 'stock')],
    ['wide, where it is not', path.replace('hours_', 'hours_wide_')],
    ['another day', path.replace('-bi_', '-bj_')],
    ['another key', chartPath(hours, '2026-08-18', 'another of sixteen')],
    ['a day that has passed', chartPath(hours, '2026-05-17', key)],
    ['no name', '/charts/x.png'],
    ['a way out', '/charts/..%2f..%2fpackage.json'],
  ])('is not there for %s', async (_, other) => {
    expect(other).not.toBe(path);
    expect((await fetch(`${server.url}${other}`)).status).toBe(404);
  });

  it('holds no digits, so nothing that looks like a CPR number', () => {
    expect(path).not.toMatch(/\d/);
    expect(hasCpr(path)).toBe(false);
  });
});

test('hidden bars are alike, whatever stands beside them', () => {
  const heights = (bars: Chart['bars']) =>
    [...chartSvg({ ...hours, bars }).matchAll(/height="([\d.]+)" rx="3" fill="url\(#hidden\)/g)].map(
      ([, height]) => height,
    );
  expect(heights(['hidden', 10])).toEqual(heights(['hidden', 1000]));
  expect(heights(['hidden', 10])).toHaveLength(1);
});

test('each bar has the first letter of its month, and ends those of their groups', () => {
  const letters = (chart: Chart) => [...chartSvg(chart).matchAll(/<path d="M/g)].length;
  expect(letters(hours)).toBe(hours.bars.length + 1);
  expect(letters({ kind: 'ends', language: 'da', first: 5, bars: [1, 2, 3, 4] })).toBe(5);
});
