import { addDays } from '../calendar/days.ts';
import type { LocalInstant } from '../calendar/local.ts';
import { dateOf, instantOf } from '../calendar/localTime.ts';
import type { TeamView } from '../outbox/loadMessage.ts';
import { isBundle } from '../register/bundle.ts';
import { withLeader } from '../register/cardReaders.ts';
import { commit } from '../register/commit.ts';
import type { CommitDeps } from '../register/deps.ts';
import { tasksOf } from '../register/morning.ts';
import { newMessage, personalId } from '../register/newMessage.ts';
import { caseRefOf } from '../store/cardKey.ts';
import { digestOf } from '../store/digest.ts';
import { type Coming, isOfView, type ListOfDay } from '../store/messageRow.ts';
import type { CardRow, CaseRecord, Stored } from '../store/rows.ts';
import { unlessUnreadable } from '../store/unreadable.ts';
import { untilWritten } from '../store/untilWritten.ts';
import { utcOfLocal } from '../store/utc.ts';
import { stillOpen } from '../sweep/morning.ts';
import { comingOf, daysAhead } from './coming.ts';
import { leadOver } from './lead.ts';

interface Open {
  cards: Stored<CardRow>[];
  coming: Coming[];
}

/** A transaction holds a hundred rows: cards, the list and its request. */
const cardsAtOnce = 80;
const morning = '08:00';

/**
 * A list of all that is open for one person now, with what is on its way; the cases on it, or undefined where there is
 * nothing. Cases of which nothing
 * is open or falls due before long are not read: each of the others has a row in what falls due (`register/morning.ts`).
 */
export async function postList(
  deps: CommitDeps,
  view: TeamView,
  worker: string,
  { now, source }: { now: LocalInstant; source: string },
): Promise<string[] | undefined> {
  const id = personalId(`${now}:${digestOf(source).slice(0, 6)}`, worker);
  let cases: string[] = [];
  const written = await untilWritten('a list', async () => {
    const open = await openFor(deps, view, worker, now);
    cases = [
      ...open.cards.map(({ row }) => row.caseRef ?? ''),
      ...open.coming.map(({ key }) => caseRefOf(key)),
    ];
    const parts = await partsOf(deps, view, { worker, now });
    if (open.cards.length + open.coming.length === 0 && !parts) return { older: [] };
    return write(deps, view, { id, worker, now, open, parts });
  });
  const before = [...new Set([...written.older, personalId(instantOf(dateOf(now), morning), worker)])];
  if (written.made)
    await leadOver(
      deps,
      view.team.id,
      before.filter((one) => one !== id),
    );
  return written.made && cases;
}

interface Written {
  made?: true;
  /** Lists that showed the same cards until now. */
  older: string[];
}

interface Asked {
  id: string;
  worker: string;
  now: LocalInstant;
  open: Open;
  parts?: ListOfDay['parts'];
}

/** What features have on this morning's list of the same person: it stands on the newest. */
async function partsOf(
  { store }: CommitDeps,
  { team }: TeamView,
  { worker, now }: Pick<Asked, 'worker' | 'now'>,
): Promise<ListOfDay['parts']> {
  const known = await store.messages.get(team.id, personalId(instantOf(dateOf(now), morning), worker));
  return known && isOfView(known.row, 'agenda') ? known.row.day?.parts : undefined;
}

/** A case knows the lists that it stands on, so that they are drawn anew. */
async function standsOn(deps: CommitDeps, teamId: string, caseRef: string, listId: string): Promise<void> {
  await untilWritten('the case', async () => {
    const stored = await deps.store.cases.get(teamId, caseRef);
    if (!stored || stored.row.lists?.includes(listId)) return true;
    const row: CaseRecord = { ...stored.row, lists: [...(stored.row.lists ?? []), listId] };
    return (await commit(deps, teamId, { records: [{ row, etag: stored.etag }] })) || undefined;
  });
}

/** Undefined when a card has changed meanwhile. */
async function write(
  deps: CommitDeps,
  { team }: TeamView,
  { id, worker, now, open, parts }: Asked,
): Promise<Written | undefined> {
  if (await deps.store.messages.get(team.id, id)) return { made: true, older: [] };
  const cards = open.cards.map(({ row, etag }) => {
    const messages = [...row.messages.filter((one) => !isBundle(one, worker)), id];
    return { row: { ...row, messages }, etag };
  });
  const keys = cards.map(({ row }) => row.key);
  const what = { id, audience: 'personal', to: worker, cards: keys, at: now, view: 'agenda' } as const;
  const message = newMessage({
    ...what,
    cards: keys,
    day: { asked: true, coming: open.coming, ...(parts && { parts }) },
  });
  for (const caseRef of Object.values(parts ?? {}).flat()) await standsOn(deps, team.id, caseRef, id);
  const older = open.cards.flatMap(({ row }) => row.messages.filter((one) => isBundle(one, worker)));
  for (let from = cardsAtOnce; from < cards.length; from += cardsAtOnce)
    if (!(await commit(deps, team.id, { cards: cards.slice(from, from + cardsAtOnce) }))) return undefined;
  const first = { cards: cards.slice(0, cardsAtOnce), messages: [{ row: message }] };
  return (await commit(deps, team.id, first)) ? { made: true, older } : undefined;
}

/** What is open for somebody now, and what is on its way to them. */
export async function openFor(
  deps: CommitDeps,
  view: TeamView,
  worker: string,
  now: LocalInstant,
): Promise<Open> {
  const { store } = deps;
  const records = await recordsNow(deps, view, now);
  const open: Open = { cards: [], coming: [] };
  const until = addDays(dateOf(now), daysAhead);
  for (const record of records) {
    const world = withLeader(deps.world(view.team, record.state.programme), view);
    const found = await Promise.all(
      tasksOf(record).map((key) => unlessUnreadable(store.cases.card(view.team.id, key))),
    );
    const known = new Map(found.flatMap((card) => (card ? [[card.row.key, card] as const] : [])));
    const listed = stillOpen({ record, known, view, world, now }, [], new Set());
    for (const { row, readers } of listed) {
      const stored = known.get(row.key);
      if (stored && readers.includes(worker)) open.cards.push(stored);
    }
    for (const { readers, ...coming } of comingOf({ record, view, world, now, until }))
      if (readers.includes(worker)) open.coming.push(coming);
  }
  return open;
}

async function recordsNow({ store }: CommitDeps, view: TeamView, now: LocalInstant): Promise<CaseRecord[]> {
  const ahead = instantOf(addDays(dateOf(now), daysAhead), '23:59');
  const { rows } = await store.cases.due(view.team.id, utcOfLocal(ahead));
  const refs = [...new Set(rows.map(({ caseRef }) => caseRef))].filter((caseRef) => caseRef !== '');
  const read = await Promise.all(
    refs.map((caseRef) => unlessUnreadable(store.cases.get(view.team.id, caseRef))),
  );
  return read.flatMap((stored) => (stored ? [stored.row] : []));
}
