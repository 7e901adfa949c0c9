import { setTimeout as pause } from 'node:timers/promises';
import { afterAll } from 'vitest';

const patienceMs = 5_000;

/** Runs after all hooks of a file: its worker goes on to other files, which must not find its servers or processes. */
afterAll(async () => {
  const giveUp = performance.now() + patienceMs;
  while (leftOpen().length > 0) {
    if (performance.now() > giveUp) throw new Error(`left open: ${leftOpen().join(', ')}`);
    await pause(20);
  }
});

function leftOpen(): string[] {
  return process
    .getActiveResourcesInfo()
    .filter((name) => name === 'TCPServerWrap' || name === 'ProcessWrap');
}
