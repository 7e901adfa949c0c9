import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language } from '../../src/language/text.ts';
import { drawOn, preparePage, type ThemeName } from '../../src/tools/gallery/page.ts';
import { samples } from '../../src/tools/gallery/samples.ts';
import { launchBrowser } from '../support/browser.ts';
import { colourRules } from './tabPages.ts';

/*
 * Every card as Microsoft's renderer draws it, judged by axe: names for screen readers, contrast, the size of what is
 * touched. The two languages share the two themes, as no rule needs all four: what looks the same in both is asked by all
 * rules in one and by those about colours in the other.
 */
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const together = 25;

interface Look {
  /** What all that look alike have in common. */
  look: string;
  name: string;
  card: unknown;
}

/** What all rules were asked about, in whatever theme. */
const judged = new Set<string>();

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
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
  expect(cards.length).toBeGreaterThan(500);
  const [seen, unseen] = [
    cards.filter(({ look }) => judged.has(look)),
    cards.filter(({ look }) => !judged.has(look)),
  ];
  for (const { look } of cards) judged.add(look);
  const found = [
    ...(await faultsOf(unseen, page, theme, { 'target-size': { enabled: true } })),
    // Another theme is other colours alone.
    ...(await faultsOf(seen, page, theme, 'colours')),
  ];
  expect(found).toEqual([]);
});

/** Of a card's words only that there are some, and which of them are marked, is something that a rule can be about. */
const isWords = new Set([
  'text',
  'title',
  'label',
  'placeholder',
  'altText',
  'tooltip',
  'value',
  'errorMessage',
  'url',
  'lang',
  'fallbackText',
]);
const unmarked = /[^*_[\]]+/g;

/** What differs only in its words or in the data behind its buttons is looked at once, where it has most to say. */
function different(language: Language): Look[] {
  const looks = new Map<string, Look & { length: number }>();
  for (const { name, draw } of samples) {
    const { card } = draw(language);
    const look = JSON.stringify(card, (key, value) => {
      if (key === 'data' || key === 'fallback') return undefined;
      return isWords.has(key) && typeof value === 'string' ? value.replace(unmarked, 'x') : value;
    });
    const { length } = JSON.stringify(card);
    if (length > (looks.get(look)?.length ?? 0)) looks.set(look, { look, name, card, length });
  }
  return [...looks.values()].sort((one, other) => other.length - one.length);
}

/**
 * Lines of a card that look the same, under and over neighbours that look the same, are judged once, in their card: in the
 * place of the others stands room as high as they are. Words and names are left out of a look, but for whether there are some.
 */
const emptyKnown = `(rules) => {
  const known = ((window.known ??= {})[rules] ??= new Set());
  const words = / (aria-label|title|alt|placeholder|value)="[^"]+"/g;
  const names = / (id|for|name|aria-labelledby|aria-describedby|aria-controls)="[^"]+"/g;
  const lookOf = ({ outerHTML }) =>
    outerHTML.replace(words, ' $1="x"').replace(names, ' $1="x"').replace(/>[^<]+/g, '>x');
  const isNew = (look) => !known.has(look) && known.add(look) !== undefined;
  for (const card of document.querySelectorAll('#card .ac-adaptiveCard')) {
    const lines = [...card.children];
    const looks = [lookOf(card.cloneNode()), ...lines.map(lookOf)];
    const judged = new Set();
    for (const [at, line] of lines.entries())
      if (isNew(looks[0] + looks[at] + looks[at + 1])) judged.add(lines[at - 1]).add(line);
    const rooms = lines.filter((line) => !judged.has(line)).map((line) => [line, line.getBoundingClientRect().height]);
    for (const [line, height] of rooms) {
      const room = document.createElement('div');
      room.style.cssText = 'flex: none; height: ' + height + 'px';
      line.replaceWith(room);
    }
  }
}`;

interface Finding {
  rule: string;
  card: number;
  html: string;
}

/** Draws cards, some at a time, and says what axe finds on them by all of its rules, or by those about colours. */
async function faultsOf(
  cards: readonly Look[],
  page: Page,
  theme: ThemeName,
  rules: object | 'colours',
): Promise<string[]> {
  const found: string[] = [];
  for (let from = 0; from < cards.length; from += together) {
    const drawn = cards.slice(from, from + together);
    await drawOn(
      page,
      drawn.map(({ card }) => card),
      { theme, more: true },
    );
    await page.evaluate(`(${emptyKnown})('${rules === 'colours' ? 'colours' : 'all'}')`);
    const findings = await findingsOn(page, rules === 'colours' ? { runOnly: colourRules } : { rules });
    found.push(...findings.map(({ rule, card, html }) => `${drawn[card]?.name}: ${rule}: ${html}`));
  }
  return found;
}

function findingsOn(page: Page, which: object): Promise<Finding[]> {
  const options = {
    ...{ resultTypes: ['violations'], selectors: false, elementRef: true, iframes: false, preload: false },
    ...which,
  };
  return page.evaluate<Finding[]>(`axe.run('#card', ${JSON.stringify(options)}).then(
    ({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, element }) => ({
      rule: id,
      card: [...document.querySelectorAll('#card > *')].findIndex((one) => one.contains(element)),
      html: html.slice(0, 200),
    }))))`);
}
