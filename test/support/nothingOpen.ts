import { setTimeout as pause } from 'node:timers/promises';
import { afterAll } from 'vitest';

/** What closes is given the time that it takes on a machine that does something else meanwhile. */
const patienceMs = 60_000;

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
