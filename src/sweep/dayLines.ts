import type { LocalDate } from '../calendar/local.ts';
import { dateOf, instantOf, toLocal } from '../calendar/localTime.ts';
import type { DayPart } from '../cards/dayPart.ts';
import { withListed } from '../register/bundle.ts';
import { commit } from '../register/commit.ts';
import { dueChange, wakeRows } from '../register/dueRows.ts';
import { morning, withLines } from '../register/lines.ts';
import { newMessage, personalId } from '../register/newMessage.ts';
import { withLists } from '../register/standOn.ts';
import type { DueRow } from '../store/dueRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { untilWritten } from '../store/untilWritten.ts';
import { utcOf } from '../store/utc.ts';
import { orAside } from './aside.ts';
import type { DueServer, SweepContext } from './post.ts';

/** A transaction holds a hundred rows. */
const rowsAtOnce = 80;

/** Codes of cases by the feature's word for them, for each reader. */
type Lists = Map<string, Record<string, string[]>>;

/**
 * What features have in this morning's lists, beside planned cards: added to the list of whoever has one, else a list of
 * its own. Only cases whose morning it is are read; each knows the lists that it stands on, so that they are drawn anew,
 * and its due row goes after them. The same twice adds nothing.
 */
async function postLines(context: SweepContext, rows: readonly DueRow[]): Promise<void> {
  const today = dateOf(toLocal(context.now));
  const ofTeam = rows.filter(({ caseRef }) => caseRef === '');
  const named = ofTeam.length > 0 ? await everyCase(context) : rows.map(({ caseRef }) => caseRef);
  const lists: Lists = new Map();
  const noted = await eachCase(context, named, (caseRef) => noteLists(context, { caseRef, today, lists }));
  const workers = [...lists.keys()];
  for (let from = 0; from < workers.length; from += rowsAtOnce)
    await untilWritten('a list', () =>
      writeLists(context, today, lists, workers.slice(from, from + rowsAtOnce)),
    );
  await eachCase(context, noted, (caseRef) => moveOn(context, { caseRef, today }));
  if (ofTeam.length > 0) await commit(context.deps, context.view.team.id, { dueRemoved: ofTeam });
}

/** Those of the cases with which it was done; one that cannot be read costs itself alone. */
async function eachCase(
  context: SweepContext,
  caseRefs: readonly string[],
  step: (caseRef: string) => Promise<true | undefined>,
): Promise<string[]> {
  const done: string[] = [];
  for (const caseRef of new Set(caseRefs))
    if (await orAside(context, [caseRef], () => untilWritten('the case', () => step(caseRef))))
      done.push(caseRef);
  return done;
}

export const dayLines: DueServer = { serve: postLines };

/** A row of an earlier release names no case; from then on each case has its own. */
async function everyCase({ deps, view }: SweepContext): Promise<string[]> {
  const refs: string[] = [];
  for await (const { caseRef } of deps.store.cases.list(view.team.id)) refs.push(caseRef);
  return refs;
}

interface AboutCase {
  caseRef: string;
  today: LocalDate;
}

const partsOf = ({ deps }: SweepContext): readonly DayPart[] => deps.parts.dayParts ?? [];

function onDay({ deps, view }: SweepContext, { state }: CaseRecord, day: LocalDate) {
  return { day, ...view, world: deps.world(view.team, state.programme) };
}

/** Undefined when the case has changed meanwhile. */
async function noteLists(
  context: SweepContext,
  { caseRef, today, lists }: AboutCase & { lists: Lists },
): Promise<true | undefined> {
  const { deps, view } = context;
  const stored = await deps.store.cases.get(view.team.id, caseRef);
  if (!stored || !deps.calendar(view.team).isWorkingDay(today)) return true;
  const on = onDay(context, stored.row, today);
  const listed = partsOf(context).flatMap((part) =>
    part.readersOf(stored.row, on).map((worker) => ({ worker, name: part.name, caseRef })),
  );
  if (listed.length === 0) return true;
  const messages = new Set(listed.map(({ worker }) => listIdOf(today, worker)));
  const row = withLists(stored.row, [...messages]);
  if (!(await commit(deps, view.team.id, { records: [{ row, etag: stored.etag }] }))) return undefined;
  for (const line of listed) add(lists, line);
  return true;
}

function add(
  lists: Lists,
  { worker, name, caseRef }: { worker: string; name: string; caseRef: string },
): void {
  const known = lists.get(worker) ?? {};
  lists.set(worker, { ...known, [name]: [...(known[name] ?? []), caseRef] });
}

/** The case's lines of today are written; its next morning with one, as it stands now. */
async function moveOn(context: SweepContext, { caseRef, today }: AboutCase): Promise<true | undefined> {
  const { deps, view, now } = context;
  const stored = await deps.store.cases.get(view.team.id, caseRef);
  if (!stored) return true;
  const { row, etag } = stored;
  const on = onDay(context, row, today);
  const [next] = partsOf(context)
    .flatMap((part) => part.nextDay(row, on) ?? [])
    .sort();
  const rest = row.due.filter(({ why, at }) => why !== 'lines' || at > utcOf(now));
  const after = { ...row, due: withLines({ caseRef, due: rest }, next === undefined ? [] : [next]) };
  const moved = dueChange(wakeRows(row), wakeRows(after));
  if (dueChange(row.due, after.due).dueAdded.length + row.due.length - rest.length === 0) return true;
  if (!(await commit(deps, view.team.id, { records: [{ row: after, etag }], ...moved }))) return undefined;
  if (moved.dueAdded[0]) await deps.store.teams.wakeBy(view.team.id, moved.dueAdded[0].at, now);
  return true;
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
