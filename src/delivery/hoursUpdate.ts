import type { Calendar, LocalDate, LocalInstant } from '../calendar/calendar.ts';
import { dateOf, instantOf, toLocal } from '../calendar/localTime.ts';
import { addToMonth, firstDayOf, type Month, monthOf } from '../calendar/months.ts';
import { type HoursCase, statementOf } from '../paidHours/statement.ts';
import type { MessageRow, Stored, UtcInstant } from '../store/rows.ts';
import { dropHints } from './dropHints.ts';
import { utcOfLocal } from './moments.ts';
import { newMessage } from './newMessage.ts';
import { noChange } from './noChange.ts';
import type { SweepContext } from './readAndLook.ts';

const postedAt = '09:00';
const postedOnWorkingDay = 3;
/** A bot that comes to a team later in the month, or was away, tells of the next month instead. */
const latestWorkingDay = 8;
/** Posted months that late registrations open again. */
const openMonths = 3;

/**
 * The month's paid hours, posted to the channel on the third working day of the next month; hours that come later
 * open the month again, and the post says so. Its id is the month, so two sweeps post it once. The moment of the next.
 */
export async function postHoursUpdate(context: SweepContext): Promise<UtcInstant | undefined> {
  const { deps, view, now } = context;
  const { team } = view;
  if (!team.setUp || !team.channels.celebrations) return undefined;
  const calendar = deps.calendar(team);
  const local = toLocal(now);
  const month = addToMonth(monthOf(dateOf(local)), -1);
  const known = await knownUpdates(context, month);
  if (isTime(local, calendar) || known.size > 0) await bringUpToDate(context, month, known, local);
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

function idOf(month: Month): string {
  return `hours|${month}`;
}

async function knownUpdates(
  { deps, view }: SweepContext,
  month: Month,
): Promise<Map<Month, Stored<MessageRow>>> {
  const months = Array.from({ length: openMonths }, (_, index) => addToMonth(month, -index));
  const found = await Promise.all(months.map((one) => deps.store.messages.get(view.team.id, idOf(one))));
  return new Map(
    found.flatMap((message, index) => (message ? [[months[index] ?? '', message] as const] : [])),
  );
}

async function bringUpToDate(
  { deps, view: { team }, now }: SweepContext,
  month: Month,
  known: ReadonlyMap<Month, Stored<MessageRow>>,
  local: LocalInstant,
): Promise<void> {
  const cases: HoursCase[] = [];
  for await (const { state } of deps.store.cases.list(team.id)) cases.push(state);
  const programmeOf = (id: string) => deps.world(team, id).programme;
  const missing = isTime(local, deps.calendar(team)) && !known.has(month) ? [month] : [];
  for (const one of [...known.keys(), ...missing]) {
    const before = known.get(one);
    const statement = statementOf(cases, one, programmeOf);
    const said = before?.row.hours;
    if (JSON.stringify(said?.statement) === JSON.stringify(statement)) continue;
    const hours = said
      ? { statement, version: said.version + 1, corrected: toLocal(now) }
      : { statement, version: 1 };
    const to = team.channels.celebrations ?? '';
    const fresh = newMessage({
      id: idOf(one),
      audience: 'channel',
      to,
      cards: [],
      view: 'hoursUpdate',
      at: local,
    });
    const row: MessageRow = { ...(before?.row ?? fresh), hours };
    const messages = [{ row, etag: before?.etag }];
    const committed = await deps.store.commit(team.id, { ...noChange, messages });
    if (committed) await dropHints(deps, team.id, committed.outbox);
  }
}
