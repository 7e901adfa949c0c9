import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../calendar/local.ts';
import { dateOf, instantOf, toLocal } from '../calendar/localTime.ts';
import { assigneeOf } from '../engine/recipients.ts';
import { commit } from '../register/commit.ts';
import { newMessage } from '../register/newMessage.ts';
import { leaderOf, standInFor } from '../register/readers.ts';
import { digestOf } from '../store/digest.ts';
import { type DueRow, pauseRow } from '../store/dueRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import type { DueServer, SweepContext } from '../sweep/post.ts';
import { morning } from './until.ts';

/** Unanswered for so many working days, the leader is asked too. */
const leaderAfter = 5;
type Paused = CaseRecord & { pausedUntil: LocalDate };

/**
 * A list a person of the pauses that should be over: on their day, and on each Monday until somebody answers; after five
 * working days the leader has it too. Its id says which it is, so it is sent once. The row that asks names no case.
 */
async function postPaused(context: SweepContext, rows: readonly DueRow[]): Promise<void> {
  const { deps, view, now } = context;
  const today = dateOf(toLocal(now));
  const paused = await overdue(context, today);
  const at = toLocal(now);
  const messages = [...lists(context, paused, today)].map(([to, caseRefs]) =>
    newMessage({
      ...{ id: `paused|${today}|${digestOf(to).slice(0, 8)}`, audience: 'personal', to, cards: [], at },
      ...{ view: 'paused', list: { day: today, start: '', caseRefs: caseRefs.sort() } },
    }),
  );
  const fresh = await Promise.all(
    messages.map(async (row) =>
      (await deps.store.messages.get(view.team.id, row.id)) === undefined ? [{ row }] : [],
    ),
  );
  const next = nextDay(context, paused, today);
  const asks = next === undefined ? [] : [pauseRow(next, utcOfLocal(instantOf(next, morning)))];
  await commit(deps, view.team.id, { messages: fresh.flat(), dueRemoved: [...rows], dueAdded: asks });
  if (asks[0]) await deps.store.teams.wakeBy(view.team.id, asks[0].at);
}

export const pauseServer: DueServer = { serve: postPaused };

async function overdue({ deps, view }: SweepContext, today: LocalDate): Promise<Paused[]> {
  const paused: Paused[] = [];
  for await (const record of deps.store.cases.list(view.team.id)) {
    const { pausedUntil } = record;
    if (record.state.paused && pausedUntil !== undefined && pausedUntil <= today)
      paused.push({ ...record, pausedUntil });
  }
  return paused;
}

/** Who is asked about which: whoever is responsible, or stands in today; the leader of those that have waited for long. */
function lists(
  { deps, view }: SweepContext,
  paused: readonly Paused[],
  today: LocalDate,
): Map<string, string[]> {
  const asked = new Map<string, string[]>();
  const ask = (worker: string | undefined, caseRef: string) => {
    const known = worker === undefined ? undefined : (asked.get(worker) ?? []);
    if (worker !== undefined && !known?.includes(caseRef)) asked.set(worker, [...(known ?? []), caseRef]);
  };
  for (const { state, caseRef, pausedUntil } of paused) {
    const world = deps.world(view.team, state.programme);
    const responsible = assigneeOf(state, world.programme.primaryRole, world);
    if (responsible !== undefined) ask(standInFor(responsible, view, today), caseRef);
    if (leaderDay(pausedUntil, world.calendar) <= today) ask(leaderOf(view)?.id, caseRef);
  }
  return asked;
}

function leaderDay(until: LocalDate, calendar: Calendar): LocalDate {
  return calendar.addWorkingDays(until, leaderAfter);
}

/** The next Monday, or the day on which the leader is told if that comes first; none where nothing waits. */
function nextDay(
  { deps, view }: SweepContext,
  paused: readonly Paused[],
  today: LocalDate,
): LocalDate | undefined {
  const days = paused.flatMap(({ state, pausedUntil }) => {
    const { calendar } = deps.world(view.team, state.programme);
    const monday = calendar.nextWorkingDay(calendar.addDays(today, 8 - calendar.weekday(today)));
    return [monday, leaderDay(pausedUntil, calendar)].filter((day) => day > today);
  });
  return days.sort()[0];
}
