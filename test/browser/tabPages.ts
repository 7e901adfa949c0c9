import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { aCase, type SentCards, sentCards } from '../support/botServerCases.ts';
import { launchBrowser } from '../support/browser.ts';
import { openInTeams, type TeamsHost, type TeamsOptions } from '../support/teamsHost.ts';
import { startTokenIssuer, type TokenIssuer } from '../support/tokenIssuer.ts';
import { openTabTown, type TabTown } from '../tab/tabTown.ts';

export const teamsApp = '7f3b0c1e-1505-4385-8234-5a7d9e0b2c46';

/** The built tab in a town of Mette, who has two cases, Jonas, and Lise and Else, who lead. */
export interface InTab {
  here: TabTown;
  page: Page;
  browser: Browser;
  sent: SentCards;
  /** What the browser complained of. */
  complaints: string[];
  /** As somebody sees it in their Teams; on a page of their own where one is given. */
  open(name: string, over?: Partial<TeamsOptions>, on?: Page): Promise<TeamsHost>;
}

const viewport = { width: 1280, height: 900 };

/** A town for each test, in the one page of a file: a window for each costs more than most tests do in it. */
export function inTab(): () => InTab {
  let browser: Browser;
  let page: Page;
  let issuer: TokenIssuer;
  let now: InTab;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport, locale: 'da-DK' });
    // Other tests run beside it.
    page.setDefaultTimeout(120_000);
    issuer = await startTokenIssuer();
  });
  afterAll(async () => {
    await browser.close();
    await issuer.close();
  });
  beforeEach(async () => {
    const here = await openTabTown(
      {
        people: ['lise', 'else', 'mette', 'jonas'],
        leader: 'lise',
        roles: { lise: ['leader'], else: ['leader'], mette: ['jobBroker'], jonas: ['jobBroker'] },
        team: () => ({ setUp: true }),
        pictures: { key: 'a key of the test' },
        tab: { app: teamsApp },
      },
      issuer,
    );
    await aCase(here.app, here.town, 'B-101', 'mette');
    await aCase(here.app, here.town, 'B-102', 'mette');
    const sent = await sentCards(here.app, here.town, ['B-101', 'B-102']);
    await page.setViewportSize(viewport);
    const complaints: string[] = [];
    page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
    page.on('pageerror', (fault) => complaints.push(fault.message));
    const open: InTab['open'] = async (name, over = {}, on = page) => {
      const token = async () => ({ token: (await here.header(name)).replace('Bearer ', '') });
      return openInTeams(on, `${here.app.url}/tab/`, { token, ...over });
    };
    now = { here, page, browser, sent, complaints, open };
  });
  afterEach(async () => {
    await asNew(page);
    await now.here.close();
  });
  return () => now;
}

/** As if nobody had been on it; each town's tab has an address of its own, and so nothing that another kept. */
async function asNew(page: Page): Promise<void> {
  await page.goto('about:blank');
  page.removeAllListeners('console').removeAllListeners('pageerror');
  await page.unrouteAll();
  await page.emulateMedia({ reducedMotion: null });
  await page.context().clearCookies();
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Off by themselves; asked for by criteria that no other rule is about. */
const moreRules = ['target-size', 'label-content-name-mismatch', 'css-orientation-lock'];

/** Those that another theme can break. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it stands; by its rules about colours alone where the others were asked already. */
export async function faultsOn(tab: Frame, { onlyColours = false } = {}): Promise<string[]> {
  if (!(await tab.evaluate<boolean>(`'axe' in window`))) await tab.evaluate(axe);
  const rules = Object.fromEntries(moreRules.map((rule) => [rule, { enabled: true }]));
  const which = onlyColours ? { runOnly: colourRules } : { rules };
  const options = { resultTypes: ['violations'], selectors: false, iframes: false, ...which };
  // The library of Fluent keeps focus with elements that are hidden and take it: a false alarm that axe knows of.
  const found = await tab.evaluate<{ id: string; html: string }[]>(`axe.run(
    { exclude: [['[data-tabster-dummy]']] }, ${JSON.stringify(options)}
  ).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ id, html: html.slice(0, 160) }))))`);
  return found.map(({ id, html }) => `${id}: ${html}`);
}

export async function go(tab: Frame, hash: string): Promise<void> {
  await tab.evaluate(`location.hash = ${JSON.stringify(hash)}`);
}
