import type { Calendar } from '../../calendar/calendar.ts';
import type { LocalDate } from '../../calendar/local.ts';
import { dateOf, toLocal } from '../../calendar/localTime.ts';
import type { Month } from '../../calendar/months.ts';
import { leaderOf } from '../../register/cardReaders.ts';
import { commit } from '../../register/commit.ts';
import { newMessage } from '../../register/newMessage.ts';
import { digestOf } from '../../store/digest.ts';
import type { MessageOf } from '../../store/messageRow.ts';
import type { SweepContext, TeamPost } from '../../sweep/post.ts';
import { deadlineFigure, workingDaysToLeader } from './action.ts';
import { deviationsAsked } from './messages.ts';

type Asked = MessageOf<'deviation'>;

/** At the deadline whoever is responsible and the leader are asked what came of it; the leader once more later. */
async function postDeadlines(context: SweepContext, months: readonly Month[]): Promise<undefined> {
  const { deps, view, now } = context;
  const today = dateOf(toLocal(now));
  const calendar = deps.calendar(view.team);
  for (const month of months) {
    const asked = await deviationsAsked(deps.store, view.team.id, month);
    for (const { row } of asked) await followUp(context, row, today, calendar);
  }
  return undefined;
}

async function followUp(
  context: SweepContext,
  row: Asked,
  today: LocalDate,
  calendar: Calendar,
): Promise<void> {
  const { deps, view, now } = context;
  const { answer, gone } = row.deviation;
  const day = answer && calendar.nextWorkingDay(answer.deadline);
  if (!answer || answer.closed || gone || day === undefined || day > today) return;
  const members = await deps.store.members.recent(view.team.id);
  const leader = leaderOf({ team: view.team, members })?.id;
  const isLate = calendar.addWorkingDays(day, workingDaysToLeader) <= today;
  const readers = isLate ? [leader] : [answer.responsible, leader];
  for (const to of new Set(readers.filter((reader) => reader !== undefined))) {
    const id = `deviationDue|${day}${isLate ? '|late' : ''}|${digestOf(`${row.id}|${to}`)}`;
    if (await deps.store.messages.get(view.team.id, id)) continue;
    const deviation = { ...row.deviation, follows: row.id };
    const message = newMessage({
      ...{ id, audience: 'personal', to, cards: [], at: toLocal(now), view: 'deviation', deviation },
    });
    await commit(deps, view.team.id, { messages: [{ row: message }] });
  }
}

export const deadlinePost: TeamPost = {
  figure: { name: deadlineFigure, changedBy: () => [] },
  post: postDeadlines,
};
