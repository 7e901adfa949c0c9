import { chromium } from 'playwright-core';
import { chromiumArguments, ensureChromium } from '../../support/chromium.ts';
import { type Figure, figure, quantile } from '../figure.ts';
import { acts } from './acts.ts';
import { aPhone, type Phone } from './phone.ts';
import { leader, type TabTown, worker } from './town.ts';

const rounds = 5;
const wanted = {
  ...{ coldPaint: 1_500, coldRows: 2_000, againRows: 1_000, painted: 600 },
  ...{ nodes: 400, heapMb: 15, interaction: 200, shift: 0.05, apdex: 0.95 },
};
/** Apdex of one second: done within it is good, within four is borne. */
const good = 1_000;

/** The tab on a slowed phone, without the frame of Teams and its library (16 kB): cold, again, with 2,000 cases, and in use. */
export async function phoneFigures(town: TabTown): Promise<Figure[]> {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: [...chromiumArguments, '--enable-precise-memory-info'],
  });
  const address = (person: string) => `${town.app.url}/tab/?person=${person}`;
  const cold = [];
  const again = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const phone = await aPhone(browser);
      await phone.page.goto(address(worker));
      cold.push(await phone.loaded());
      await phone.page.reload();
      again.push({ ...(await phone.loaded()), bytes: await assetBytes(phone) });
      await phone.close();
    }
    const board = await aPhone(browser);
    await board.page.goto(address(leader));
    const large = await boardFigures(board);
    await board.close();
    const used = await aPhone(browser);
    await used.page.goto(address(worker));
    await used.loaded();
    const inUse = await useFigures(used);
    await used.close();
    const middle = (values: number[]) => quantile(values, 0.5);
    return [
      figure('phone, cold: first paint', middle(cold.map(({ paint }) => paint)), 'ms', wanted.coldPaint),
      figure('phone, cold: rows', middle(cold.map(({ rows }) => rows)), 'ms', wanted.coldRows),
      figure('phone, again: rows', middle(again.map(({ rows }) => rows)), 'ms', wanted.againRows),
      figure('phone, again: fetched of the build', Math.max(...again.map(({ bytes }) => bytes)), 'bytes', 1),
      ...large,
      ...inUse,
    ];
  } finally {
    await browser.close();
  }
}

/** What came over the network of what is named by its content. */
function assetBytes({ page }: Phone): Promise<number> {
  return page.evaluate<number>(
    "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/tab/assets/')).reduce((sum, { transferSize }) => sum + transferSize, 0)",
  );
}

async function boardFigures(phone: Phone): Promise<Figure[]> {
  const { rows } = await phone.loaded();
  const fetched = await phone.page.evaluate<number>(
    "performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/api/tab/board')).responseEnd",
  );
  const nodes = await phone.page.evaluate<number>("document.querySelectorAll('#root *').length");
  await phone.cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await phone.cdp.send('Runtime.getHeapUsage');
  return [
    figure('phone, 2,000 cases: fetched → painted', rows - fetched, 'ms', wanted.painted),
    figure('phone, 2,000 cases: elements', nodes, '', wanted.nodes),
    figure('phone, 2,000 cases: heap', usedSize / 1e6, 'MB', wanted.heapMb),
  ];
}

async function useFigures({ page, kept }: Phone): Promise<Figure[]> {
  const times = new Map<string, number[]>(acts.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, does, seen } of acts) {
      const begin = performance.now();
      await does(page);
      await seen(page);
      times.get(name)?.push(performance.now() - begin);
      // Whoever reads takes a moment; what the page does meanwhile is no part of the next act.
      await page.waitForTimeout(300);
    }
    await page.getByRole('tab', { name: 'Tavle' }).tap();
    await page.locator('.cases [data-index]').first().waitFor();
  }
  const all = [...times.values()].flat();
  const score = (ms: number) => (ms <= good ? 1 : ms <= 4 * good ? 0.5 : 0);
  const apdex = all.reduce((sum, ms) => sum + score(ms), 0) / all.length;
  const { interactions, shift } = await kept();
  return [
    ...[...times].map(([name, own]) => figure(`phone, ${name}`, quantile(own, 0.5), 'ms', good)),
    figure('phone, the ten acts: Apdex (1 s)', apdex, '', wanted.apdex),
    figure(
      'phone, the ten acts: interaction to next paint',
      quantile(interactions, 0.98),
      'ms',
      wanted.interaction,
    ),
    figure('phone, the ten acts: layout shift', shift, '', wanted.shift),
  ];
}
