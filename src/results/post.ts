import { dateOf, toLocal } from '../calendar/localTime.ts';
import { addToMonth, type Month, monthOf } from '../calendar/months.ts';
import { leaderOf } from '../register/cardReaders.ts';
import type { Figure } from '../register/featureParts.ts';
import { keepPost } from '../register/keepPost.ts';
import { loadCounted } from '../register/loadCounted.ts';
import { newMessage } from '../register/newMessage.ts';
import { isOfView, type MessageOf } from '../store/messageRow.ts';
import type { CakeQuestion, MarbleBox } from '../store/postRows.ts';
import type { CardRow } from '../store/rows.ts';
import type { SweepContext, TeamPost } from '../sweep/post.ts';
import { loadMarbles } from './loadMarbles.ts';
import { countMarbles, marbleBox } from './marbles.ts';

/** The month of a marble that counts, or no longer does. */
const marbles: Figure = {
  name: 'marbles',
  changedBy: ({ cards }) =>
    cards.flatMap(({ before, after }) => {
      const [was, is] = [marbleOf(before), marbleOf(after)];
      return was === is ? [] : [was ?? is ?? ''];
    }),
};

function marbleOf(row: CardRow | undefined): Month | undefined {
  if (row?.kind !== 'share' || row.state === 'cancelled') return undefined;
  return row.marble && monthOf(dateOf(row.marble.at));
}

/**
 * C30: one post a month in the channel, made by the month's first marble; every other one only redraws it, so that
 * nobody is disturbed twice. A marble that goes away changes its own month, and the year of the months after it.
 */
async function postMarbles(context: SweepContext, touched: readonly Month[]): Promise<undefined> {
  const { deps, view, now } = context;
  const { team } = view;
  const first = touched.toSorted()[0];
  if (first === undefined || !team.setUp || !team.channels.celebrations) return undefined;
  const { live: posts, kept } = await loadCounted(deps.store, team.id, () =>
    loadMarbles(deps.store, team.id),
  );
  const current = monthOf(dateOf(toLocal(now)));
  for (let month = first; month <= current; month = addToMonth(month, 1)) {
    const box = marbleBox(posts, month, kept);
    await askForCake(context, box);
    await post(context, box, touched.includes(month));
  }
  return undefined;
}

export function marblesIdOf(month: Month): string {
  return `marbles|${month}`;
}

export function cakeIdOf(month: Month): string {
  return `cake|${month}`;
}

async function post({ deps, view, now }: SweepContext, box: MarbleBox, isTouched: boolean): Promise<void> {
  const { team } = view;
  const id = marblesIdOf(box.month);
  const asked = (await deps.store.messages.get(team.id, cakeIdOf(box.month)))?.row;
  const answer = isOfView(asked, 'cake') ? asked.cake.answer : undefined;
  const party = answer && partyOf(answer);
  const to = team.channels.celebrations ?? '';
  await keepPost(deps, team.id, { id, view: 'marbles' }, (row) => {
    // A month that is over keeps the goal that it had.
    const isOver = box.month < monthOf(dateOf(toLocal(now)));
    const goal = row && isOver ? row.marbles.goal : team.marbleGoal;
    const marbles = { box, ...(goal && { goal }), ...(party && { party }) };
    if (JSON.stringify(row?.marbles) === JSON.stringify(marbles)) return undefined;
    if (row) return { ...row, marbles };
    if (!isTouched || countMarbles(box.ofMonth) === 0) return undefined;
    const at = toLocal(now);
    return newMessage({ id, audience: 'channel', to, cards: [], at, view: 'marbles', marbles });
  });
}

function partyOf({
  treat,
  on,
}: NonNullable<CakeQuestion['answer']>): { treat: 'cake' | 'hotdogs' | 'other'; on: string } | undefined {
  return treat === 'none' || on === undefined ? undefined : { treat, on };
}

/** Asked once a month. Where a correction takes the goal away again, the card says so and asks nothing meanwhile. */
async function askForCake({ deps, view, now }: SweepContext, { month, ofMonth }: MarbleBox): Promise<void> {
  const { team } = view;
  const count = countMarbles(ofMonth);
  const members = await deps.store.members.recent(team.id);
  const leader = leaderOf({ team, members });
  const id = cakeIdOf(month);
  await keepPost(deps, team.id, { id, view: 'cake' }, (row) => {
    const goal = team.marbleGoal ?? row?.cake.goal ?? 0;
    if (row) return changed(row, { count, goal });
    const isReached = goal > 0 && count >= goal;
    if (!isReached || !leader || month !== monthOf(dateOf(toLocal(now)))) return undefined;
    const at = toLocal(now);
    const cake = { month, count, goal };
    return newMessage({ id, audience: 'personal', to: leader.id, cards: [], at, view: 'cake', cake });
  });
}

function changed(
  row: MessageOf<'cake'>,
  now: { count: number; goal: number },
): MessageOf<'cake'> | undefined {
  const { cake } = row;
  const isSame = cake.count === now.count && cake.goal === now.goal;
  return cake.answer || isSame ? undefined : { ...row, cake: { ...cake, ...now } };
}

export const marblesPost: TeamPost = { figure: marbles, post: postMarbles };
