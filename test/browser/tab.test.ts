import { createRequire } from 'node:module';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { buildIfOld } from '../../src/tools/build.ts';
import { ownAccount } from '../support/azurite.ts';
import { shown } from '../support/botServerActivities.ts';
import { aCase, button, type SentCards, sentCards } from '../support/botServerCases.ts';
import { openInTeams, type TeamsHost, type TeamsOptions } from '../support/teamsHost.ts';
import { startTokenIssuer, type TokenIssuer } from '../support/tokenIssuer.ts';
import { openTabTown, type TabTown } from '../tab/tabTown.ts';

/*
 * The tab as it is built, in a page that speaks Teams' language at Teams' address: its library, its policy, its tokens.
 */
const storage = ownAccount();
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const teamsApp = '7f3b0c1e-1505-4385-8234-5a7d9e0b2c46';

let browser: Browser;
let issuer: TokenIssuer;
let here: TabTown;
let page: Page;
let sent: SentCards;
let complaints: string[];

beforeAll(async () => {
  await buildIfOld();
  browser = await chromium.connect(inject('browser'));
  issuer = await startTokenIssuer();
});
afterAll(async () => {
  await browser.close();
  await issuer.close();
});
beforeEach(async () => {
  const people = ['lise', 'mette', 'jonas'];
  const roles = { lise: ['leader'], mette: ['jobBroker'], jonas: ['jobBroker'] } as const;
  here = await openTabTown(
    storage,
    {
      people,
      leader: 'lise',
      roles: { ...roles, lise: [...roles.lise], mette: [...roles.mette], jonas: [...roles.jonas] },
      team: () => ({ setUp: true }),
      pictures: { key: 'a key of the test' },
      tab: { app: teamsApp },
    },
    issuer,
  );
  await aCase(here.app, here.town, 'B-101', 'mette');
  await aCase(here.app, here.town, 'B-102', 'mette');
  sent = await sentCards(here.app, here.town, ['B-101', 'B-102']);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'da-DK' });
  complaints = [];
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('pageerror', (fault) => complaints.push(fault.message));
});
afterEach(async () => {
  await page.close();
  await here.close();
});

async function open(name: string, over: Partial<TeamsOptions> = {}): Promise<TeamsHost> {
  const token = async () => ({ token: (await here.header(name)).replace('Bearer ', '') });
  return openInTeams(page, `${here.app.url}/tab/`, { token, ...over });
}

async function go(tab: Frame, hash: string): Promise<void> {
  await tab.evaluate(`location.hash = ${JSON.stringify(hash)}`);
}

async function faultsOn(tab: Frame): Promise<string[]> {
  await tab.evaluate(await import('node:fs').then(({ readFileSync }) => readFileSync(axe, 'utf8')));
  const options = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
  // The library of Fluent keeps focus with elements that are hidden and take it: a false alarm that axe knows of.
  const found = await tab.evaluate<{ id: string; html: string }[]>(`axe.run(
    { exclude: [['[data-tabster-dummy]']] }, ${JSON.stringify(options)}
  ).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ id, html: html.slice(0, 160) }))))`);
  return found.map(({ id, html }) => `${id}: ${html}`);
}

test('signs in with Teams’ token, lists the cases, and tells Teams that it is there', async () => {
  const teams = await open('mette');
  const tab = teams.tab();
  await expect.poll(() => tab.getByRole('link', { name: 'Åbn sag B-101' }).count()).toBe(1);
  expect(await tab.getByRole('row').count()).toBe(3);
  expect(await teams.told()).toEqual(
    expect.arrayContaining([
      'initialize',
      'getContext',
      'authentication.getAuthToken',
      'appInitialization.success',
    ]),
  );
  await tab.getByRole('button', { name: /Uden plan/ }).click();
  await expect.poll(() => tab.getByRole('status').textContent()).toBe('2 sager');
  expect(complaints).toEqual([]);
});

