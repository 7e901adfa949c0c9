import { addDays } from '../calendar/days.ts';
import { dateOf, toLocal } from '../calendar/localTime.ts';
import { periods } from '../privacy/periods.ts';
import type { Forget } from '../rounds/round.ts';

/**
 * Deletes what is left of stories that were over long ago: their text went when they ended, and what Teams showed of
 * them has been followed since (`left.ts`); who wrote, approved and clapped has no purpose any more.
 */
export const forgetStories: Forget = async ({ store, clock, log }) => {
  const last = addDays(dateOf(toLocal(clock())), -periods.closedCardDays);
  let forgotten = 0;
  for (const { id } of await store.teams.all()) {
    for (const stored of await store.stories.list(id)) {
      const { ended } = stored.row;
      if (ended && dateOf(ended.at) <= last && (await store.stories.remove(id, stored))) forgotten += 1;
    }
  }
  if (forgotten > 0) log.info({ forgotten }, 'stories that were over long ago were deleted');
};
