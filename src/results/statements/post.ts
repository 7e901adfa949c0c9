import type { Calendar } from '../../calendar/calendar.ts';
import type { LocalDate, LocalInstant } from '../../calendar/local.ts';
import { dateOf, instantOf, toLocal } from '../../calendar/localTime.ts';
import { addToMonth, type Month, monthOf } from '../../calendar/months.ts';
import { firstCut } from '../../measures/versions.ts';
import { commit } from '../../register/commit.ts';
import { loadSource } from '../../register/loadMeasured.ts';
import { targetsFor } from '../../register/teamTargets.ts';
import type { StatementRow } from '../../store/statementRow.ts';
import type { UtcInstant } from '../../store/utc.ts';
import { utcOfLocal } from '../../store/utc.ts';
import type { SweepContext, TeamPost } from '../../sweep/post.ts';
import { cutAt, statementFigure } from './late.ts';
import { deviationMessages, statementMessages } from './messages.ts';
import { remind } from './remind.ts';
import { type Cut, nextVersion } from './version.ts';

/** Working days after its cut in which a month is still told; a bot that comes later tells of the next one. */
const latestAfter = 5;

/**
 * C31: a month is cut on the third working day after it, and goes to the leader, who shares it; what is registered later
 * makes a new version.
 */
async function postStatements(
  context: SweepContext,
  late: readonly Month[],
): Promise<UtcInstant | undefined> {
  const { deps, view, now } = context;
  if (!view.team.setUp) return undefined;
  const calendar = deps.calendar(view.team);
  const local = toLocal(now);
  const month = addToMonth(monthOf(dateOf(local)), -1);
  const cut = momentOf(month, calendar);
  const isOpen = dateOf(local) <= calendar.addWorkingDays(firstCut(month, calendar), latestAfter);
  const isDue =
    local >= cut && isOpen && (await deps.store.statements.ofMonth(view.team.id, month)).length === 0;
  const first = [...late, ...(isDue ? [month] : [])].sort()[0];
  if (first !== undefined) await cutAll(context, first, month);
  const reminder = local >= cut ? await remind(context, month) : undefined;
  return [utcOfLocal(local < cut ? cut : momentOf(addToMonth(month, 1), calendar)), reminder]
    .filter((at) => at !== undefined)
    .sort()[0];
}

function momentOf(month: Month, calendar: Calendar): LocalInstant {
  return instantOf(firstCut(month, calendar), cutAt);
}

/** Every month from the first that may tell another figure on. One read of the team for all of them. */
async function cutAll(context: SweepContext, first: Month, last: Month): Promise<void> {
  const { deps, view, now } = context;
  const { team } = view;
  const source = await loadSource(deps, team);
  const earlier = await latestBefore(context, first);
  for (let month = first; month <= last; month = addToMonth(month, 1)) {
    const versions = (await deps.store.statements.ofMonth(team.id, month)).map(({ row }) => row);
    const cut = cutOf(month, versions, dateOf(toLocal(now)), deps.calendar(team));
    const aims = { targets: targetsFor(team, month), benchmarks: team.benchmarks };
    const row = cut && nextVersion(source, { ...cut, ...aims }, { versions, earlier });
    const latest = row ?? versions.at(-1);
    if (latest) earlier.set(month, latest);
    if (row) await write(context, row, versions.at(-1));
  }
}

/** The first version is what was known on its day, whenever somebody looks; a later one is of today. */
function cutOf(
  month: Month,
  versions: readonly StatementRow[],
  today: LocalDate,
  calendar: Calendar,
): Cut | undefined {
  const first = firstCut(month, calendar);
  if (today < first) return undefined;
  const day = versions.length === 0 ? first : today;
  return { month, at: instantOf(day, cutAt), known: calendar.addDays(day, -1) };
}

async function latestBefore({ deps, view }: SweepContext, month: Month): Promise<Map<Month, StatementRow>> {
  const months = Array.from({ length: 12 }, (_, index) => addToMonth(month, index - 12));
  const found = await Promise.all(months.map((one) => deps.store.statements.ofMonth(view.team.id, one)));
  const latest = new Map<Month, StatementRow>();
  for (const versions of found) {
    const last = versions.at(-1)?.row;
    if (last) latest.set(last.month, last);
  }
  return latest;
}

async function write(
  context: SweepContext,
  row: StatementRow,
  last: StatementRow | undefined,
): Promise<void> {
  const { deps, view, now } = context;
  const members = await deps.store.members.recent(view.team.id);
  const to = { team: view.team, members };
  const messages = [
    ...statementMessages(row, last, to, toLocal(now)),
    ...(await deviationMessages(deps.store, row, to, toLocal(now))),
  ];
  await commit(deps, view.team.id, { statements: [{ row }], messages });
}

export const statementPost: TeamPost = {
  figure: { name: statementFigure, changedBy: () => [] },
  post: postStatements,
};
