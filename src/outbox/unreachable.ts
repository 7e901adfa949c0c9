import { merged } from '../register/bundle.ts';
import { leaderOf } from '../register/cardReaders.ts';
import { commit } from '../register/commit.ts';
import { newMessage } from '../register/newMessage.ts';
import { digestOf } from '../store/digest.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { CardRow, Stored, Team } from '../store/rows.ts';
import { tryToWrite } from '../store/untilWritten.ts';
import type { SendDeps } from './deps.ts';
import type { TeamView } from './loadMessage.ts';

/**
 * What can never reach its reader reaches somebody who can do something about it: the leader has the card, and who set
 * the team up is asked for another channel. Done before the failure is recorded and under ids of their own, so a crash
 * in between repeats it without a second card.
 */
export async function passOn(deps: SendDeps, view: TeamView, message: MessageRow): Promise<void> {
  if (message.audience === 'channel') await deps.channelGone(deps, view, message.to);
  if (message.view !== 'twin' && message.view !== 'dayPost') await passToLeader(deps, view, message);
}

async function passToLeader(deps: SendDeps, view: TeamView, message: MessageRow): Promise<void> {
  const leader = leaderOf(view);
  if (!leader || leader.id === message.to || message.cards.length === 0) return;
  const { at, urgent } = message;
  const shown = message.view === 'hours' || message.view === 'agenda' ? message.view : 'card';
  const id = `${message.id}|${digestOf(leader.id)}`;
  const passed = await tryToWrite(async () => {
    const known = await deps.store.messages.get(view.team.id, id);
    const waiting = await waitingCards(deps, view.team, message);
    const cards = waiting.filter(({ row }) => !known?.row.cards.includes(row.key));
    if (cards.length === 0) return true;
    const keys = cards.map(({ row }) => row.key);
    const copy = { id, audience: 'personal', to: leader.id, cards: keys, at } as const;
    const fresh = newMessage({ ...copy, view: shown, ...(urgent ? { urgent } : {}) });
    const row = known ? merged(known.row, fresh) : fresh;
    const messages = [{ row, etag: known?.etag }];
    const change = { cards: cards.map((card) => shownBy(card, id)), messages };
    return (await commit(deps, view.team.id, change, urgent ? 'urgent' : 'normal')) || undefined;
  });
  if (!passed)
    deps.log.warn(
      { teamId: view.team.id, message: message.id },
      'a message could not be passed to the leader',
    );
}

async function waitingCards({ store }: SendDeps, team: Team, { cards }: MessageRow) {
  const found = await Promise.all(cards.map((key) => store.cases.card(team.id, key)));
  return found.filter((card) => card?.row.state === 'open').filter((card) => card !== undefined);
}

function shownBy({ row, etag }: Stored<CardRow>, id: string): Stored<CardRow> {
  return { row: { ...row, messages: [...new Set([...row.messages, id])] }, etag };
}
