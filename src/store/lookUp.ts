import { ImpossibleKey } from './keys.ts';

/** Nothing stands under a key that no row can have: what a client sent as an id is looked up, and not found. */
export async function lookUp<T>(reading: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await reading();
  } catch (fault) {
    if (fault instanceof ImpossibleKey) return undefined;
    throw fault;
  }
}
