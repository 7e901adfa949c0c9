import { seededRandom } from '../random.ts';

/**
 * Work of which nothing comes from outside: ids are drawn from the seed, and no timer of the machine is started, as the week's
 * own clock is the only one. The work never waits for the machine, so that nobody else meets the world as it is meanwhile.
 */
export async function alone<T>(seed: number, work: () => Promise<T>): Promise<T> {
  const { setTimeout, setInterval, setImmediate } = globalThis;
  const randomUUID = crypto.randomUUID;
  const chance = seededRandom(seed);
  const hex = () =>
    Math.floor(chance.next() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const never = () => ({ unref: () => {} });
  let waited = false;
  const watch = setImmediate(() => {
    waited = true;
  });
  // The turn of the machine ends never: what waits for that comes after what runs now.
  const soon = (run: () => void) => queueMicrotask(run);
  Object.assign(globalThis, { setTimeout: never, setInterval: never, setImmediate: soon });
  crypto.randomUUID = () => {
    const [first, second, third, last] = [hex(), hex(), hex(), hex()];
    return `${first}-${second.slice(4)}-4${second.slice(0, 3)}-8${third.slice(0, 3)}-${third.slice(4)}${last}`;
  };
  try {
    const done = await work();
    if (waited) throw new Error('the work has waited for the machine');
    return done;
  } finally {
    clearImmediate(watch);
    Object.assign(globalThis, { setTimeout, setInterval, setImmediate });
    crypto.randomUUID = randomUUID;
  }
}
