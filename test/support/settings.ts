import { testStorage } from './azurite.ts';
import { aSetting } from './delivery.ts';

type About = Parameters<typeof aSetting> extends [unknown, ...infer Rest] ? Rest : never;

/** Teams for the tests of a file, each in tables that nobody else has. */
export function testSettings() {
  const storage = testStorage();
  return {
    storage,
    aSetting: async (...about: About) => aSetting(await storage.freshStore(), ...about),
  };
}
