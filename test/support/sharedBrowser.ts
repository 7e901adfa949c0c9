import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumArguments, ensureChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser of a run listens; each file has a context of its own in it. */
    browser: string;
  }
}

/** One browser for the whole run. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({ executablePath: ensureChromium(), args: chromiumArguments });
  provide('browser', server.wsEndpoint());
  return () => server.close();
}
