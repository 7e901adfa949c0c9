/** Two who are at the same row collide once or twice; more means that something is wrong. */
const usualTries = 5;

/**
 * Reads, decides and writes again until nobody comes in between: `step` gives undefined when somebody has. `what` it is
 * stands in the fault that is thrown where somebody always did. `tries` counts from 0.
 */
export async function untilWritten<T>(
  what: string,
  step: (tries: number) => Promise<T | undefined>,
  most: number = usualTries,
): Promise<T> {
  const done = await tryToWrite(step, most);
  if (done === undefined) throw new Error(`${what} was still changing after ${most} tries`);
  return done;
}

/** The same for what can be left as it is: undefined where somebody always came in between. */
export async function tryToWrite<T>(
  step: (tries: number) => Promise<T | undefined>,
  most: number = usualTries,
): Promise<T | undefined> {
  for (let tries = 0; tries < most; tries += 1) {
    const done = await step(tries);
    if (done !== undefined) return done;
  }
  return undefined;
}
