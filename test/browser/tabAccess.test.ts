import type { Frame, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TeamsHost, TeamsOptions } from '../support/teamsHost.ts';
import { go, type InTab, inTab } from './tabPages.ts';

/*
 * What no rule of axe sees of WCAG 2.2 A and AA: `src/tools/accessibility/criteria.ts` names these tests by their titles.
 */
const at = inTab();
let page: Page;
let here: InTab['here'];
let open: (name: string, over?: Partial<TeamsOptions>) => Promise<TeamsHost>;
beforeEach(() => {
  ({ page, here, open } = at());
});

interface Focused {
  name: string;
  isSeen: boolean;
  hasRing: boolean;
}

/** What has focus: by its words, whether it is where one sees it, and whether it shows that it has it. */
const focused = (tab: Frame) =>
  tab.evaluate<Focused | undefined>(`(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return undefined;
    const { left, top, width, height } = one.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    const looks = (pseudo) => { const { outlineStyle, outlineWidth, boxShadow, borderBottomColor } = getComputedStyle(one, pseudo); return [outlineStyle === 'none' ? '' : outlineWidth, boxShadow, borderBottomColor].join(); };
    // A date has several stops inside, and would begin anew.
    if (one.type === 'date') return { name: 'date', isSeen: true, hasRing: true };
    const withFocus = [null, '::after'].map(looks).join();
    one.blur();
    const without = [null, '::after'].map(looks).join();
    one.focus({ preventScroll: true });
    return { name: (one.getAttribute('aria-label') || one.labels?.[0]?.textContent || one.textContent || one.type).trim(), isSeen: seen !== null && (one === seen || one.contains(seen) || seen.contains(one)), hasRing: withFocus !== without };
  })()`);

/** Steps on until something with these words has focus; what was stepped on must be in sight. */
async function stepTo(tab: Frame, name: RegExp, hidden: string[]): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(tab);
    if (now && !(now.isSeen && now.hasRing)) hidden.push(now.name);
    if (now && name.test(now.name)) return;
  }
  throw new Error(`the keyboard does not come to ${name}`);
}

test('a task is answered by the keyboard alone, and focus is always seen', async () => {
  await page.setViewportSize({ width: 375, height: 600 });
  const tab = (await open('mette')).tab();
  await tab.getByRole('link', { name: 'Åbn sag B-101' }).waitFor();
  const hidden: string[] = [];
  await stepTo(tab, /^Tavle/, hidden);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await tab.getByRole('button', { name: /B-101: kontakt/ }).waitFor();
  await stepTo(tab, /B-101: kontakt/, hidden);
  await page.keyboard.press('Enter');
  await tab.locator('.opened').getByRole('button', { name: 'Registrér kontakt' }).waitFor();
  await stepTo(tab, /^Registrér kontakt$/, hidden);
  await page.keyboard.press('Enter');
  await tab.getByLabel('Samtale', { exact: true }).waitFor();
  // Focus has gone on into the form: what comes first there is the next stop.
  await stepTo(tab, /^(Samtale|Gåtur|Telefon|Møde)/, hidden);
  await page.keyboard.press('Space');
  await stepTo(tab, /^Gem$/, hidden);
  await page.keyboard.press('Enter');
  await expect.poll(() => tab.locator('.opened').textContent()).toContain('B-101: kontakt registreret');
  expect(hidden).toEqual([]);
});

test('the keyboard comes through every page and out again', async () => {
  const tab = (await open('lise')).tab();
  for (const hash of ['#/board', '#/tasks', '#/case/B-101', '#/attendance', '#/lead', '#/more']) {
    await go(tab, hash);
    await tab.locator('main').waitFor();
    await page.waitForLoadState('networkidle');
    await tab.evaluate("document.querySelector('.skip').focus()");
    const stops = await tab.evaluate<number>(
      'document.querySelectorAll(\'a[href], button:not([disabled]), input, select, textarea, [tabindex="0"]\').length',
    );
    let isOut = false;
    // More than there are: what comes while one steps is stepped through too.
    for (let steps = 0; steps < stops + 200 && !isOut; steps += 1) {
      await page.keyboard.press('Tab');
      isOut = await page.evaluate<boolean>("document.activeElement?.tagName !== 'IFRAME'");
    }
    expect(isOut, hash).toBe(true);
  }
});

test('the menu and the way to help are the same on every page', async () => {
  const tab = (await open('lise')).tab();
  const header = () =>
    tab.evaluate<
      string[]
    >(`[...document.querySelectorAll('header [role=tab], header input, header button, header a.away')].map((one) => {
      const { left, top } = one.getBoundingClientRect();
      return [one.value || one.ariaLabel || one.textContent.slice(0, 4), Math.round(left), Math.round(top)].join(' ');
    })`);
  await tab.getByRole('link', { name: 'Åbn sag B-101' }).waitFor();
  const first = await header();
  expect(first.join()).toMatch(/more.*Åbn/);
  for (const hash of [
    '#/tasks',
    '#/case/B-101',
    '#/attendance',
    '#/results',
    '#/lead',
    '#/more',
    '#/import',
  ]) {
    await go(tab, hash);
    await expect.poll(() => header(), { message: hash }).toEqual(first);
  }
});

test('nothing is opened or left by being reached or chosen', async () => {
  const tab = (await open('lise')).tab();
  await tab.getByRole('link', { name: 'Åbn sag B-101' }).waitFor();
  const place = () => tab.evaluate<string>('location.href');
  const before = await place();
  for (let steps = 0; steps < 20; steps += 1) await page.keyboard.press('Tab');
  await tab.getByLabel('Medarbejder').selectOption({ label: 'Mette' });
  expect(await place()).toBe(before);
  expect(await tab.getByRole('status').textContent()).toBe('2 sager');
});

