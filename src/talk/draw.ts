import type { LocalInstant } from '../calendar/calendar.ts';
import type { Outgoing, Render, RenderInput } from '../outbox/contract.ts';
import { loadCards, loadListed, loadStories, renderInput } from '../outbox/loadMessage.ts';
import type { MessageRow, Team } from '../store/rows.ts';
import type { Store } from '../store/store.ts';

export interface DrawDeps {
  store: Store;
  render: Render;
  now(): LocalInstant;
}

/** A message as it must look now: the same drawing that the outbox makes. */
export async function draw(
  team: Team,
  message: MessageRow,
  { store, render, now }: DrawDeps,
  look?: RenderInput['look'],
): Promise<Outgoing> {
  const [cards, stories, members] = await Promise.all([
    loadCards(store, team.id, message),
    loadStories(store, team.id, message),
    store.members.recent(team.id),
  ]);
  const listed = await loadListed(store, team.id, message);
  return render({ ...renderInput({ team, members }, message, cards, now()), stories, listed, look });
}
