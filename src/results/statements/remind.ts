import type { Calendar } from '../../calendar/calendar.ts';
import type { LocalInstant } from '../../calendar/local.ts';
import { dateOf, instantOf, toLocal } from '../../calendar/localTime.ts';
import type { Month } from '../../calendar/months.ts';
import { standInsOf } from '../../cards/standIns.ts';
import { leaderOf } from '../../register/cardReaders.ts';
import { commit } from '../../register/commit.ts';
import type { Member } from '../../store/rows.ts';
import type { StatementRow } from '../../store/statementRow.ts';
import type { UtcInstant } from '../../store/utc.ts';
import { utcOfLocal } from '../../store/utc.ts';
import type { SweepContext } from '../../sweep/post.ts';
import { cutAt } from './late.ts';
import { programmesIn, statementId, statementMessage } from './messages.ts';

/** Working days without an answer after which the leader is asked once more, and then the deputy. */
const daysBetween = 3;

/** A month that nobody has shared or put aside is asked about once more; when to look next. */
export async function remind(context: SweepContext, month: Month): Promise<UtcInstant | undefined> {
  const { deps, view, now } = context;
  const row = (await deps.store.statements.ofMonth(view.team.id, month)).at(-1)?.row;
  if (!row) return undefined;
  const waiting = programmesIn(row).filter(
    (programme) => !row.shared?.[programme] && !row.waiting?.includes(programme),
  );
  if (waiting.length === 0) return undefined;
  const local = toLocal(now);
  const steps = reminders(row, deps.calendar(view.team));
  const due = steps.filter(({ at }) => at <= local).at(-1);
  if (due) await ask(context, row, waiting, due.who);
  const next = steps.find(({ at }) => at > local);
  return next && utcOfLocal(next.at);
}

interface Reminder {
  at: LocalInstant;
  who: 'leader' | 'deputy';
}

function reminders({ at }: StatementRow, calendar: Calendar): Reminder[] {
  const day = (steps: number) => instantOf(calendar.addWorkingDays(dateOf(at), steps * daysBetween), cutAt);
  return [
    { at: day(1), who: 'leader' },
    { at: day(2), who: 'deputy' },
  ];
}

async function ask(
  { deps, view, now }: SweepContext,
  row: StatementRow,
  programmes: readonly string[],
  who: Reminder['who'],
): Promise<void> {
  const members = await deps.store.members.recent(view.team.id);
  const leader = leaderOf({ team: view.team, members });
  const reader = leader && (who === 'leader' ? leader.id : deputyOf(leader, members, toLocal(now)));
  if (reader === undefined) return;
  for (const programme of programmes) {
    const statement = { month: row.month, version: row.version, programme, waits: dateOf(row.at) };
    const id = `${statementId(statement)}|${who}`;
    if (await deps.store.messages.get(view.team.id, id)) continue;
    const message = statementMessage(id, reader, statement, toLocal(now));
    await commit(deps, view.team.id, { messages: [{ row: message }] });
  }
}

/** Who stands in for the leader: today, or else always. */
function deputyOf(leader: Member, members: readonly Member[], now: LocalInstant): string | undefined {
  return standInsOf(leader.id, members, dateOf(now))[0] ?? leader.standIn;
}
