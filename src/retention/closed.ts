import type { LocalDate } from '../calendar/local.ts';
import { dateOf, toLocal } from '../calendar/localTime.ts';
import { loadCards } from '../outbox/loadMessage.ts';
import { periods } from '../privacy/periods.ts';
import { commit } from '../register/commit.ts';
import type { CommitDeps } from '../register/deps.ts';
import { unlessSetAside } from '../register/setAside.ts';
import type { Change } from '../store/change.ts';
import type { MessageRow } from '../store/messageRow.ts';
import { lastDayOf } from '../store/messageRow.ts';
import type { CardRow, LoggedEvent, Stored, Team } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { isAnswerOn, isLongClosed } from './closedCards.ts';
import { isBeingSent, redrawn, removal } from './messages.ts';

/** A card and what was answered on it take a few rows of a transaction; what is more goes in the next step. */
const cardsAtOnce = 15;
const answersAtOnce = 50;
const maxSteps = 20;

/**
 * Deletes reminders with their answers ninety days after they were closed, in Teams too, and lists of days that are as
 * long over. Messages are read in the order of their moments, so it costs what is old and not what there is; a card is
 * always closed after the last message that shows it was made. How many messages that were.
 */
export async function forgetClosed(deps: CommitDeps): Promise<number> {
  let forgotten = 0;
  for (const team of await deps.store.teams.all()) {
    const { addDays } = deps.calendar(team);
    const oldest = addDays(dateOf(toLocal(deps.clock())), -periods.closedCardDays);
    const glance = { ...deps, store: readOnce(deps.store) };
    const goes = async (stored: Stored<MessageRow>) =>
      Boolean(await nextStep(glance, team, stored, oldest)) && forget(deps, team, stored, oldest);
    for (const ids of [{ before: addDays(oldest, 1) }, { from: 'leave|', before: 'leave||' }]) {
      for await (const { rowKey, stored } of deps.store.messages.scan(team.id, ids)) {
        const work = async () => !stored || goes(stored);
        if (!(await unlessSetAside(deps, { teamId: team.id }, work))) continue;
        await deps.store.messages.purge(team.id, rowKey);
        forgotten += 1;
      }
    }
  }
  if (forgotten > 0)
    deps.log.info({ messages: forgotten }, 'reminders that were closed long ago were deleted');
  return forgotten;
}

/**
 * Cards and cases as they were when a team's round first came to them: a card that nobody answers stands on the list of every
 * day since. It only tells which messages have something to forget; that is read again.
 */
function readOnce(store: Store): Store {
  const { card, get } = store.cases;
  return { ...store, cases: { ...store.cases, card: once(card), get: once(get) } };
}

function once<T>(read: (teamId: string, key: string) => Promise<T>): typeof read {
  const known = new Map<string, Promise<T>>();
  return (teamId, key) => {
    const reading = known.get(key) ?? read(teamId, key);
    known.set(key, reading);
    return reading;
  };
}

/** In steps; whether the message itself is gone. */
async function forget(
  deps: CommitDeps,
  team: Team,
  stored: Stored<MessageRow>,
  oldest: LocalDate,
): Promise<boolean> {
  let current: Stored<MessageRow> | undefined = stored;
  for (let steps = 0; current && steps < maxSteps; steps += 1) {
    const now = deps.clock();
    if (isBeingSent(current.row, now)) return false;
    const step = await nextStep(deps, team, current, oldest);
    if (!step) return false;
    await commit(deps, team.id, step, 'calm');
    current = await deps.store.messages.get(team.id, stored.row.id);
  }
  return current === undefined;
}

type Step = Partial<Change>;

async function nextStep(
  { store, clock }: CommitDeps,
  { id }: Team,
  stored: Stored<MessageRow>,
  oldest: LocalDate,
): Promise<Step | undefined> {
  const { row } = stored;
  const lastDay = lastDayOf(row);
  if (lastDay !== undefined) return lastDay <= oldest ? removal([stored], clock()) : undefined;
  if (row.cards.length === 0) return undefined;
  const { cards: shown, unread } = await loadCards(store, id, row);
  if (unread > 0) return undefined;
  const over = shown.flatMap(({ card, record }) => (isLongClosed(card, record, oldest) ? [card] : []));
  const some = over.slice(0, cardsAtOnce);
  const keys = new Set(some.map(({ key }) => key));
  const cards = shown.map(({ card }) => card.key).filter((key) => !keys.has(key));
  if (cards.length === row.cards.length) return undefined;
  const change = cards.length > 0 ? redrawn(stored, { ...row, cards }, clock()) : removal([stored], clock());
  const answers = await answersOn(store, id, some);
  return { ...change, cardsRemoved: [...keys], eventsRemoved: answers.slice(0, answersAtOnce) };
}

async function answersOn(
  { cases }: CommitDeps['store'],
  teamId: string,
  cards: readonly CardRow[],
): Promise<LoggedEvent[]> {
  const found: LoggedEvent[] = [];
  for (const [caseRef, own] of Map.groupBy(cards, (card) => card.caseRef)) {
    const log = caseRef === null ? [] : await cases.events(teamId, caseRef);
    found.push(...log.filter((logged) => own.some((card) => isAnswerOn(logged, card))));
  }
  return found;
}
