import type { ViewInput } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';

/** Start of the placement that a card speaks of: the latest that has begun, else the day that the cycle names. */
export function startText({ card, record, today, language }: ViewInput): string {
  const begun = (record?.state.placements ?? []).filter(
    ({ start, interrupted }) => start <= today && !interrupted,
  );
  const latest = begun
    .map(({ start }) => start)
    .sort()
    .at(-1);
  return dateText(language, latest ?? card.cycle, today);
}
