import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf, instantOf, toLocal } from '../calendar/localTime.ts';
import { addToMonth, firstDayOf, type Month, monthOf } from '../calendar/months.ts';
import { keepPost } from '../register/keepPost.ts';
import { loadCounted, loadStates } from '../register/loadCounted.ts';
import { newMessage } from '../register/newMessage.ts';
import type { Figure } from '../register/parts.ts';
import { isOfView, type MessageOf, type MessageRow } from '../store/messageRow.ts';
import type { HiddenPart, HoursStatement, SaidHours } from '../store/postRows.ts';
import type { Stored } from '../store/rows.ts';
import type { UtcInstant } from '../store/utc.ts';
import { utcOfLocal } from '../store/utc.ts';
import type { SweepContext, TeamPost } from '../sweep/post.ts';
import { hiddenParts, shownFigures, statementOf } from './statement.ts';

const postedAt = '09:00';
const postedOnWorkingDay = 3;
/** A bot that comes to a team later in the month, or was away, tells of the next month instead. */
const latestWorkingDay = 8;
/** Posted months that late registrations open again. */
const openMonths = 3;

type Post = MessageOf<'hoursUpdate'>;
type Posts = ReadonlyMap<Month, Post | undefined>;

/** Hours of a month that is over: of this one nothing has been said yet. */
const hours: Figure = {
  name: 'hours',
  changedBy: ({ before, after, today }) => {
    const [was, is] = [before.state.paidHours, after.state.paidHours];
    if (was === is) return [];
    const months = new Set([...Object.keys(was), ...Object.keys(is)]);
    return [...months].filter(
      (month) => month < monthOf(today) && JSON.stringify(was[month]) !== JSON.stringify(is[month]),
    );
  },
};

/**
 * The month's paid hours, posted to the channel on the third working day of the next month. Where hours of a
 * month that is over were registered, what was posted is counted again, and says that it was corrected. The moment of
 * the next.
 */
async function postHoursUpdate(
  context: SweepContext,
  changed: readonly Month[],
): Promise<UtcInstant | undefined> {
  const { deps, view, now } = context;
  const { team } = view;
  if (!team.setUp || !team.channels.celebrations) return undefined;
  const calendar = deps.calendar(team);
  const local = toLocal(now);
  const month = addToMonth(monthOf(dateOf(local)), -1);
  const isDue = isTime(local, calendar) && !(await deps.store.messages.get(team.id, idOf(month)));
  if (isDue || changed.length > 0) await bringUpToDate(context, month, isDue);
  return utcOfLocal(nextMoment(local, calendar));
}

/** Third working day at nine, of this month or the next. */
function nextMoment(local: LocalInstant, calendar: Calendar): LocalInstant {
  const at = (month: Month) => instantOf(workingDay(month, postedOnWorkingDay, calendar), postedAt);
  const own = at(monthOf(dateOf(local)));
  return own > local ? own : at(addToMonth(monthOf(dateOf(local)), 1));
}

function workingDay(month: Month, n: number, calendar: Calendar): LocalDate {
  return calendar.addWorkingDays(calendar.addDays(firstDayOf(month), -1), n);
}

function isTime(local: LocalInstant, calendar: Calendar): boolean {
  const month = monthOf(dateOf(local));
  const first = instantOf(workingDay(month, postedOnWorkingDay, calendar), postedAt);
  return first <= local && dateOf(local) <= workingDay(month, latestWorkingDay, calendar);
}

function hoursUpdateIn(stored: Stored<MessageRow> | undefined): Post | undefined {
  return isOfView(stored?.row, 'hoursUpdate') ? stored?.row : undefined;
}

function idOf(month: Month): string {
  return `hours|${month}`;
}

/** Months whose posts may still be corrected, and the one that they are compared with. */
async function readPosts({ deps, view }: SweepContext, month: Month): Promise<Posts> {
  const months = [...Array.from({ length: openMonths }, (_, back) => -back), -12].map((by) =>
    addToMonth(month, by),
  );
  const found = await Promise.all(months.map((one) => deps.store.messages.get(view.team.id, idOf(one))));
  return new Map(months.map((one, index) => [one, hoursUpdateIn(found[index])]));
}

async function bringUpToDate(context: SweepContext, month: Month, isDue: boolean): Promise<void> {
  const { deps, view, now } = context;
  const { team } = view;
  const posts = await readPosts(context, month);
  const open = [...posts].filter(([one, post]) => one > addToMonth(month, -openMonths) && post);
  const months = [...open.map(([one]) => one), ...(isDue ? [month] : [])];
  if (months.length === 0) return;
  const { live, kept } = await loadCounted(deps.store, team.id, loadStates(deps.store, team.id));
  const programmeOf = (id: string) => deps.world(team, id).programme;
  for (const one of months) {
    const statement = statementOf(live, one, programmeOf, kept);
    const to = team.channels.celebrations ?? '';
    const at = toLocal(now);
    await keepPost(deps, team.id, { id: idOf(one), view: 'hoursUpdate' }, (row) => {
      const hours = saidNow(statement, posts, row?.hours, at);
      return hours && (row ? { ...row, hours } : postOf(one, to, at, hours));
    });
  }
}

function postOf(month: Month, to: string, at: LocalInstant, hours: SaidHours): MessageRow {
  return newMessage({ id: idOf(month), audience: 'channel', to, cards: [], at, view: 'hoursUpdate', hours });
}

/** What the post says from now on; undefined when that is what it says already. */
function saidNow(
  statement: HoursStatement,
  posts: Posts,
  said: SaidHours | undefined,
  at: LocalInstant,
): SaidHours | undefined {
  if (said && JSON.stringify(said.statement) === JSON.stringify(statement)) return undefined;
  const hidden = hiddenNow(statement, [...[...posts.values()].map((post) => post?.hours), said]);
  return said
    ? { statement, version: said.version + 1, corrected: at, hidden }
    : { statement, version: 1, hidden };
}

/** A month is told in three posts and their corrections: what one of them hides, the others hide too. */
function hiddenNow(
  { figures, lastMonth, lastYear }: HoursStatement,
  told: readonly (SaidHours | undefined)[],
): Record<Month, HiddenPart[]> {
  const months = [figures, lastMonth, lastYear].map((one) => {
    const before = told.flatMap((said) => said?.hidden?.[one.month] ?? []);
    const now = hiddenParts(shownFigures(one, before));
    return [one.month, [...new Set([...before, ...now])]] satisfies [Month, HiddenPart[]];
  });
  return Object.fromEntries(months.filter(([, parts]) => parts.length > 0));
}

export const hoursPost: TeamPost = { figure: hours, post: postHoursUpdate };
