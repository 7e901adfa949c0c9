import type { CardRow, Team } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import type { SiteOf } from '../web/site.ts';

export interface PostLinkDeps {
  store: Pick<Store, 'messages'>;
  site: SiteOf;
}

/**
 * The address that opens Teams where a card stands in a channel: at the newest post of it. It holds ids of Teams alone.
 * None for a card that is in no channel, and where there is no Teams to open.
 */
export async function postLink(
  { messages }: Pick<CardRow, 'messages'>,
  team: Pick<Team, 'id' | 'tenantId'>,
  { store, site }: PostLinkDeps,
): Promise<string | undefined> {
  if (site()?.tab?.type !== 'teams') return undefined;
  for (const id of messages.toReversed()) {
    const row = (await store.messages.get(team.id, id))?.row;
    if (row?.audience !== 'channel' || row.state !== 'sent' || row.activityId === undefined) continue;
    return addressOf(row.to, row.activityId, row.conversationId, team);
  }
  return undefined;
}

/** What answers a post names it, too; Teams tells it by the conversation: `CHANNEL;messageid=POST`. */
function addressOf(
  channel: string,
  message: string,
  conversation: string | undefined,
  { id, tenantId }: Pick<Team, 'id' | 'tenantId'>,
): string {
  const parent = /;messageid=(.+)$/.exec(conversation ?? '')?.[1] ?? message;
  const said = new URLSearchParams({ tenantId, groupId: id, parentMessageId: parent });
  const [to, what] = [channel, message].map(encodeURIComponent);
  return `https://teams.microsoft.com/l/message/${to}/${what}?${said}`;
}
