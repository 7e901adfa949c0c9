import type { LocalDate } from '../calendar/local.ts';
import { dateOf, instantOf, toLocal } from '../calendar/localTime.ts';
import { withListed } from '../register/bundle.ts';
import { commit } from '../register/commit.ts';
import { newMessage, personalId } from '../register/newMessage.ts';
import { type DueRow, linesRow } from '../store/dueRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { untilWritten } from '../store/untilWritten.ts';
import { utcOfLocal } from '../store/utc.ts';
import type { DueServer, SweepContext } from './post.ts';

/** When the lists of a day come. */
export const morning = '08:00';
/** A transaction holds a hundred rows. */
const rowsAtOnce = 80;

/** Codes of cases by the feature's word for them, for each reader. */
type Lists = Map<string, Record<string, string[]>>;

/**
 * What features have in this morning's lists, beside planned cards: added to the list of whoever has one, else a list of
 * its own. A case knows the lists that it stands on, so that they are drawn anew. The same twice adds nothing.
 */
async function postLines(context: SweepContext, rows: readonly DueRow[]): Promise<void> {
  const { deps, view, now } = context;
  const { id } = view.team;
  const today = dateOf(toLocal(now));
  const { lists, refs, next } = await linesOf(context, today);
  for (const [caseRef, readers] of refs)
    await untilWritten('the case', () => noteLists(context, caseRef, today, readers));
  const workers = [...lists.keys()];
  for (let from = 0; from < workers.length; from += rowsAtOnce)
    await untilWritten('a list', () =>
      writeLists(context, today, lists, workers.slice(from, from + rowsAtOnce)),
    );
  const asks = next === undefined ? [] : [linesRow(next, utcOfLocal(instantOf(next, morning)))];
  await commit(deps, id, { dueRemoved: [...rows], dueAdded: asks });
  if (asks[0]) await deps.store.teams.wakeBy(id, asks[0].at);
}

export const dayLines: DueServer = { serve: postLines };

async function linesOf({ deps, view }: SweepContext, today: LocalDate) {
  const lists: Lists = new Map();
  const refs = new Map<string, Set<string>>();
  const days: LocalDate[] = [];
  const isWorkingDay = deps.calendar(view.team).isWorkingDay(today);
  for await (const record of deps.store.cases.list(view.team.id)) {
    const on = { day: today, ...view, world: deps.world(view.team, record.state.programme) };
    for (const part of deps.parts.dayParts ?? []) {
      const next = part.nextDay(record, on);
      if (next !== undefined) days.push(next);
      const readers = isWorkingDay ? part.readersOf(record, on) : [];
      for (const worker of readers) add(lists, { worker, name: part.name, caseRef: record.caseRef });
      if (readers.length > 0)
        refs.set(record.caseRef, new Set([...(refs.get(record.caseRef) ?? []), ...readers]));
    }
  }
  return { lists, refs, next: days.sort()[0] };
}

function add(
  lists: Lists,
  { worker, name, caseRef }: { worker: string; name: string; caseRef: string },
): void {
  const known = lists.get(worker) ?? {};
  lists.set(worker, { ...known, [name]: [...(known[name] ?? []), caseRef] });
}

/** Undefined when the case has changed meanwhile. */
async function noteLists(
  { deps, view }: SweepContext,
  caseRef: string,
  today: LocalDate,
  readers: ReadonlySet<string>,
): Promise<true | undefined> {
  const stored = await deps.store.cases.get(view.team.id, caseRef);
  if (!stored) return true;
  const messages = [...readers].map((worker) => listIdOf(today, worker));
  const row: CaseRecord = { ...stored.row, lists: messages };
  return (await commit(deps, view.team.id, { records: [{ row, etag: stored.etag }] })) || undefined;
}

function listIdOf(day: LocalDate, worker: string): string {
  return personalId(instantOf(day, morning), worker);
}

async function writeLists(
  { deps, view }: SweepContext,
  today: LocalDate,
  lists: Lists,
  workers: readonly string[],
): Promise<true | undefined> {
  const { id } = view.team;
  const messages = await Promise.all(
    workers.map(async (worker) => {
      const messageId = listIdOf(today, worker);
      const known = await deps.store.messages.get(id, messageId);
      const parts = lists.get(worker) ?? {};
      const at = instantOf(today, morning);
      const what = { id: messageId, audience: 'personal', to: worker, at, calm: true } as const;
      const fresh = newMessage({ ...what, cards: [], view: 'agenda', day: { parts } });
      return known ? { row: withListed(known.row, parts), etag: known.etag } : { row: fresh };
    }),
  );
  return (await commit(deps, id, { messages })) || undefined;
}
