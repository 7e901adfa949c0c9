import type { DeliveryDeps } from './deps.ts';

/** Everything that is too old to be kept; what cannot be deleted stops nothing else. */
export async function forgetRound(deps: DeliveryDeps): Promise<void> {
  const faults: unknown[] = [];
  for (const forget of deps.forgets) {
    try {
      await forget(deps);
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, 'not all that is too old could be deleted');
}