describe('a task', () => {
  async function openTask(): Promise<Frame> {
    const tab = (await open('mette', { subPageId: 'tasks' })).tab();
    await tab.getByRole('button', { name: /B-101: kontakt/ }).click();
    return tab;
  }

  test('that is answered in its place turns in Teams', async () => {
    const tab = await openTask();
    await tab.getByRole('button', { name: 'Registrér kontakt' }).click();
    await tab.getByLabel('Samtale', { exact: true }).check();
    await tab.getByRole('button', { name: 'Gem' }).click();
    await expect.poll(() => tab.locator('.opened').textContent()).toContain('B-101: kontakt registreret');
    await here.app.deliver();
    expect(shown(sent.personal())).toMatch(/B-101: kontakt.*Mette kl. 08:00/s);
    await tab.getByRole('button', { name: '‹ Dagens opgaver' }).click();
    await expect.poll(() => tab.getByRole('button', { name: /B-101/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('that somebody else answers meanwhile is told, and what was typed is kept when the network goes', async () => {
    const tab = await openTask();
    await tab.getByRole('button', { name: 'Registrér kontakt' }).click();
    await tab.getByLabel('Samtale', { exact: true }).check();
    await page.route('**/api/tab/press', (route) => route.abort());
    await tab.getByRole('button', { name: 'Gem' }).click();
    await expect.poll(() => tab.locator('.opened').textContent()).toContain('Svaret nåede ikke frem');
    expect(await tab.getByLabel('Samtale', { exact: true }).isChecked()).toBe(true);
    await page.unroute('**/api/tab/press');
    const answer = button(sent.personal(), 'contact.register', { form: 'talk', date: '2026-04-13' });
    await here.app.post(here.town.presses('lise', { ...answer, card: (await sent.card('B-101'))?.key }));
    await tab.getByRole('button', { name: 'Gem' }).click();
    await expect.poll(() => tab.locator('.opened').textContent()).toContain('Lise');
    const events = await here.store.cases.events(here.town.groupId, 'B-101');
    expect(events.filter(({ event }) => event.type === 'contactHeld')).toHaveLength(2);
  });
});

test('a case says what the plan asks next, and everything can be said there', async () => {
  const tab = (await open('mette')).tab();
  await tab.getByLabel('Find en sag').last().fill('b101');
  await page.keyboard.press('Enter');
  await expect.poll(() => tab.getByRole('heading', { name: 'B-101', exact: true }).count()).toBe(1);
  await expect.poll(() => tab.getByText('Sæt næste skridt').count()).toBe(1);
  await go(tab, '#/case/B-999');
  await expect.poll(() => tab.getByRole('alert').textContent()).toContain('eller den er ikke din');
});

describe('a card’s link', () => {
  const linkIn = (text: string): string => {
    const { url } = JSON.parse(
      /{"type":"Action.OpenUrl","title":"Se fanen","url":"[^"]+"}/.exec(text)?.[0] ?? '{}',
    );
    return JSON.parse(new URL(url).searchParams.get('context') ?? '{}').subEntityId;
  };

  const caseCard = async () => {
    await here.ask('mette', '/sag B-101');
    return JSON.stringify(here.connector.in(here.town.chat('mette')).at(-1));
  };

  test('opens its case, and the tab leads back to the chat', async () => {
    const teams = await open('mette', { subPageId: linkIn(await caseCard()) });
    const tab = teams.tab();
    await expect.poll(() => tab.getByRole('heading', { name: 'B-101', exact: true }).count()).toBe(1);
    expect(await tab.evaluate('location.href')).not.toMatch(/B-?101/i);
    await tab.getByRole('link', { name: 'Åbn chatten' }).click();
    await expect.poll(() => teams.opened()).toContain(`/l/entity/${teamsApp}/conversations`);
    expect(complaints).toEqual([]);
  });

  test('is followed in its place where it stands in the tab', async () => {
    const tab = (await open('mette', { subPageId: 'tasks' })).tab();
    await tab.getByRole('button', { name: /B-101: kontakt/ }).click();
    await tab.locator('.opened').getByRole('button', { name: 'Mere' }).click();
    await tab.getByRole('link', { name: 'Se fanen' }).click();
    await expect.poll(() => tab.getByRole('heading', { name: 'B-101', exact: true }).count()).toBe(1);
    expect(complaints).toEqual([]);
  });
});

test.each<[string, Partial<TeamsOptions>, string, RegExp]>([
  [
    'a token that is none',
    { token: async () => ({ token: 'none' }) },
    'mette',
    /Vi kan ikke se, hvem du er.*token/,
  ],
  [
    'a missing consent',
    { token: async () => ({ refused: 'resourceRequiresConsent' }) },
    'mette',
    /godkendelse.*consent/,
  ],
  ['somebody of no team', {}, 'somebody', /ikke med i et team.*noTeam/],
  ['a Teams that answers nothing', { silent: true }, 'mette', /Teams svarer ikke.*silent/],
])('%s has a page of its own, and a way to try again', async (_, over, name, says) => {
  const tab = (await open(name, over)).tab();
  await expect.poll(() => tab.locator('body').textContent()).toMatch(says);
  expect(await tab.getByRole('button', { name: 'Prøv igen' }).count()).toBe(1);
});

test('outside of Teams it says where to go', async () => {
  await page.goto(`${here.app.url}/tab/`);
  await expect.poll(() => page.locator('body').textContent()).toContain('Åbn Fodfæste i Teams');
});

describe.each(['default', 'dark', 'contrast'])('in the theme %s', (theme) => {
  test.each([320, 375, 1280])('axe finds nothing and nothing is cut off at %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const tab = (await open('lise', { theme })).tab();
    const found: string[] = [];
    for (const [hash, place, seen] of [
      ['#/board', 'main', /B-101/],
      ['#/tasks', 'main', /Godt arbejde/],
      ['#/case/B-101', '.card', /Sæt næste skridt/],
      ['#/attendance', 'main', /Denne uge/],
      ['#/results', '.opened', /\S/],
      ['#/lead', '.opened', /\S/],
      ['#/more', 'main', /Alt, du kan spørge om og gøre/],
    ] as const) {
      await go(tab, hash);
      await expect.poll(() => tab.locator(place).textContent(), { message: hash }).toMatch(seen);
      found.push(...(await faultsOn(tab)).map((fault) => `${hash}: ${fault}`));
      const wide = await tab.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (wide > 0) found.push(`${hash}: ${wide} pixels too wide`);
    }
    expect(found).toEqual([]);
  });
});
