import type { Browser, CDPSession, Page } from 'playwright-core';

/** A usual phone on a usual network: a quarter of this machine's speed, 9 Mbit/s, 170 ms there and back. */
const slow = { cpu: 4, bytesPerSecond: 9_000_000 / 8, latencyMs: 170 };

/** Kept by the page itself, from its first moment on. */
interface Kept {
  rowsAt?: number;
  shift: number;
  interactions: number[];
}

export interface Phone {
  page: Page;
  cdp: CDPSession;
  /** Of the page since it was loaded: first paint, the first rows, both in ms; and how far things jumped. */
  loaded(): Promise<{ paint: number; rows: number }>;
  kept(): Promise<Kept>;
  close(): Promise<void>;
}

const keep = `
  window.kept = { shift: 0, interactions: [] };
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) window.kept.shift += one.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (one.interactionId) window.kept.interactions.push(one.duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  const look = () => {
    if (document.querySelector('.cases [data-index]')) requestAnimationFrame(() => { window.kept.rowsAt = performance.now(); });
    else requestAnimationFrame(look);
  };
  look();
`;

export async function aPhone(browser: Browser): Promise<Phone> {
  const context = await browser.newContext({
    ...{ viewport: { width: 375, height: 800 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    locale: 'da-DK',
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: slow.latencyMs },
    ...{ downloadThroughput: slow.bytesPerSecond, uploadThroughput: slow.bytesPerSecond },
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu });
  await page.addInitScript(keep);
  const kept = () => page.evaluate<Kept>('window.kept');
  return {
    page,
    cdp,
    kept,
    loaded: async () => {
      await page.locator('.cases [data-index]').first().waitFor();
      const paint = await page.evaluate<number>(
        "performance.getEntriesByName('first-contentful-paint')[0].startTime",
      );
      return { paint, rows: (await kept()).rowsAt ?? Number.NaN };
    },
    close: () => context.close(),
  };
}
