import type { Month } from '../calendar/months.ts';
import { outcomeOf } from '../engine/state.ts';
import type { Count, CountedCase } from '../register/count.ts';
import { isShare, shareOf } from '../register/shares.ts';
import type { KeptMonth } from '../store/keptRow.ts';
import { colourOf } from './marbles.ts';

/** Posts and their marbles. */
export const postsCount: Count = { ofCourse: false, left: postsLeft };

/** Posts stay among the open cards of their case; of corrected ones nothing counts. */
function postsLeft({ record, cards }: CountedCase, month: Month): KeptMonth {
  const posts = cards.filter(({ row }) => isShare(row.key) && record.open.includes(row.key));
  const outcome = outcomeOf(record.state);
  const kept: KeptMonth = {};
  for (const { row } of posts) {
    const { news, posted } = shareOf(row.key, record.state, row);
    if (posted.startsWith(month)) kept.shared = { ...kept.shared, [news]: (kept.shared?.[news] ?? 0) + 1 };
    if (!row.marble?.at.startsWith(month)) continue;
    const colour = colourOf({ ...row, outcome });
    kept.marbles = { ...kept.marbles, [colour]: (kept.marbles?.[colour] ?? 0) + 1 };
  }
  return kept;
}
