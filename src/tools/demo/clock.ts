import type { Clock } from '../../outbox/contract.ts';

/** A clock that runs like the real one but shows another moment, and can be moved on. */
export interface DemoClock {
  now: Clock;
  /** Moves it on to `ms`; never back, for what has been registered has been registered. */
  moveTo(ms: number): void;
}

export function createDemoClock(start: number, real: Clock): DemoClock {
  let offset = start - real();
  return {
    now: () => real() + offset,
    moveTo: (ms) => {
      offset = Math.max(offset, ms - real());
    },
  };
}
