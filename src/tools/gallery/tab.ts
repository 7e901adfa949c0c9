import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { startConnector } from '../../../test/support/connector.ts';
import { memoryHints } from '../../../test/support/memoryHints.ts';
import { memoryStorage } from '../../../test/support/simulator/memoryStore.ts';
import { createApp } from '../../app.ts';
import { toEpochMs } from '../../calendar/localTime.ts';
import type { Language } from '../../language/text.ts';
import { buildIfOld } from '../build.ts';
import { readArguments } from '../demo/arguments.ts';
import { createDemoClock } from '../demo/clock.ts';
import { installInTeam, personCalled } from '../demo/install.ts';
import { loadFiles } from '../demo/load.ts';
import { people, team } from '../demo/people.ts';
import { nameOverseer, registerHours, writePictured } from './inTown.ts';

const tabThemes = ['default', 'dark', 'contrast'] as const;
const widths = [320, 375, 1280] as const;
/** When the day's tasks have arrived. */
const morning = '2026-04-13T08:00';

/** A page, who looks at it, and what is there once it is drawn. */
interface Pictured {
  name: string;
  at: string;
  as: string;
  drawn: string;
  /** Pressed before the picture is taken. */
  opens?: string;
  /** Chosen before it, in the last list of choices. */
  chooses?: string;
  /** As it comes onto paper. */
  isPrinted?: true;
}

/** Who reads the audit there. */
const overseer = 'jobraadgiver';

const pictured: readonly Pictured[] = [
  { name: 'board', at: 'board', as: 'jobformidler', drawn: '.cases [data-index]' },
  { name: 'boardOfLeader', at: 'board', as: 'leder', drawn: '.cases [data-index]' },
  { name: 'tasks', at: 'tasks', as: 'jobformidler', drawn: '.tasks .row' },
  { name: 'taskOpen', at: 'tasks', as: 'jobformidler', drawn: '.opened .card button', opens: '.tasks .row' },
  { name: 'case', at: 'case/B-103', as: 'jobformidler', drawn: '.card button' },
  { name: 'attendance', at: 'attendance', as: 'jobformidler', drawn: '.week' },
  { name: 'results', at: 'results', as: 'leder', drawn: '.card' },
  {
    ...{ name: 'resultsOfChannel', at: 'results', as: 'leder' },
    ...{ drawn: '.chart .hidden', chooses: 'channel' },
  },
  {
    ...{ name: 'resultsOnPaper', at: 'results', as: 'leder' },
    ...{ drawn: '.chart .hidden', chooses: 'board', isPrinted: true },
  },
  { name: 'lead', at: 'lead', as: 'leder', drawn: '.card' },
  { name: 'stories', at: 'stories', as: 'jobformidler', drawn: 'h2' },
  { name: 'import', at: 'import', as: 'leder', drawn: '.drop' },
  { name: 'programme', at: 'programme', as: 'leder', drawn: '.card' },
  { name: 'settings', at: 'settings', as: 'leder', drawn: '.card' },
  { name: 'audit', at: 'audit', as: overseer, drawn: 'table tbody tr' },
  { name: 'more', at: 'more', as: 'leder', drawn: '.tasks .row' },
];

export interface TabPictures {
  target: string;
  language: Language;
  /** Of one theme only. */
  theme?: string;
  /** Of the pages whose name begins so. */
  only?: string;
}

/** Every page of the tab in the demo's team, in its three themes, on the narrowest phone, a usual one and a desktop. */
export async function takeTab(browser: Browser, options: TabPictures): Promise<void> {
  await buildIfOld();
  const town = await openDemoTown();
  try {
    for (const theme of tabThemes.filter((name) => !options.theme || name === options.theme))
      for (const width of widths) {
        const page = await browser.newPage({ viewport: { width, height: 800 }, locale: 'da-DK' });
        const chosen = pictured.filter(({ name }) => name.startsWith(options.only ?? ''));
        for (const one of chosen) await take(page, one, { ...options, theme, url: town.url });
        await page.close();
        console.log(`${chosen.length} pages of the tab, ${theme}, ${width} pixels`);
      }
  } finally {
    await town.close();
  }
}

interface Shot {
  target: string;
  language: Language;
  theme: string;
  url: string;
}

async function take(page: Page, one: Pictured, shot: Shot): Promise<void> {
  const { name, at, as, drawn, opens, chooses, isPrinted } = one;
  const { target, language, theme, url } = shot;
  const said = new URLSearchParams({ person: personCalled(as).entraId, theme, locale: language });
  // Another address each time: one that differs behind the # alone would not be loaded anew.
  await page.goto('about:blank');
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${url}/tab/?${said}#/${at}`);
  if (opens) await page.locator(opens).first().click();
  if (chooses) await page.locator('main select').last().selectOption(chooses);
  await page.locator(drawn).first().waitFor();
  await page.waitForLoadState('networkidle');
  if (isPrinted) await page.emulateMedia({ media: 'print' });
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  if (wide > 0) console.error(`TOO WIDE: ${name}, ${theme}: ${wide} pixels`);
  const width = page.viewportSize()?.width ?? 0;
  await page.screenshot({ path: join(target, `tab-${name}-${width}-${theme}.png`), fullPage: true });
}

/** The demo's team on its morning, in memory; Teams takes what it is sent. */
async function openDemoTown(): Promise<{ url: string; close(): Promise<void> }> {
  const args = readArguments([]);
  if ('faults' in args) throw new Error(args.faults.join('\n'));
  const connector = await startConnector();
  connector.people.set(
    team.id,
    people.map(({ id, entraId, upn, givenName, surname }) => ({
      ...{ id, aadObjectId: entraId, userPrincipalName: upn, name: `${givenName} ${surname}` },
    })),
  );
  const clock = createDemoClock(toEpochMs(args.defaultNow), () => 0);
  const app = await createApp({
    ...{ host: '127.0.0.1', port: 0, trust: { type: 'anybody' }, instance: 'gallery' },
    storage: { store: memoryStorage(clock.now).store, hints: memoryHints(clock.now) },
    ...{ clock: clock.now, log: pino({ level: 'silent' }), pictures: { key: 'of the gallery' } },
    tab: { chat: () => 'http://127.0.0.1/' },
    wait: async (ms) => clock.moveTo(clock.now() + ms),
  });
  const teamId = await installInTeam(app.url, connector.serviceUrl, app.store);
  await loadFiles(app, teamId, args.files, clock.now());
  await registerHours(app, teamId, 'B-103', clock.now());
  await writePictured(app, teamId);
  await nameOverseer(app, teamId, personCalled(overseer).entraId, clock.now());
  await app.delivery.advance(toEpochMs(morning), clock.moveTo);
  return {
    url: app.url,
    close: async () => {
      await app.close();
      await connector.close();
    },
  };
}
