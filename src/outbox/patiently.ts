import type { SendDeps } from './deps.ts';

const firstWaitMs = 500;
const longestWaitMs = 5_000;

/**
 * What a process knows and storage does not must not get lost with one fault of storage: the call is made again, less and
 * less often, for `ms` milliseconds. It must do the same when it is made twice. Throws the last fault.
 */
export async function patiently<T>(
  { clock, wait, log }: Pick<SendDeps, 'clock' | 'wait' | 'log'>,
  ms: number,
  call: () => Promise<T>,
): Promise<T> {
  const until = clock() + ms;
  for (let pause = firstWaitMs; ; pause = Math.min(pause * 2, longestWaitMs)) {
    try {
      return await call();
    } catch (err) {
      if (clock() + pause > until) throw err;
      log.warn({ err, ms: pause }, 'storage failed; what is known is written again after a while');
      await wait(pause);
    }
  }
}
