import type { TestProject } from 'vitest/node';
import { startAzurite } from '../../src/store/azurite.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the storage account that the test files of a run share (`testStorage`). */
    account: string;
  }
}

/** One real storage account for the whole run: to start one takes longer than most files take to use it. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const azurite = await startAzurite();
  provide('account', azurite.connectionString);
  return azurite.stop;
}
