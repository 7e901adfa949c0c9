import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Language } from '../../src/language/text.ts';
import { drawOn, preparePage, type ThemeName } from '../../src/tools/gallery/page.ts';
import { samples } from '../../src/tools/gallery/samples.ts';

/*
 * Every card as Microsoft's renderer draws it, judged by axe: names for screen readers, contrast, the size of what is
 * touched. The two languages share the two themes, as no rule needs all four.
 */
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const together = 25;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.connect(inject('browser'));
});
afterAll(() => browser.close());

test.each<[ThemeName, Language]>([
  ['light', 'da'],
  ['dark', 'en'],
])('axe finds nothing on any card, drawn %s, in %s', async (theme, language) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 }, locale: 'da-DK' });
  await preparePage(page, theme, language);
  await page.addScriptTag({ path: axe });
  const cards = different(language);
  expect(cards.length).toBeGreaterThan(700);
  const found: string[] = [];
  for (let from = 0; from < cards.length; from += together) {
    const drawn = cards.slice(from, from + together);
    await drawOn(
      page,
      drawn.map(({ card }) => card),
      { theme, more: true },
    );
    found.push(
      ...(await faultsOn(
        page,
        drawn.map(({ name }) => name),
      )),
    );
  }
  expect(found).toEqual([]);
});

/** What differs only in the data behind its buttons is looked at once. */
function different(language: Language): { name: string; card: unknown }[] {
  const all = samples.map(({ name, draw }) => ({ name, card: draw(language).card }));
  const looks = new Map(
    all.map((one) => [JSON.stringify(one.card, (key, value) => (key === 'data' ? undefined : value)), one]),
  );
  return [...looks.values()];
}

interface Finding {
  rule: string;
  card: number;
  html: string;
}

async function faultsOn(page: Page, names: readonly string[]): Promise<string[]> {
  const options = {
    ...{ resultTypes: ['violations'], selectors: false, elementRef: true, iframes: false, preload: false },
    rules: { 'target-size': { enabled: true } },
  };
  const findings = await page.evaluate<Finding[]>(`axe.run('#card', ${JSON.stringify(options)}).then(
    ({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, element }) => ({
      rule: id,
      card: [...document.querySelectorAll('#card > *')].findIndex((one) => one.contains(element)),
      html: html.slice(0, 200),
    }))))`);
  return findings.map(({ rule, card, html }) => `${names[card]}: ${rule}: ${html}`);
}
