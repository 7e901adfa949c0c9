import type { LocalInstant } from '../calendar/local.ts';
import type { Shares } from '../register/shares.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { CardRow, CaseRecord, Member, Team } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { isUnreadable } from '../store/unreadable.ts';
import type { RenderInput, Target } from './contract.ts';

/** The team as a batch of work sees it: read once, used for all its messages; at most some seconds old. */
export interface TeamView {
  team: Team;
  members: readonly Member[];
  /** The conversation under the channel's post of today; only in a sweep of a team that wants replies there. */
  thread?: string;
  /** Only in a sweep that has something to share. */
  shares?: Shares;
}

export async function loadTeam(store: Store, teamId: string): Promise<TeamView | undefined> {
  const [team, members] = await Promise.all([store.teams.recent(teamId), store.members.recent(teamId)]);
  return team && { team, members };
}

/**
 * The cards of a message as they stand now, and their cases. A card that is gone is left out; `unread`: so is one that
 * cannot be read, or whose case cannot.
 */
export async function loadCards(
  store: Store,
  teamId: string,
  message: MessageRow,
): Promise<{ cards: { card: CardRow; record?: CaseRecord }[]; unread: number }> {
  let unread = 0;
  const orUnread = async <T>(reading: Promise<T>) =>
    reading.catch((fault) => {
      if (!isUnreadable(fault)) throw fault;
      unread += 1;
      return 'unread' as const;
    });
  const found = await Promise.all(message.cards.map((key) => orUnread(store.cases.card(teamId, key))));
  const rows = found.flatMap((card) => (card && card !== 'unread' ? [card.row] : []));
  const refs = [...new Set(rows.flatMap(({ caseRef }) => caseRef ?? []))];
  const records = await Promise.all(
    refs.map(async (ref) => [ref, await orUnread(store.cases.get(teamId, ref))] as const),
  );
  const byRef = new Map(records);
  const cards = rows.flatMap((card) => {
    const record = card.caseRef === null ? undefined : byRef.get(card.caseRef);
    return record === 'unread' ? [] : [{ card, record: record?.row }];
  });
  return { cards, unread };
}

export function renderInput(
  { team, members }: TeamView,
  message: MessageRow,
  cards: RenderInput['cards'],
  now: LocalInstant,
): RenderInput {
  return { message, team, members, cards, now, reader: readerOf(members, message) };
}

/** Where the message goes; undefined when nobody of that name is or was in the team. */
export function targetOf({ team, members }: TeamView, message: MessageRow): Target | undefined {
  if (message.audience === 'channel') {
    return {
      type: 'channel',
      team,
      channelId: message.to,
      ...(message.thread ? { thread: message.thread } : {}),
    };
  }
  const member = readerOf(members, message);
  const conversationId = message.conversationId ?? member?.conversationId;
  return member && { type: 'personal', team, member, conversationId };
}

function readerOf(members: readonly Member[], message: MessageRow): Member | undefined {
  return message.audience === 'personal' ? members.find(({ id }) => id === message.to) : undefined;
}
