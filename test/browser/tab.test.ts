import type { Frame, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { named } from '../audit/overseers.ts';
import { aCaseOf } from '../caseCard/town.ts';
import { shown } from '../support/botServerActivities.ts';
import { aCase, button, happens, type SentCards } from '../support/botServerCases.ts';
import type { TeamsHost, TeamsOptions } from '../support/teamsHost.ts';
import { openTown } from '../support/town.ts';
import type { TabTown } from '../tab/tabTown.ts';
import { faultsOn, go, inTab, teamsApp } from './tabPages.ts';

/*
 * The tab as it is built, in a page that speaks Teams' language at Teams' address: its library, its policy, its tokens.
 */
const at = inTab();

let here: TabTown;
let page: Page;
let sent: SentCards;
let complaints: string[];
let open: (name: string, over?: Partial<TeamsOptions>) => Promise<TeamsHost>;

beforeEach(() => {
  ({ here, page, sent, complaints, open } = at());
});

/** The seal of a case, as the link of its own card has it. */
async function linkTo(code: string): Promise<string> {
  await here.ask('mette', `/sag ${code}`);
  const card = JSON.stringify(here.connector.in(here.town.chat('mette')).at(-1));
  return /linked%2F([a-p]+)/.exec(card)?.[1] ?? '';
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

test('a task that is answered in two windows at once is answered once, and both are told', async () => {
  const other = await at().browser.newPage({ locale: 'da-DK' });
  other.setDefaultTimeout(120_000);
  const windows = [
    (await open('mette', { subPageId: 'tasks' })).tab(),
    (await at().open('mette', { subPageId: 'tasks' }, other)).tab(),
  ];
  for (const tab of windows) {
    await tab.getByRole('button', { name: /B-101: kontakt/ }).click();
    await tab.getByRole('button', { name: 'Registrér kontakt' }).click();
    await tab.getByLabel('Samtale', { exact: true }).check();
  }
  await Promise.all(windows.map((tab) => tab.getByRole('button', { name: 'Gem' }).click()));
  for (const tab of windows)
    await expect.poll(() => tab.locator('.opened').textContent()).toContain('kontakt registreret');
  const events = await here.store.cases.events(here.town.groupId, 'B-101');
  expect(events.filter(({ event }) => event.type === 'contactHeld')).toHaveLength(2);
  await other.close();
});

test('a task of two people that both answer at once is answered by one, and the other is told by whom', async () => {
  const head = { at: here.app.time.local(), caseRef: 'B-103' };
  await aCaseOf(here, 'B-103', {
    programme: 'flere-skal-med',
    people: [
      ['jobBroker', 'mette'],
      ['coordinatingCaseWorker', 'jonas'],
    ],
    events: [
      { type: 'caseOpened', date: '2026-03-30' },
      { type: 'placementPlanned', start: '2026-04-06' },
    ],
  });
  await happens(here.app, here.town, [{ ...head, type: 'placementInterrupted', reason: 'match' }]);
  await here.goTo('2026-04-13T08:01');
  const other = await at().browser.newPage({ locale: 'da-DK' });
  other.setDefaultTimeout(120_000);
  const tabs = [
    (await open('mette', { subPageId: 'tasks' })).tab(),
    (await at().open('jonas', { subPageId: 'tasks' }, other)).tab(),
  ] as const;
  for (const [index, cause] of ['Matchet', 'Timetallet'].entries()) {
    const tab = tabs[index]!;
    await tab.getByRole('button', { name: /B-103: .*afbrudt/ }).click();
    await tab.getByRole('button', { name: 'Skriv årsagen' }).click();
    await tab.getByLabel(cause, { exact: true }).check();
    await tab.getByLabel('Nyt match', { exact: true }).check();
  }
  await Promise.all(tabs.map((tab) => tab.getByRole('button', { name: 'Gem' }).click()));
  const answers = async () =>
    (await here.store.cases.events(here.town.groupId, 'B-103')).filter(
      ({ event }) => event.type === 'cardAnswered' && event.card === 'C17',
    );
  await expect.poll(answers).toHaveLength(1);
  const [answer] = await answers();
  const winner = answer?.by === here.town.memberId('mette') ? 'Mette' : 'Jonas';
  for (const tab of tabs)
    await expect.poll(() => tab.locator('.opened').textContent()).toContain(`${winner} kl. 08:01`);
  expect(await answers()).toHaveLength(1);
  await other.close();
});

test('a file is chosen by a button as well as dropped; nothing is saved before Importér', async () => {
  const tab = (await open('lise')).tab();
  await go(tab, '#/import');
  const upn = here.town.upn('mette');
  const file = {
    name: 'sager.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`sagskode;program;startdato;ansvarlig\nB-301;flere-skal-med;2026-03-02;${upn}\n`),
  };
  await tab.getByRole('button', { name: 'Vælg filer' }).waitFor();
  await tab.locator('input[type="file"]').setInputFiles(file);
  await expect.poll(() => tab.locator('.opened').textContent()).toContain('Prøvekørsel');
  expect(await here.store.cases.get(here.town.groupId, 'B-301')).toBeUndefined();
  await tab.getByRole('button', { name: 'Importér' }).click();
  await expect.poll(() => tab.locator('.opened').textContent()).toContain('Indlæst');
  expect(await here.store.cases.get(here.town.groupId, 'B-301')).toBeDefined();
  expect(complaints).toEqual([]);
});

test('the audit is searched by who was named to read it, and its question stands in no address', async () => {
  await here.ask('mette', '/sag B-101');
  const oid = '3f2a9c1e-7c40-4d31-9b52-5c1d7b0f6a10';
  await named(here, oid, { by: ['lise', 'else'] });
  const token = async () => ({ token: (await here.header('dpo', { more: { oid } })).replace('Bearer ', '') });
  const teams = await open('dpo', { token, subPageId: 'audit' });
  const tab = teams.tab();
  await tab.getByLabel('Sagskode', { exact: true }).fill('B-101');
  await tab.getByLabel('Person').selectOption({ label: 'Mette' });
  await tab.getByRole('button', { name: 'Vis', exact: true }).click();
  await expect.poll(() => tab.getByRole('table').textContent()).toMatch(/Mette.*så B-101/s);
  expect(await tab.evaluate('location.href')).not.toMatch(/B-101/);
  // What turns its colours slowly is not judged half way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const background = `getComputedStyle(document.querySelector('.tab')).getPropertyValue('--colorNeutralBackground1')`;
  for (const [theme, width, colour] of [
    ['default', 1280, '#ffffff'],
    ['dark', 375, '#292929'],
    ['contrast', 320, '#000000'],
  ] as const) {
    await teams.setTheme(theme);
    await expect.poll(() => tab.evaluate(background)).toBe(colour);
    await page.setViewportSize({ width, height: 900 });
    expect(await faultsOn(tab), theme).toEqual([]);
    expect(await tab.evaluate('document.documentElement.scrollWidth - innerWidth'), theme).toBeLessThan(1);
  }
  expect(complaints).toEqual([]);
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
  test('opens its case, and the tab leads back to the chat', async () => {
    const teams = await open('mette', { subPageId: `linked/${await linkTo('B-101')}` });
    const tab = teams.tab();
    await expect.poll(() => tab.getByRole('heading', { name: 'B-101', exact: true }).count()).toBe(1);
    expect(await tab.evaluate('location.href')).not.toMatch(/B-?101/i);
    await tab.getByRole('link', { name: 'Vis i kanalen' }).click();
    await expect.poll(() => teams.opened()).toContain('/l/message/');
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

test('where there is no Teams, a card’s link opens its case in the page that stands in for it', async () => {
  const people = ['lise', 'mette'];
  const roles = { lise: ['leader' as const], mette: ['jobBroker' as const] };
  const pictures = { key: 'a key of the test' };
  const tab = { chat: () => 'http://127.0.0.1:1/chat' };
  const demo = await openTown({ people, roles, leader: 'lise', pictures, tab });
  await aCase(demo.app, demo.town, 'B-101', 'mette');
  await demo.ask('mette', '/sag B-101');
  const card = JSON.stringify(demo.connector.in(demo.town.chat('mette')).at(-1));
  await page.goto(/"title":"Se fanen","url":"([^"]+)"/.exec(card)?.[1] ?? '');
  await page.getByLabel('Du er').selectOption({ label: 'Mette' });
  const inside = page.frameLocator('iframe');
  await expect.poll(() => inside.getByRole('heading', { name: 'B-101', exact: true }).count()).toBe(1);
  expect(await inside.getByRole('link', { name: 'Åbn chatten' }).getAttribute('href')).toBe(tab.chat());
  await demo.close();
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
