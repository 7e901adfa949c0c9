import { buildIfOld } from '../../src/tools/build.ts';

/** The tab as it is now: built once, as two workers would build it over each other. */
export async function setup(): Promise<void> {
  await buildIfOld();
}
