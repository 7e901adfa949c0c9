import type { LocalDate } from '../../calendar/local.ts';
import { dateOf, toLocal } from '../../calendar/localTime.ts';
import { addMonths, addToMonth, type Month } from '../../calendar/months.ts';
import { leftover } from '../../outbox/takeBack.ts';
import { periods } from '../../privacy/periods.ts';
import { commit } from '../../register/commit.ts';
import type { CommitDeps } from '../../register/deps.ts';
import { unlessSetAside } from '../../register/setAside.ts';
import { isOfView, type MessageRow } from '../../store/messageRow.ts';
import type { Stored } from '../../store/rows.ts';
import { utcOf } from '../../store/utc.ts';

/** Cards of deviations, and those that follow them up at their deadlines. */
const kinds = ['deviation', 'deviationDue'];
/** Statements of the month and later ones, as long as it may have stood there (load.ts). */
const statementKinds = ['results', 'resultsPost'];
const laterMonths = 12;

/**
 * Deletes what was explained and done about a figure twenty-four months after it was last written, in Teams too
 * (domain/6-privacy.md 6.5), and draws the statements that told of it anew; their figures are kept. How many cards that
 * were.
 */
export async function forgetDeviations(deps: CommitDeps): Promise<number> {
  const oldest = addMonths(dateOf(toLocal(deps.clock())), -periods.deviationMonths);
  let forgotten = 0;
  for (const { id } of await deps.store.teams.all()) {
    const months: Month[] = [];
    for (const kind of kinds) {
      for await (const { rowKey, stored } of deps.store.messages.scan(id, rangeOf(kind))) {
        const work = async () => !stored || forget(deps, id, stored, oldest);
        if (!(await unlessSetAside(deps, { teamId: id }, work))) continue;
        if (isOfView(stored?.row, 'deviation')) months.push(stored.row.deviation.month);
        await deps.store.messages.purge(id, rowKey);
        forgotten += 1;
      }
    }
    await redraw(deps, id, months.sort());
  }
  if (forgotten > 0) deps.log.info({ messages: forgotten }, 'deviations of two years ago were deleted');
  return forgotten;
}

function rangeOf(kind: string, from = '', to = ''): { from: string; before: string } {
  return { from: `${kind}|${from}`, before: `${kind}|${to}|` };
}

async function forget(
  deps: CommitDeps,
  teamId: string,
  stored: Stored<MessageRow>,
  oldest: LocalDate,
): Promise<boolean> {
  const { row } = stored;
  if (writtenOn(row) > oldest || row.state === 'sending') return false;
  const left = leftover(row, utcOf(deps.clock()));
  const messages = left ? [{ row: left }] : [];
  return commit(deps, teamId, { messagesRemoved: [stored], messages }, 'calm');
}

/** The last day on which anybody wrote anything on it; a deadline that is still to come keeps it. */
function writtenOn(row: MessageRow): LocalDate {
  const answer = isOfView(row, 'deviation') ? row.deviation.answer : undefined;
  const days = [row.at, answer?.at, answer?.closed?.at, answer?.deadline];
  return (
    days
      .flatMap((day) => day?.slice(0, 10) ?? [])
      .sort()
      .at(-1) ?? row.at
  );
}

async function redraw(deps: CommitDeps, teamId: string, months: readonly Month[]): Promise<void> {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return;
  for (const kind of statementKinds) {
    for await (const { stored } of deps.store.messages.scan(
      teamId,
      rangeOf(kind, first, addToMonth(last, laterMonths)),
    )) {
      if (stored?.row.activityId) await commit(deps, teamId, { stale: [stored.row.id] }, 'calm');
    }
  }
}
