import type { LocalDate } from '../../calendar/local.ts';
import { dateOf, instantOf, toLocal } from '../../calendar/localTime.ts';
import { firstWorkingDayOf } from '../../calendar/weeks.ts';
import { leaderOf } from '../../register/cardReaders.ts';
import { commit } from '../../register/commit.ts';
import type { CommitDeps } from '../../register/deps.ts';
import { loadSource } from '../../register/loadMeasured.ts';
import { newMessage } from '../../register/newMessage.ts';
import { standOn } from '../../register/standOn.ts';
import type { MessageRow } from '../../store/messageRow.ts';
import type { Team } from '../../store/rows.ts';
import type { UtcInstant } from '../../store/utc.ts';
import type { SweepContext, TeamPost } from '../../sweep/post.ts';
import { everyWeek } from '../../sweep/weekly.ts';
import { receiptOf } from './receipt.ts';

const postedAt = '08:30';

/**
 * On the first working day of the week the channel reads whether every case has a next step, and the leader which have
 * none. Numbers alone for the channel.
 */
async function postWeek(context: SweepContext): Promise<UtcInstant | undefined> {
  return everyWeek(context, postedAt, (moment) => tell(context, dateOf(moment)));
}

async function tell(context: SweepContext, today: LocalDate): Promise<void> {
  const { deps, view, now } = context;
  const { team } = view;
  const to = team.channels.celebrations;
  const ids = idsOf(today);
  const [told, asked] = await Promise.all(
    Object.values(ids).map((id) => deps.store.messages.get(team.id, id)),
  );
  if (told ?? asked) return;
  const { cases, withStep, seen, waiting } = await receiptFor(deps, team, today);
  if (cases === 0) return;
  const at = toLocal(now);
  const members = await deps.store.members.recent(team.id);
  const leader = leaderOf({ team, members });
  const receipt = { day: today, cases, withStep, ...(seen !== undefined && { seen }) };
  const caseRefs = waiting.map(({ caseRef }) => caseRef);
  const messages: { row: MessageRow }[] = [];
  if (leader) for (const caseRef of caseRefs) await standOn(deps, team.id, caseRef, ids.unseen);
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

function idsOf(day: LocalDate) {
  const moment = instantOf(day, postedAt);
  return { receipt: `${moment}|receipt`, unseen: `${moment}|unseen` };
}

/** How it stood the day before. */
async function receiptFor(deps: CommitDeps, team: Team, today: LocalDate) {
  const source = await loadSource(deps, team);
  const yesterday = deps.calendar(team).addDays(today, -1);
  return receiptOf(source.courses(yesterday), yesterday);
}

/** The receipt proves that the team was swept (measures.md 6). */
async function isMissing(deps: CommitDeps, team: Team, day: LocalDate): Promise<boolean> {
  const isDue = team.setUp && team.channels.celebrations !== undefined;
  if (!isDue || firstWorkingDayOf(day, deps.calendar(team)) !== day) return false;
  if (await deps.store.messages.get(team.id, idsOf(day).receipt)) return false;
  return (await receiptFor(deps, team, day)).cases > 0;
}

export const weekPost: TeamPost = {
  figure: { name: 'week', changedBy: () => [] },
  post: postWeek,
  isMissing,
};
