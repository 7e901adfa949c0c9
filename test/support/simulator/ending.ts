/** Twenty times what a week takes. */
const mostCalls = 1_000_000;

/**
 * To be called at each call to storage, the queue and the clock: who goes round in a circle while the week's clock stands is
 * stopped by a fault, at this call and at all that follow it.
 */
export function ending(): () => void {
  let calls = 0;
  return () => {
    calls += 1;
    if (calls > mostCalls) throw new Error('the week does not end');
  };
}
