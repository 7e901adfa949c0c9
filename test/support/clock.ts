import type { LocalInstant } from '../../src/calendar/local.ts';
import { toEpochMs, toLocal } from '../../src/calendar/localTime.ts';
import type { Clock } from '../../src/outbox/contract.ts';

/** A clock that stands until the test moves it. */
export interface TestClock {
  clock: Clock;
  local(): LocalInstant;
  set(at: LocalInstant): void;
  advance(ms: number): void;
}

export function testClock(at: LocalInstant): TestClock {
  let now = toEpochMs(at);
  return {
    clock: () => now,
    local: () => toLocal(now),
    set: (to) => {
      now = toEpochMs(to);
    },
    advance: (ms) => {
      now += ms;
    },
  };
}