test('what a colour says is said in words', async () => {
  const tab = (await open('mette')).tab();
  await tab.getByRole('link', { name: 'Åbn sag B-101' }).waitFor();
  for (const said of await tab.locator('.standing').allTextContents()) expect(said).toMatch(/^\p{L}/u);
  expect(await tab.locator('.standing').count()).toBe(2);
});

test('text twice as large, or set wider, is neither cut off nor hidden', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const tab = (await open('mette')).tab();
  const cut = () =>
    tab.evaluate<string[]>(`[...document.querySelectorAll('header *, main *')].flatMap((one) => {
      const { overflowX, clipPath } = getComputedStyle(one);
      const isCut = overflowX !== 'visible' && clipPath === 'none' && one.scrollWidth > one.clientWidth + 1 && one.children.length === 0 && one.tagName !== 'INPUT';
      return isCut ? [one.textContent] : [];
    }).concat(document.documentElement.scrollWidth > innerWidth ? ['the page'] : [])`);
  for (const hash of ['#/board', '#/tasks', '#/case/B-101', '#/more']) {
    await go(tab, hash);
    await page.waitForLoadState('networkidle');
    // A browser that shows everything twice as large has half the room.
    await page.setViewportSize({ width: 640, height: 450 });
    expect(await cut(), `${hash} twice as large`).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const style of [
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    ]) {
      const sheet = JSON.stringify(style);
      // A sheet that is made is no style of the page's own: its policy lets it stand.
      await tab.evaluate(
        `(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(${sheet}); document.adoptedStyleSheets = [sheet]; })()`,
      );
      expect(await cut(), `${hash} ${style}`).toEqual([]);
    }
    await tab.evaluate('document.adoptedStyleSheets = []');
  }
});

describe.each(['default', 'dark', 'contrast'])('in the theme %s', (theme) => {
  test('fields and focus stand out from what they stand on', async () => {
    const tab = (await open('mette', { theme })).tab();
    await tab.getByRole('link', { name: 'Åbn sag B-101' }).waitFor();
    const ratios = await tab.evaluate<Record<string, number>>(`(() => {
      const light = (color) => {
        const [r, g, b] = color.match(/[\\d.]+/g).map(Number).map((one) => one / 255).map((one) => one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ratio = (one, other) => { const [a, b] = [light(one), light(other)].sort((x, y) => y - x); return (a + 0.05) / (b + 0.05); };
      const ground = getComputedStyle(document.querySelector('.tab')).backgroundColor;
      const field = document.querySelector('.find input').parentElement;
      const chosen = document.querySelector('[role=tab][aria-selected=true]');
      const ring = getComputedStyle(document.querySelector('.tab')).getPropertyValue('--colorStrokeFocus2').trim();
      const probe = document.createElement('i'); probe.style.color = ring; document.body.append(probe);
      return {
        field: ratio(getComputedStyle(field).borderBottomColor, ground),
        chosen: ratio(getComputedStyle(chosen, '::after').backgroundColor, ground),
        focus: ratio(getComputedStyle(probe).color, ground),
      };
    })()`);
    for (const [what, ratio] of Object.entries(ratios)) expect(ratio, what).toBeGreaterThanOrEqual(3);
  });
});

describe('a form', () => {
  async function openForm(): Promise<Frame> {
    const tab = (await open('mette', { subPageId: 'tasks' })).tab();
    await tab.getByRole('button', { name: /B-101: kontakt/ }).click();
    await tab.getByRole('button', { name: 'Registrér kontakt' }).click();
    await tab.getByRole('button', { name: 'Gem' }).waitFor();
    return tab;
  }

  test('what is missing is said beside the field', async () => {
    const tab = await openForm();
    await tab.getByRole('button', { name: 'Gem' }).click();
    const missing = tab.locator('.opened').getByText(/Vælg/).first();
    await missing.waitFor();
    const described = await tab.evaluate<boolean>(
      "[...document.querySelectorAll('.opened [aria-describedby], .opened [aria-labelledby], .opened [aria-errormessage], .opened [aria-invalid]')].length > 0",
    );
    expect(described).toBe(true);
    expect((await here.store.cases.events(here.town.groupId, 'B-101')).length).toBe(3);
  });

  test('what is known is not asked again', async () => {
    const tab = await openForm();
    const asked = (await tab.locator('.opened label').allTextContents()).join(' ');
    expect(asked).not.toMatch(/sagskode|hvilken sag|dit navn/i);
    expect(await tab.locator('.opened input[type="date"]').first().inputValue()).toBe('2026-04-13');
  });

  test('what was done is told without focus', async () => {
    const tab = await openForm();
    await tab.getByLabel('Samtale', { exact: true }).check();
    await tab.getByRole('button', { name: 'Gem' }).click();
    await expect
      .poll(() => tab.locator('.opened [role="status"]').textContent())
      .toContain('Kortet er opdateret');
  });

  test('an answer can be taken back', async () => {
    const tab = await openForm();
    await tab.getByLabel('Samtale', { exact: true }).check();
    await tab.getByRole('button', { name: 'Gem' }).click();
    await tab
      .locator('.opened')
      .getByText(/kontakt registreret/)
      .first()
      .waitFor();
    await tab
      .locator('.opened')
      .getByRole('button', { name: /Mere|Fortryd/ })
      .first()
      .click();
    await tab.locator('.opened').getByRole('button', { name: 'Fortryd' }).click();
    await expect
      .poll(() => tab.locator('.opened').getByRole('button', { name: 'Registrér kontakt' }).count())
      .toBe(1);
  });
});
