import { dateOf, toLocal } from '../calendar/localTime.ts';
import type { TeamView } from '../outbox/loadMessage.ts';
import { postId } from '../register/bundle.ts';
import { withLeader } from '../register/cardReaders.ts';
import { tasksOf } from '../register/morning.ts';
import { postingOf } from '../register/posting.ts';
import { unlessSetAside } from '../register/setAside.ts';
import { isShare, loadShares } from '../register/shares.ts';
import type { CardRow, CaseRecord, Stored } from '../store/rows.ts';
import { lookAt, ripeRows } from './decide.ts';
import type { Look } from './look.ts';
import type { SweepContext } from './post.ts';

/** Decides a case with the cards that come again; `keys` names others that may exist already. */
export async function readAndLook(
  context: SweepContext,
  record: CaseRecord,
  keys: readonly string[] = [],
): Promise<Look> {
  const { deps, now } = context;
  const view = await viewFor(context, record);
  const world = withLeader(deps.world(view.team, record.state.programme), view);
  const local = toLocal(now);
  const again = ripeRows(record, local, world).flatMap(({ why, cardKey }) => {
    if (why === 'morning') return tasksOf(record);
    return why === 'plan' ? [] : [cardKey];
  });
  const { known, unread } = await readCards(context, [...new Set([...again, ...keys])]);
  return lookAt({ record, known, unread, view, world, now: local });
}

async function readCards({ deps, view }: SweepContext, keys: readonly string[]) {
  const known = new Map<string, Stored<CardRow>>();
  const unread = new Set<string>();
  const read = async (key: string) => {
    const card = await deps.store.cases.card(view.team.id, key);
    if (card) known.set(key, card);
    return true;
  };
  await Promise.all(
    keys.map(async (key) => {
      if (!(await unlessSetAside(deps, { teamId: view.team.id }, () => read(key)))) unread.add(key);
    }),
  );
  return { known, unread };
}

/** Where something urgent is a reply, in a team that chose that; read once a sweep. */
async function withThread(context: SweepContext): Promise<TeamView> {
  const { deps, view, now } = context;
  const channel = view.team.channels.reminders;
  if (postingOf(view) !== 'urgent' || channel === undefined) return view;
  const id = postId(dateOf(toLocal(now)), channel);
  context.thread ??= deps.store.messages.get(view.team.id, id).then(
    (post) => post?.row.activityId,
    (fault) => {
      context.thread = undefined;
      throw fault;
    },
  );
  const activityId = await context.thread;
  return activityId === undefined ? view : { ...view, thread: `${channel};messageid=${activityId}` };
}

/** What a post must know of the whole team is read only for a case that has one to make. */
async function viewFor(context: SweepContext, record: CaseRecord): Promise<TeamView> {
  const { deps, now } = context;
  const view = await withThread(context);
  if (!record.due.some(({ cardKey }) => isShare(cardKey))) return view;
  context.shares ??= loadShares(deps.store, view.team.id, now).catch((fault) => {
    context.shares = undefined;
    throw fault;
  });
  return { ...view, shares: await context.shares };
}
