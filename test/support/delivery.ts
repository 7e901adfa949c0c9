import { pino } from 'pino';
import type { LocalInstant } from '../../src/calendar/local.ts';
import { dateOf, toEpochMs, toLocal } from '../../src/calendar/localTime.ts';
import type { Role } from '../../src/engine/cards.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import { deliveryParts, ruleParts } from '../../src/features.ts';
import type { Render } from '../../src/outbox/contract.ts';
import type { SendDeps } from '../../src/outbox/deps.ts';
import { createPacer } from '../../src/outbox/pacing/pacer.ts';
import { teamProgramme } from '../../src/programmes/versions.ts';
import type { Registration } from '../../src/register/contract.ts';
import type { Outcome } from '../../src/register/handle.ts';
import { register } from '../../src/register/register.ts';
import { advance, drain } from '../../src/rounds/advance.ts';
import type { DeliveryDeps } from '../../src/rounds/deps.ts';
import { createWorlds } from '../../src/rounds/worlds.ts';
import type { MessageRow } from '../../src/store/messageRow.ts';
import type { Member, Team } from '../../src/store/rows.ts';
import type { Store } from '../../src/store/store.ts';
import type { TeamPost } from '../../src/sweep/post.ts';
import { type TestClock, testClock } from './clock.ts';
import { fakeSender } from './fakeSender.ts';
import { memoryHints } from './memoryHints.ts';
import { aMember, aTeam, followedCards } from './rows.ts';

/** Draws no more than what delivery decides: which cards, in which state, handled by whom. */
export const plainRender: Render = ({ message, cards }) => ({
  card: {
    view: message.view,
    // A list that a later one has taken over from shows none.
    cards: (isOver(message) ? [] : cards).map(({ card }) => ({
      key: card.key,
      state: card.state,
      handled: card.handled?.by,
    })),
  },
  summary: 'En påmindelse',
});

const isOver = (message: MessageRow) =>
  (message.view === 'agenda' && message.day?.over === true) ||
  (message.view === 'dayPost' && message.post.over === true);

/** Statements and receipts come by the calendar, whatever the cases do: tests of cases are spared them. */
const byCalendar: ReadonlySet<string> = new Set([
  'statement',
  'deviation',
  'week',
  'review',
  'quiet',
  'quarter',
]);
const unlessByCalendar = (own: TeamPost): TeamPost =>
  byCalendar.has(own.figure.name) ? { ...own, post: async () => undefined, isMissing: undefined } : own;

interface When {
  now?: LocalInstant;
  time?: TestClock;
}

/** One for all: each that is made hangs on the end of the process. */
export const silent = pino({ level: 'silent' });

/** All of delivery with a fake Teams, a queue in memory and a clock that stands; the store is the real one. */
export function aWorker(
  store: Store,
  { now = '2026-04-13T08:00', time = testClock(now), ...over }: Partial<DeliveryDeps> & When = {},
) {
  const teams = fakeSender();
  const hints = memoryHints(time.clock);
  const deps: DeliveryDeps = {
    store,
    hints,
    clock: time.clock,
    log: silent,
    sender: teams,
    ...deliveryParts,
    parts: { ...deliveryParts.parts, posts: deliveryParts.parts.posts.map(unlessByCalendar) },
    render: plainRender,
    pacer: createPacer(),
    instance: 'instance-1',
    wait: async (ms) => time.advance(ms),
    random: () => 0.5,
    ...createWorlds({
      ...ruleParts,
      programmeOf: (id, team) => teamProgramme(team.programmes ?? [], id, dateOf(toLocal(time.clock()))),
      store,
      clock: time.clock,
    }),
    ...over,
  };
  return { deps, time, teams, hints };
}

/** Works until the queue has nothing to give at this moment. */
export async function workAll(deps: SendDeps): Promise<void> {
  await drain(deps);
}

export const mette = 'entra-mette';
const people = [mette, 'entra-jonas', 'entra-lis'];

export type Setting = Awaited<ReturnType<typeof aSetting>>;

/** A team of three (Mette, Jonas, and Lis who leads) at a moment, to which things happen. */
export async function aSetting(
  store: Store,
  now: LocalInstant,
  over: Partial<Team> = {},
  members: Record<string, Partial<Member>> = {},
) {
  const worker = aWorker(store, { now });
  const { deps, time } = worker;
  const teamId = crypto.randomUUID();
  await store.teams.update(teamId, () => aTeam({ id: teamId, leader: 'entra-lis', ...over }));
  for (const upn of people) await store.members.update(teamId, upn, () => aMember(upn, members[upn] ?? {}));
  let count = 0;

  const act = (caseRef: string, outcome: Outcome, more: Partial<Registration> = {}) => {
    count += 1;
    return register(deps, {
      teamId,
      caseRef,
      by: mette,
      source: `activity ${count}`,
      verb: outcome.type === 'undo' ? 'card.undo' : outcome.type,
      decide: () => outcome,
      ...more,
    });
  };
  /** Events as somebody registers them, now. */
  const happens = (caseRef: string, events: DistributiveOmit<CaseEvent, 'at' | 'caseRef'>[], more = {}) => {
    const at = worker.time.local();
    return act(
      caseRef,
      { type: 'events', events: events.map((event) => ({ ...event, at, caseRef }) as CaseEvent) },
      more,
    );
  };
  return {
    ...worker,
    teamId,
    store,
    act,
    happens,
    /** A case of `flere-skal-med` whose placement has begun. */
    opens: (caseRef: string, events: DistributiveOmit<CaseEvent, 'at' | 'caseRef'>[] = [], worker = mette) =>
      happens(caseRef, [{ type: 'caseOpened' }, ...events], {
        create: {
          programme: 'flere-skal-med',
          assignees: [['jobBroker', worker]] as [Role, string][],
          rules: followedCards,
        },
        by: 'import',
      }),
    goTo: (at: LocalInstant) => advance(deps, toEpochMs(at), (ms) => time.advance(ms - time.clock())),
    card: async (key: string) => (await store.cases.card(teamId, key))?.row,
    record: async (caseRef: string) => (await store.cases.get(teamId, caseRef))?.row,
  };
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
