import type { LocalInstant } from '../calendar/local.ts';
import type { Outgoing, Render, RenderInput } from '../outbox/contract.ts';
import { loadCards, renderInput } from '../outbox/loadMessage.ts';
import { loadShown, type MessageKinds } from '../outbox/message.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { Team } from '../store/rows.ts';
import type { Store } from '../store/store.ts';

export interface DrawDeps {
  store: Store;
  kinds: MessageKinds;
  render: Render;
  now(): LocalInstant;
  wait(ms: number): Promise<void>;
}

/** A message as it must look now: the same drawing that the outbox makes. */
export async function draw(
  team: Team,
  message: MessageRow,
  deps: DrawDeps,
  look?: RenderInput['look'],
): Promise<Outgoing> {
  const { store, render, now } = deps;
  const [{ cards }, loaded, members] = await Promise.all([
    loadCards(store, team.id, message),
    loadShown(deps, team.id, message),
    store.members.recent(team.id),
  ]);
  return render({ ...renderInput({ team, members }, message, cards, now()), loaded, look });
}
