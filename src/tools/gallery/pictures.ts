import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumArguments, ensureChromium } from '../../../test/support/chromium.ts';
import type { Language } from '../../language/text.ts';
import { themes } from './hostConfig.ts';
import { controlsOf, printMeasures } from './measure.ts';
import { drawOn, preparePage, type ThemeName } from './page.ts';
import { type Drawn, pictured } from './samples.ts';
import { takeTab } from './tab.ts';

const target = join(import.meta.dirname, '../../../.out/screenshots');
const widths = { narrow: 320, phone: 360, desktop: 640 } as const;
type Screen = keyof typeof widths;

export interface Wanted {
  /** Cards whose names begin so; `tab`: its pages only. */
  only?: string;
  language: Language;
  theme?: string;
  screen?: string;
}

export async function takeAll(wanted: Wanted): Promise<void> {
  const { only, language, theme: oneTheme, screen: oneScreen } = wanted;
  const ofTab = /^tab-?/.exec(only ?? '');
  const chosen = pictured.filter(({ name }) => !only || new RegExp(only).test(name));
  if (!only) await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const heights = new Map<string, number>();
  const args = [...chromiumArguments, '--lang=da'];
  const env = { ...process.env, LANGUAGE: 'da', LANG: 'da_DK.UTF-8' } as Record<string, string>;
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args, env });
  try {
    if (!only || ofTab)
      await takeTab(browser, { target, language, theme: oneTheme, only: only?.slice(ofTab?.[0].length) });
    if (ofTab) return;
    for (const theme of named<ThemeName>(themes, oneTheme)) {
      for (const screen of named<Screen>(widths, oneScreen)) {
        const viewport = { width: widths[screen], height: 100 };
        const page = await browser.newPage({ viewport, locale: 'da-DK' });
        await preparePage(page, theme, language);
        for (const sample of chosen) {
          const height = await take(page, sample, { theme, screen, language });
          if (screen === 'phone') heights.set(sample.name, height);
        }
        await page.close();
        console.log(`${chosen.length} cards, ${theme}, ${screen}`);
      }
    }
  } finally {
    await browser.close();
  }
  await measure(chosen, heights, language);
  console.log(`Pictures are in ${target}`);
}

function named<Name extends string>(all: Record<Name, unknown>, only: string | undefined): Name[] {
  return (Object.keys(all) as Name[]).filter((name) => !only || name === only);
}

async function measure(chosen: readonly Drawn[], heights: Map<string, number>, language: Language) {
  const measures = chosen.map(({ name, draw }) => {
    const { card } = draw(language);
    const bytes = Buffer.byteLength(JSON.stringify(card));
    return { name, bytes, controls: controlsOf(card), height: heights.get(name) ?? 0 };
  });
  await writeFile(join(target, 'measures.json'), JSON.stringify(measures));
  printMeasures(measures);
}

interface Shot {
  theme: ThemeName;
  screen: Screen;
  language: Language;
}

/** The card as it arrives, and with *Mere* open. A card of which something is cut off is a fault. */
async function take(page: Page, sample: Drawn, { theme, screen, language }: Shot): Promise<number> {
  const { card } = sample.draw(language);
  const shoot = async (more: boolean) => {
    const result = await drawOn(page, [card], { theme, more });
    if (result.cut) console.error(`CUT OFF: ${sample.name} on ${screen}`);
    const suffix = more ? '-more' : '';
    const path = join(target, `${sample.name}${suffix}-${screen}-${theme}.png`);
    await page.screenshot({ path, fullPage: true });
    return result.height;
  };
  const height = await shoot(false);
  const hasMore = JSON.stringify(card).includes('"Action.ShowCard"');
  if (hasMore && sample.name.endsWith('-open')) await shoot(true);
  return height;
}
