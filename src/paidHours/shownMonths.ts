import { addToMonth, type Month } from '../calendar/months.ts';
import type { Programme } from '../engine/programme.ts';
import { loadCounted, loadStates } from '../register/loadCounted.ts';
import { isOfView } from '../store/messageRow.ts';
import type { Store } from '../store/store.ts';
import type { ShownMonth } from './export.ts';
import { hoursOfMonth, shownFigures } from './statement.ts';

interface Input {
  store: Store;
  teamId: string;
  programmeOf(id: string): Programme | undefined;
  from: Month;
  to: Month;
}

/** The figures of a team's months, hidden as in the channel's posts: what one of them hides is hidden here too. */
export async function shownMonths({ store, teamId, programmeOf, from, to }: Input): Promise<ShownMonth[]> {
  const { live, kept } = await loadCounted(store, teamId, loadStates(store, teamId));
  const shownOf = async (month: Month): Promise<ShownMonth> => {
    const post = (await store.messages.get(teamId, `hours|${month}`))?.row;
    const hidden = isOfView(post, 'hoursUpdate') ? post.hours.hidden?.[month] : undefined;
    return { month, shown: shownFigures(hoursOfMonth(live, month, programmeOf, kept), hidden) };
  };
  return Promise.all(monthsFrom(from, to).map(shownOf));
}

function monthsFrom(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = addToMonth(month, 1)) months.push(month);
  return months;
}
