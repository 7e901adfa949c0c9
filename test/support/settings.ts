import { testStorage } from './azurite.ts';
import { aSetting } from './delivery.ts';
import { memoryStorage } from './simulator/memoryStore.ts';

type About = Parameters<typeof aSetting> extends [unknown, ...infer Rest] ? Rest : never;

/** Teams for the tests of a file, each in tables that nobody else has. */
export function testSettings() {
  const storage = testStorage();
  return { storage, aSetting: async (...about: About) => aSetting(await storage.freshStore(), ...about) };
}

/** For what does not ask how storage does it, as in a town: the store's own code over tables in memory. */
export async function aSettingInMemory(...about: About) {
  const { store, everything } = memoryStorage();
  return { ...(await aSetting(store, ...about)), everything };
}

export type InMemory = Awaited<ReturnType<typeof aSettingInMemory>>;
