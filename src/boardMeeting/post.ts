import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf, instantOf, toLocal } from '../calendar/localTime.ts';
import { monthOf } from '../calendar/months.ts';
import { commit } from '../register/commit.ts';
import { loadSource } from '../register/loadMeasured.ts';
import { newMessage } from '../register/newMessage.ts';
import { boardChannelOf } from '../register/posting.ts';
import { targetsFor } from '../register/teamTargets.ts';
import { cardKeyOf } from '../store/cardKey.ts';
import type { CardRow, Team } from '../store/rows.ts';
import { unlessUnreadable } from '../store/unreadable.ts';
import type { UtcInstant } from '../store/utc.ts';
import { utcOfLocal } from '../store/utc.ts';
import type { SweepContext, TeamPost } from '../sweep/post.ts';
import { countsFor, targetsNow } from './counts.ts';

/** A board that comes later than this is no meeting any more. */
const latestMinutes = 60;
/** Days of what is new, where there was no board before. */
const firstSince = 7;

/**
 * C23 on the team's own days, at its own hour, in its channel; else in the morning of each day on which some case is in its
 * intro. One a day.
 */
async function postBoard(context: SweepContext): Promise<UtcInstant | undefined> {
  const { deps, view, now } = context;
  const { team } = view;
  const { board } = team;
  const to = boardChannelOf(team);
  if (!team.setUp || to === undefined) return undefined;
  const calendar = deps.calendar(team);
  const local = toLocal(now);
  const today = dateOf(local);
  const isOwn = board !== undefined && isBoardDay(today, board, calendar);
  const intro = await introCard(context, today);
  const at = isOwn ? instantOf(today, board.at) : intro?.at;
  if (at !== undefined && local >= at && minutesSince(at, local) <= latestMinutes)
    await tell(context, { at, to, calendar, intro });
  return board && utcOfLocal(nextBoard(local, board, calendar));
}

/** The engine's own card of the day, which a sweep has just made: the board shows it. */
async function introCard({ deps, view }: SweepContext, day: LocalDate): Promise<CardRow | undefined> {
  const key = cardKeyOf(null, { card: 'C23', kind: 'agenda', cycle: day });
  return (await unlessUnreadable(deps.store.cases.card(view.team.id, key)))?.row;
}

type Board = NonNullable<Team['board']>;

function isBoardDay(day: LocalDate, { days }: Board, calendar: Calendar): boolean {
  return days.includes(calendar.weekday(day)) && calendar.isWorkingDay(day);
}

function minutesSince(from: LocalInstant, to: LocalInstant): number {
  const minutes = (at: LocalInstant) => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));
  return minutes(to) - minutes(from);
}

/** The first moment after now that is one of the team's. */
function nextBoard(now: LocalInstant, board: Board, calendar: Calendar): LocalInstant {
  let day = dateOf(now);
  if (instantOf(day, board.at) <= now) day = calendar.addDays(day, 1);
  while (!isBoardDay(day, board, calendar)) day = calendar.addDays(day, 1);
  return instantOf(day, board.at);
}

export function boardId(day: LocalDate): string {
  return `${day}|board`;
}

interface Meeting {
  at: LocalInstant;
  /** Channel. */
  to: string;
  calendar: Calendar;
  intro: CardRow | undefined;
}

async function tell(
  { deps, view: { team } }: SweepContext,
  { at, to, calendar, intro }: Meeting,
): Promise<void> {
  const today = dateOf(at);
  const id = boardId(today);
  if (await deps.store.messages.get(team.id, id)) return;
  const source = await loadSource(deps, team);
  const yesterday = calendar.addWorkingDays(today, -1);
  const wasYesterday = (await deps.store.messages.get(team.id, boardId(yesterday))) !== undefined;
  const since = wasYesterday ? yesterday : team.board?.last;
  const row = newMessage({
    ...{ id, audience: 'channel', to, cards: intro ? [intro.key] : [], at, view: 'board' },
    board: {
      ...{ day: today, ...(since !== undefined && { since }) },
      counts: countsFor(source, today, since ?? calendar.addDays(today, -firstSince)),
      targets: targetsNow(source, today, targetsFor(team, monthOf(today))),
    },
  });
  if (!(await commit(deps, team.id, { messages: [{ row }] }))) return;
  await deps.store.teams.update(team.id, (known = team) =>
    known.board ? { ...known, board: { ...known.board, last: today } } : known,
  );
}

export const boardPost: TeamPost = { figure: { name: 'board', changedBy: () => [] }, post: postBoard };
