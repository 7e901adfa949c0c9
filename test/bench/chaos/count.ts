import type { Store } from '../../../src/store/store.ts';
import type { FakeConnector } from '../../support/connector.ts';

/** What became of the cards. */
export interface Counted {
  cards: number;
  messages: number;
  /** Cards that reached nobody. */
  lost: number;
  /** Messages of which Teams has more than one. */
  doubled: number;
  /** Second copies that no message row owns up to. */
  uncounted: number;
  /** Sends whose outcome nobody knew, as the rows count them. */
  possible: number;
  /** Rows that do not say `sent` when all is over. */
  wrongStates: number;
}

type Shown = { message: string; cards: string[] };

/** Cases that fall due and requests that wait. */
export function countUnfinished(store: Store, teamIds: readonly string[]) {
  const of = async (id: string) => {
    const { rows } = await store.cases.due(id, '2026-04-07T06:00:00.000Z');
    return rows.length + (await store.messages.outbox(id)).length;
  };
  const all = async () => {
    let left = 0;
    for (const id of teamIds) left += await of(id);
    return left;
  };
  let done = 0;
  const some = async () => {
    for (let id = teamIds[done]; id !== undefined && (await of(id)) === 0; id = teamIds[done]) done += 1;
    return done < teamIds.length || (await all()) > 0;
  };
  return {
    all,
    /** Asks no further than the first team that is not done. While storage is away nobody can tell. */
    some: () => some().catch(() => true),
  };
}

/** Keys of the cards that somebody has in Teams, each with its team: a list brings many, so messages say little. */
export function reachedCards(connector: FakeConnector): Set<string> {
  const reached = new Set<string>();
  for (const { conversationId, attachments } of connector.activities.values()) {
    const shown = attachments?.[0]?.content as Shown;
    const team = teamOf(conversationId, shown.message);
    for (const key of shown.cards) reached.add(`${team}|${key}`);
  }
  return reached;
}

/** Of the teams that the cards are of: what the first process warmed up with may still be on its way when all is over. */
export async function count(
  store: Store,
  connector: FakeConnector,
  keys: readonly string[],
): Promise<Counted> {
  const copies = new Map<string, number>();
  const reached = reachedCards(connector);
  const teams = new Set(keys.map((key) => key.split('|')[0]));
  for (const activity of connector.activities.values()) {
    const shown = activity.attachments?.[0]?.content as Shown;
    const team = teamOf(activity.conversationId, shown.message);
    if (!teams.has(team)) continue;
    copies.set(`${team} ${shown.message}`, (copies.get(`${team} ${shown.message}`) ?? 0) + 1);
  }
  const result = { messages: copies.size, doubled: 0, uncounted: 0, possible: 0, wrongStates: 0 };
  for (const [id, arrived] of copies) {
    const [team = '', message = ''] = id.split(' ');
    const row = (await store.messages.get(team, message))?.row;
    const possible = row?.possibleDuplicates ?? 0;
    result.doubled += arrived > 1 ? 1 : 0;
    result.uncounted += Math.max(0, arrived - 1 - possible);
    result.possible += possible;
    result.wrongStates += row?.state === 'sent' ? 0 : 1;
  }
  return { cards: keys.length, lost: keys.filter((key) => !reached.has(key)).length, ...result };
}

/** The team is part of where it was sent: `a:29:…` is one chat a person of a team. */
function teamOf(conversationId: string, message: string): string {
  const match = /(?:chaos|warm)-\d+/.exec(`${conversationId} ${message}`);
  if (!match) throw new Error('a card arrived that belongs to no team');
  return match[0];
}
