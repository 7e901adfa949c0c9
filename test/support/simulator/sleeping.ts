/** Steps in which whoever is awake comes to a call that waits, or to the end. */
const steps = 40;

/**
 * Waits by the week's clock. Those who wait side by side do so: the clock goes on to whoever's time comes first, once those who
 * are awake have done what they had to do, and no wait is added to another's.
 */
export function sleeping(clock: () => number, until: (at: number) => void): (ms: number) => Promise<void> {
  const asleep: { at: number; wake(): void }[] = [];
  let isWatched = false;
  const watch = async () => {
    while (asleep.length > 0) {
      for (let step = 0; step < steps; step += 1) await Promise.resolve();
      asleep.sort((one, other) => one.at - other.at);
      const first = asleep.shift();
      if (!first) break;
      until(first.at);
      first.wake();
    }
    isWatched = false;
  };
  return (ms) =>
    new Promise((wake) => {
      asleep.push({ at: clock() + ms, wake });
      if (isWatched) return;
      isWatched = true;
      void watch();
    });
}
