import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { every } from '../../src/rounds/every.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A task whose rounds the test ends. */
function aTask() {
  const rounds: (() => void)[] = [];
  return { rounds, task: () => new Promise<void>((resolve) => rounds.push(resolve)) };
}
const settle = () => vi.advanceTimersByTimeAsync(0);

test('a round starts a pause after the last one ended, never two at once', async () => {
  const { rounds, task } = aTask();
  const running = every(1_000, task);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(rounds).toHaveLength(1);
  rounds[0]?.();
  await vi.advanceTimersByTimeAsync(999);
  expect(rounds).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(rounds).toHaveLength(2);
  rounds[1]?.();
  await running.stop();
});

test('asked during a round, another follows at once, and only one', async () => {
  const { rounds, task } = aTask();
  const running = every(1_000, task);
  running.now();
  running.now();
  running.now();
  expect(rounds).toHaveLength(1);
  rounds[0]?.();
  await settle();
  expect(rounds).toHaveLength(2);
  rounds[1]?.();
  await settle();
  expect(rounds).toHaveLength(2);
  await running.stop();
});

test('stop waits for the round that runs, and nothing follows', async () => {
  const { rounds, task } = aTask();
  const running = every(1_000, task);
  running.now();
  let stopped = false;
  const stop = running.stop().then(() => {
    stopped = true;
  });
  await settle();
  expect(stopped).toBe(false);
  rounds[0]?.();
  await stop;
  running.now();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(rounds).toHaveLength(1);
});
