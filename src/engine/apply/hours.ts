import type { Month } from '../../calendar/months.ts';
import type { CaseState } from '../state.ts';

/** The latest plan takes the place of the one before; the latest step of a month counts. */
export function planHours(state: CaseState, steps: readonly { from: Month; hours: number }[]): CaseState {
  const { paidHoursPlan: _, ...others } = state;
  if (steps.length === 0) return others;
  const byMonth = new Map(steps.map(({ from, hours }) => [from, Math.round(hours * 100)]));
  const months = [...byMonth.keys()].sort();
  return { ...others, paidHoursPlan: months.map((from) => ({ from, hundredths: byMonth.get(from) ?? 0 })) };
}
