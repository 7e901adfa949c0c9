import { testStorage } from './azurite.ts';
import { aSetting } from './delivery.ts';
import { memoryStorage } from './simulator/memoryStore.ts';

type About = Parameters<typeof aSetting> extends [unknown, ...infer Rest] ? Rest : never;

/** Teams for the tests of a file, each in tables that nobody else has; `inMemory` for a course of weeks, as in a town. */
export function testSettings({ inMemory = false } = {}) {
  const storage = testStorage();
  return {
    storage,
    aSetting: async (...about: About) =>
      aSetting(inMemory ? memoryStorage().store : await storage.freshStore(), ...about),
  };
}
