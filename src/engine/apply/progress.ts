import type { LocalDate } from '../../calendar/local.ts';
import { seriesNumber } from '../progress.ts';
import type { CaseState } from '../state.ts';
import type { World } from '../world.ts';

/** The first measurement, or a new baseline, starts the series; any other measures the series date it is nearest to. */
export function measureProgress(state: CaseState, on: LocalDate, baseline: boolean, world: World): CaseState {
  const { progress } = state;
  if (!progress || baseline) return { ...state, progress: { base: on, measured: [] } };
  if (on < progress.base) return state;
  const number = seriesNumber(progress.base, on, world);
  if (progress.measured.includes(number)) return state;
  return { ...state, progress: { ...progress, measured: [...progress.measured, number] } };
}
