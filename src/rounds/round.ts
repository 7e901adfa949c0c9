import type { CommitDeps } from '../register/deps.ts';

/** Work of a feature that a process does again and again, over all teams. It may run beside itself in another process. */
export interface Round {
  /** For the log. */
  name: string;
  /** Milliseconds from one to the next. */
  every: number;
  run(deps: CommitDeps): Promise<unknown>;
  /** At each moment that a clock moved by hand lives through, too. */
  inMovedTime?: true;
}

/** Deletes what is too old to be kept and what no due row tells of. Again and again does no harm. */
export type Forget = (deps: CommitDeps) => Promise<unknown>;
