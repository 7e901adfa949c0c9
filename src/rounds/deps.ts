import type { SendDeps } from '../outbox/deps.ts';
import type { SweepDeps } from '../sweep/post.ts';
import type { Forget, Round } from './round.ts';

/** All that a process needs to look, send and tidy. */
export interface DeliveryDeps extends SweepDeps, SendDeps {
  rounds: readonly Round[];
  forgets: readonly Forget[];
}
