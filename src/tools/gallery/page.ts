import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Language } from '../../language/text.ts';
import { hostConfig, hostStyles, themes } from './hostConfig.ts';
import { iconShapes } from './iconShapes.ts';
import { drawInPage, standIns } from './inPage.ts';

export type ThemeName = keyof typeof themes;

/** An empty page in which Microsoft's renderer draws cards in the manner of Teams. */
export async function preparePage(page: Page, theme: ThemeName, language: Language = 'da'): Promise<void> {
  const dist = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
  await page.setContent(`<!doctype html><html lang="${language}"><body><div id="card"></div></body></html>`);
  await page.addScriptTag({ path: dist });
  await page.addStyleTag({ path: dist.replace('adaptivecards.min.js', 'adaptivecards.css') });
  await page.addStyleTag({ content: hostStyles(themes[theme]) });
  await page.evaluate(`(${standIns})(${JSON.stringify(iconShapes)})`);
}

/** Draws cards under each other in place of those before; `more` opens what stands behind *Mere*. Height in pixels. */
export function drawOn(
  page: Page,
  cards: readonly unknown[],
  { theme, more = false }: { theme: ThemeName; more?: boolean },
): Promise<{ height: number; cut: boolean }> {
  const given = JSON.stringify({ cards, config: hostConfig(themes[theme]), more });
  return page.evaluate(`(${drawInPage})(${given})`);
}
