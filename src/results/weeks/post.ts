import type { Calendar } from '../../calendar/calendar.ts';
import type { LocalDate } from '../../calendar/local.ts';
import { dateOf, instantOf, toLocal } from '../../calendar/localTime.ts';
import { commit } from '../../register/commit.ts';
import { loadSource } from '../../register/loadMeasured.ts';
import { newMessage } from '../../register/newMessage.ts';
import { leaderOf } from '../../register/readers.ts';
import type { MessageRow } from '../../store/messageRow.ts';
import type { UtcInstant } from '../../store/utc.ts';
import { utcOfLocal } from '../../store/utc.ts';
import type { SweepContext, TeamPost } from '../../sweep/post.ts';
import { receiptOf } from './receipt.ts';

const postedAt = '08:30';

/**
 * On the first working day of the week the channel reads whether every case has a next step, and the leader which have
 * none. Numbers alone for the channel. The moment of the next.
 */
async function postWeek(context: SweepContext): Promise<UtcInstant | undefined> {
  const { deps, view, now } = context;
  if (!view.team.setUp) return undefined;
  const calendar = deps.calendar(view.team);
  const local = toLocal(now);
  const today = dateOf(local);
  const first = firstOfWeek(today, calendar);
  const at = instantOf(first, postedAt);
  if (first === today && local >= at) await tell(context, today);
  const next =
    local < at ? first : firstOfWeek(calendar.addDays(today, 8 - calendar.weekday(today)), calendar);
  return utcOfLocal(instantOf(next, postedAt));
}

/** The first working day of the week of a day; of a week without one, that of the next. */
export function firstOfWeek(day: LocalDate, calendar: Calendar): LocalDate {
  return calendar.nextWorkingDay(calendar.addDays(day, 1 - calendar.weekday(day)));
}

async function tell(context: SweepContext, today: LocalDate): Promise<void> {
  const { deps, view, now } = context;
  const { team } = view;
  const to = team.channels.celebrations;
  const moment = instantOf(today, postedAt);
  const ids = { receipt: `${moment}|receipt`, unseen: `${moment}|unseen` };
  const [told, asked] = await Promise.all(
    Object.values(ids).map((id) => deps.store.messages.get(team.id, id)),
  );
  if (told ?? asked) return;
  const source = await loadSource(deps, team);
  const yesterday = deps.calendar(team).addDays(today, -1);
  const { cases, withStep, seen, waiting } = receiptOf(source.courses(yesterday), yesterday);
  if (cases === 0) return;
  const at = toLocal(now);
  const members = await deps.store.members.recent(team.id);
  const leader = leaderOf({ team, members });
  const receipt = { day: today, cases, withStep, ...(seen !== undefined && { seen }) };
  const caseRefs = waiting.map(({ caseRef }) => caseRef);
  const messages: { row: MessageRow }[] = [];
  if (to)
    messages.push({
      row: newMessage({ id: ids.receipt, audience: 'channel', to, cards: [], at, view: 'receipt', receipt }),
    });
  if (leader && caseRefs.length > 0)
    messages.push({
      row: newMessage({
        ...{ id: ids.unseen, audience: 'personal', to: leader.id, cards: [], at },
        ...{ view: 'unseen', list: { day: today, start: '', caseRefs } },
      }),
    });
  await commit(deps, team.id, { messages });
}

export const weekPost: TeamPost = { figure: { name: 'week', changedBy: () => [] }, post: postWeek };
