import type { Calendar } from '../../calendar/calendar.ts';
import type { LocalDate } from '../../calendar/local.ts';
import { dateOf, instantOf, toLocal } from '../../calendar/localTime.ts';
import { addToMonth, firstDayOf, type Month, monthOf } from '../../calendar/months.ts';
import type { Source } from '../../measures/source.ts';
import { leaderOf } from '../../register/cardReaders.ts';
import { commit } from '../../register/commit.ts';
import { loadSource } from '../../register/loadMeasured.ts';
import { newMessage } from '../../register/newMessage.ts';
import type { QuarterFindings } from '../../store/postRows.ts';
import type { UtcInstant } from '../../store/utc.ts';
import { utcOfLocal } from '../../store/utc.ts';
import type { SweepContext, TeamPost } from '../../sweep/post.ts';
import { findingsOf, yearBefore } from './findings.ts';

const postedAt = '09:00';
/** March, June, September, December. */
const everyMonths = 3;
/** Working days in which it is still told; a bot that comes later tells of the next quarter. */
const latestAfter = 5;

/** To the leader on the first working day of the quarter's last month: what went along with what. */
async function postQuarter(context: SweepContext): Promise<UtcInstant | undefined> {
  const { view, deps, now } = context;
  if (!view.team.setUp) return undefined;
  const calendar = deps.calendar(view.team);
  const local = toLocal(now);
  const month = quarterMonth(monthOf(dateOf(local)));
  const day = dayIn(month, calendar);
  const at = instantOf(day, postedAt);
  const isOpen = dateOf(local) <= calendar.addWorkingDays(day, latestAfter);
  if (local >= at && isOpen) await tell(context, day);
  return utcOfLocal(local < at ? at : instantOf(dayIn(addToMonth(month, everyMonths), calendar), postedAt));
}

/** The latest month up to this one in which it is told. */
function quarterMonth(month: Month): Month {
  return addToMonth(month, -(Number(month.slice(5)) % everyMonths));
}

function dayIn(month: Month, calendar: Calendar): LocalDate {
  return calendar.nextWorkingDay(firstDayOf(month));
}

async function tell({ deps, view: { team }, now }: SweepContext, day: LocalDate): Promise<void> {
  const leader = leaderOf({ team, members: await deps.store.members.recent(team.id) });
  if (!leader || (await isTold(deps, team.id, day))) return;
  const messages = quarterOf(await loadSource(deps, team), day).map((quarter) => ({
    row: newMessage({
      ...{ id: quarterId(quarter), audience: 'personal', to: leader.id, cards: [], at: toLocal(now) },
      ...{ view: 'quarter', quarter },
    }),
  }));
  if (messages.length > 0) await commit(deps, team.id, { messages });
}

const kind = 'quarter';

export function quarterId({ day, programme }: Pick<QuarterFindings, 'day' | 'programme'>): string {
  return `${kind}|${day}|${programme}`;
}

async function isTold({ store }: SweepContext['deps'], teamId: string, day: LocalDate): Promise<boolean> {
  const range = { from: `${kind}|${day}|`, before: `${kind}|${day}||` };
  for await (const _ of store.messages.scan(teamId, range)) return true;
  return false;
}

/** Of each programme in which a placement stopped; as it was known the evening before. */
function quarterOf({ team: { calendar }, courses }: Source, day: LocalDate): QuarterFindings[] {
  const days = yearBefore(day, calendar);
  const byProgramme = Map.groupBy(courses(days.to), ({ programme }) => programme.id);
  return [...byProgramme].flatMap(([programme, own]) => {
    const findings = findingsOf(own, days);
    return findings ? [{ day, programme, findings }] : [];
  });
}

export const quarterPost: TeamPost = {
  figure: { name: kind, changedBy: () => [] },
  post: postQuarter,
};
