import { mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { chromiumArguments, ensureChromium } from '../../test/support/chromium.ts';
import type { Language } from '../language/text.ts';
import { hostConfig, hostStyles, themes } from './gallery/hostConfig.ts';
import { pictured, type Sample } from './gallery/samples.ts';

/* Draws every card in every state as Teams would, light and dark, on a phone and a desktop, into `.out/screenshots/`. */

const target = join(import.meta.dirname, '../../.out/screenshots');
const widths = { phone: 360, desktop: 640 } as const;

/** Runs in the page: draws the card, and opens its nth form when asked to. */
const drawInPage = `({ card, config, form }) => {
  const drawn = new AdaptiveCards.AdaptiveCard();
  drawn.hostConfig = new AdaptiveCards.HostConfig(config);
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const safe = document.createElement('div');
    safe.textContent = text;
    result.outputHtml = safe.innerHTML;
    result.didProcess = true;
  };
  drawn.parse(card);
  document.getElementById('card').replaceChildren(drawn.render());
  const forms = (card.actions ?? []).flatMap((action, index) => (action.type === 'Action.ShowCard' ? [index] : []));
  const buttons = document.querySelectorAll('#card > .ac-adaptiveCard > div:last-of-type .ac-pushButton');
  if (form !== undefined) buttons[forms[form]]?.click();
  return { forms: forms.length, cut: document.documentElement.scrollWidth > innerWidth };
}`;

interface Options {
  only?: string;
  language: Language;
}

const usage = `npm run screenshots -- [--only KORT] [--language en]
  Tegner alle kort i alle tilstande, lyst og mørkt, på telefon og skærm, i .out/screenshots/.
  --only       kun dem, hvis navn begynder sådan, fx C01
  --language   på engelsk`;

const { values } = parseArgs({
  options: {
    ...{ only: { type: 'string' }, language: { type: 'string', default: 'da' } },
    help: { type: 'boolean' },
  },
});
if (values.help) console.log(usage);
else await takeAll({ only: values.only, language: values.language === 'en' ? 'en' : 'da' });

async function takeAll({ only, language }: Options): Promise<void> {
  const chosen = pictured.filter(({ name }) => !only || name.startsWith(only));
  if (!only) await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
  try {
    for (const theme of ['light', 'dark'] as const) {
      for (const screen of ['phone', 'desktop'] as const) {
        const page = await browser.newPage({
          viewport: { width: widths[screen], height: 100 },
          locale: 'da-DK',
        });
        await prepare(page, theme);
        for (const sample of chosen) await take(page, sample, { theme, screen, language });
        await page.close();
        console.log(`${chosen.length} cards, ${theme}, ${screen}`);
      }
    }
  } finally {
    await browser.close();
  }
  console.log(`Pictures are in ${target}`);
}

async function prepare(page: Page, theme: keyof typeof themes): Promise<void> {
  const dist = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
  await page.setContent('<!doctype html><html lang="da"><body><div id="card"></div></body></html>');
  await page.addScriptTag({ path: dist });
  await page.addStyleTag({ path: dist.replace('adaptivecards.min.js', 'adaptivecards.css') });
  await page.addStyleTag({ content: hostStyles(themes[theme]) });
}

interface Shot {
  theme: keyof typeof themes;
  screen: keyof typeof widths;
  language: Language;
}

/** The card as it arrives, and with each of its forms open. A card wider than the screen is a fault. */
async function take(page: Page, sample: Sample, { theme, screen, language }: Shot): Promise<void> {
  const { card } = sample.draw(language);
  const config = hostConfig(themes[theme]);
  const draw = async (form?: number) => {
    const drawn = `(${drawInPage})(${JSON.stringify({ card, config, form })})`;
    const result = (await page.evaluate(drawn)) as { forms: number; cut: boolean };
    if (result.cut) throw new Error(`${sample.name} is wider than a ${screen}`);
    const suffix = form === undefined ? '' : `-form${form + 1}`;
    await page.screenshot({
      path: join(target, `${sample.name}${suffix}-${screen}-${theme}.png`),
      fullPage: true,
    });
    return result.forms;
  };
  const forms = await draw();
  if (!/open|setUp/.test(sample.name)) return;
  for (let form = 0; form < forms; form += 1) await draw(form);
}
