import { type Browser, chromium } from 'playwright-core';
import { chromiumArguments, ensureChromium } from './chromium.ts';

/** A browser of the test's own: one that a run shared would hand every message on through the runner's process. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await ensureChromium(), args: chromiumArguments });
}
