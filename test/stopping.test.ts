import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStop } from '../src/stopping.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const hangs = () => new Promise<void>(() => {});
const works = async () => {};

/** Asked twice to stop; what happened, and after how many seconds. */
async function stopTwice(close: () => Promise<void>, leave: () => Promise<void>): Promise<string[]> {
  const said: string[] = [];
  let seconds = 0;
  const note = (what: string) => void said.push(`${what} ${seconds}`);
  const stop = createStop({
    close: () => {
      note('close');
      return close();
    },
    leave: () => {
      note('leave');
      return leave();
    },
    exit: () => note('exit'),
  });
  void stop();
  void stop();
  for (; seconds < 12; seconds += 0.5) await vi.advanceTimersByTimeAsync(500);
  return said;
}

test.each([
  ['closing hangs: off the list, and out', hangs, works, ['close 0', 'leave 8', 'exit 8', 'exit 9']],
  ['storage does not answer the goodbye either', hangs, hangs, ['close 0', 'leave 8', 'exit 9']],
  [
    'the goodbye fails',
    hangs,
    () => Promise.reject(new Error('no')),
    ['close 0', 'leave 8', 'exit 8', 'exit 9'],
  ],
])('%s', async (_, close, leave, expected) => {
  expect(await stopTwice(close, leave)).toEqual(expected);
});
