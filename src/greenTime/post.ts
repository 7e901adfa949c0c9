import { instantOf, toLocal } from '../calendar/localTime.ts';
import { commit } from '../register/commit.ts';
import { newMessage } from '../register/newMessage.ts';
import type { UtcInstant } from '../store/utc.ts';
import { utcOfLocal } from '../store/utc.ts';
import type { SweepContext, TeamPost } from '../sweep/post.ts';
import { greenLines } from './lines.ts';
import { type Announced, aroundNow, type OwnSlot, ownSlot } from './slot.ts';

/** C47 to the channel of the team whose hour it is, one working day before. */
async function postGreen(context: SweepContext): Promise<UtcInstant | undefined> {
  const { deps, view, now } = context;
  const { team } = view;
  const slot = ownSlot(team);
  if (!team.setUp || !slot) return undefined;
  const { current, next } = aroundNow(slot, toLocal(now), deps.calendar(team));
  if (current) await tell(context, slot, current);
  return next && utcOfLocal(next.announced);
}

async function tell(
  { deps, view: { team } }: SweepContext,
  { at, place, channel }: OwnSlot,
  { day, announced }: Announced,
): Promise<void> {
  const id = `${instantOf(day, at)}|green`;
  if (await deps.store.messages.get(team.id, id)) return;
  const lines = await greenLines(deps.store, team);
  const row = newMessage({
    ...{ id, audience: 'channel', to: channel, cards: [], at: announced, view: 'greenTime' },
    green: { day, at, place, lines, booked: [] },
  });
  await commit(deps, team.id, { messages: [{ row }] });
}

export const greenPost: TeamPost = { figure: { name: 'green', changedBy: () => [] }, post: postGreen };
