import { epochMsOf, type UtcInstant } from '../store/utc.ts';

/** A lease bears clocks that differ by half a minute (outbox/claim.ts); what is more, somebody must mend. */
export const skewMostMs = 30_000;

interface Seen {
  at: UtcInstant;
  said?: UtcInstant;
}

/**
 * How far the clocks of the processes are apart, in milliseconds: each wrote down what its own said when storage noted its
 * own. A row that was a moment on its way counts as that much late.
 */
export function skewOf(rows: readonly Seen[]): number {
  const ahead = rows.flatMap(({ at, said }) => (said === undefined ? [] : [epochMsOf(said) - epochMsOf(at)]));
  return ahead.length < 2 ? 0 : Math.max(...ahead) - Math.min(...ahead);
}
