import type { LocalDate } from '../../calendar/local.ts';
import type { CaseEvent } from '../events.ts';
import { seriesNumber } from '../progress.ts';
import type { CaseState, Measurement } from '../state.ts';
import type { World } from '../world.ts';

/** Of a series the baseline and the last ones are kept: what a change is counted from. */
const keptMeasurements = 4;

/** The first measurement, or a new baseline, starts the series; any other measures the series date it is nearest to. */
export function measureProgress(
  state: CaseState,
  { baseline, scores = {} }: Extract<CaseEvent, { type: 'progressMeasured' }>,
  on: LocalDate,
  world: World,
): CaseState {
  const { progress, measurements = [] } = state;
  if (!progress || baseline)
    return { ...state, progress: { base: on, measured: [] }, ...kept([], { on, scores }) };
  if (on < progress.base) return state;
  const number = seriesNumber(progress.base, on, world);
  const measured = progress.measured.includes(number) ? progress.measured : [...progress.measured, number];
  return { ...state, progress: { ...progress, measured }, ...kept(measurements, { on, scores }) };
}

/** By date, so that one registered late stands in its place; a second one of a day adds to the first. */
function kept(known: readonly Measurement[], { on, scores }: Measurement): Pick<CaseState, 'measurements'> {
  if (Object.keys(scores).length === 0) return known.length === 0 ? { measurements: undefined } : {};
  const same = known.find((one) => one.on === on);
  const others = known.filter((one) => one !== same);
  const all = [...others, { on, scores: { ...same?.scores, ...scores } }].sort((one, other) =>
    one.on < other.on ? -1 : 1,
  );
  return { measurements: [...all.slice(0, 1), ...all.slice(1).slice(-keptMeasurements)] };
}
