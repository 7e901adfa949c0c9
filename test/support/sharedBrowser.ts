import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { buildIfOld } from '../../src/tools/build.ts';
import { chromiumArguments, ensureChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser of a run listens; each file has a context of its own in it. */
    browser: string;
  }
}

/** One browser for the whole run, and the tab as it is now: built once, as two would build it over each other. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await buildIfOld();
  const server = await chromium.launchServer({ executablePath: ensureChromium(), args: chromiumArguments });
  provide('browser', server.wsEndpoint());
  return () => server.close();
}
