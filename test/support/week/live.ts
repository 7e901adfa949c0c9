import { createCalendar } from '../../../src/calendar/calendar.ts';
import { dateOf, toEpochMs } from '../../../src/calendar/localTime.ts';
import type { CaseEvent } from '../../../src/engine/events.ts';
import { kinds, viewOf } from '../../../src/features.ts';
import { stopPersonalData } from '../../../src/outbox/guard.ts';
import type { Pacer, Turn } from '../../../src/outbox/pacing/pacer.ts';
import { createRender } from '../../../src/outbox/render.ts';
import { loadTemplates } from '../../../src/outbox/templates.ts';
import { builtInProgramme } from '../../../src/programmes/builtIn.ts';
import { repairTeam } from '../../../src/rounds/repair.ts';
import { createDelivery, type Delivery } from '../../../src/rounds/rounds.ts';
import type { Connected } from '../../../src/store/connect.ts';
import type { CardRow, Team } from '../../../src/store/rows.ts';
import type { Store } from '../../../src/store/store.ts';
import { type TestClock, testClock } from '../clock.ts';
import { aWorker } from '../delivery.ts';
import { addDays } from '../oracle/calendar.ts';
import { writePast } from './past.ts';
import { type Act, peopleOf } from './people.ts';
import { recorder, type Seen, type Sent } from './recorder.ts';
import type { Days, TownTeam } from './town.ts';

/** What a team lived through: which cards people saw, and all that was registered meanwhile, in order. */
export interface Lived {
  town: TownTeam;
  team: Team;
  seen: Seen[];
  sent: Sent[];
  told: CaseEvent[];
  /** The cards as they stand in the end. */
  cards: CardRow[];
  /** Cases whose due rows were not what their plan says, in the end. */
  unplanned: number;
}

/** Teams' limits are another test's; here a card is with people in the minute in which it is sent. */
const atOnce: Turn = { wait: () => 0, answered: () => {}, giveBack: () => {} };
const unhurried: Pacer = { ask: () => ({ type: 'turn', turn: atOnce }), hold: () => {}, share: () => {} };

interface Quiet {
  /** The last day on which anybody says anything; the last of all, unless it is said. */
  quietAfter?: string;
}

/** Runs the product through the days by a clock that is moved, while people register things and answer cards. */
export async function liveThrough(
  { store, hints }: Pick<Connected, 'store'> & Partial<Connected>,
  towns: readonly TownTeam[],
  days: Days & Quiet,
): Promise<Lived[]> {
  const time = testClock(`${addDays(days.from, -1)}T23:59`);
  const teams = recorder(realRender(), time.local);
  const { remembering, told } = withMemory(store);
  const { deps } = aWorker(remembering, {
    time,
    ...(hints && { hints }),
    pacer: unhurried,
    render: teams.render,
    sender: teams.sender,
    // Cards are compared; what rounds post beside them is another test's.
    rounds: [],
  });
  const delivery = createDelivery(deps);
  const lives = [];
  for (const town of towns) lives.push({ town, team: await writePast(delivery.deps, town, days) });
  const people = lives.map(({ town, team }) => peopleOf(delivery, team, town, days));
  const acts = people.flatMap(({ planned }) => planned);
  let noticed = 0;
  await passTime(delivery, time, days, acts, () => {
    const fresh = teams.seen.slice(noticed);
    noticed = teams.seen.length;
    return people.flatMap(({ answersTo }) => answersTo(fresh, time.local()));
  });
  return Promise.all(
    lives.map(async ({ town, team }) => ({
      ...{ town, team, seen: teams.seen.filter(({ teamId }) => teamId === town.id) },
      sent: teams.sent.filter(({ teamId }) => teamId === town.id),
      told: told.filter(({ teamId }) => teamId === town.id).map(({ event }) => event),
      cards: await cardsOf(delivery, town),
      unplanned: (await repairTeam(delivery.deps, team)).cases,
    })),
  );
}

function realRender() {
  return createRender({
    templates: loadTemplates('cards'),
    viewOf,
    kinds,
    site: () => undefined,
    calendarFor: createCalendar,
    programmeOf: (id) => builtInProgramme(id),
    guard: stopPersonalData,
  });
}

/** What happens in a minute is registered before that minute's sweep (engine-rules.md 2.1). */
async function passTime(
  { advance }: Delivery,
  time: TestClock,
  { to, quietAfter = to }: Days & Quiet,
  planned: readonly Act[],
  answers: () => Act[],
): Promise<void> {
  const moveTo = (ms: number) => time.advance(ms - time.clock());
  let acts = inOrder(planned.filter((act) => dateOf(act.at) <= quietAfter));
  for (let at = acts[0]?.at; at !== undefined; at = acts[0]?.at) {
    await advance(toEpochMs(at) - 1, moveTo);
    moveTo(toEpochMs(at));
    const now = acts.filter((act) => act.at === at);
    for (const act of now) await act.perform();
    await advance(toEpochMs(at), moveTo);
    const coming = answers().filter((act) => dateOf(act.at) <= quietAfter);
    acts = inOrder([...acts.slice(now.length), ...coming]);
  }
  await advance(toEpochMs(`${to}T23:59`), moveTo);
}

function inOrder(acts: readonly Act[]): Act[] {
  return acts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** What was registered, in order, also of a course that has been over for so long that its log is gone. */
function withMemory(store: Store) {
  const told: { teamId: string; event: CaseEvent }[] = [];
  const remembering: Store = {
    ...store,
    commit: async (teamId, change) => {
      const done = await store.commit(teamId, change);
      for (const { event } of done ? change.events : [])
        if (event.type !== 'cardAnswered' && event.type !== 'eventUndone') told.push({ teamId, event });
      return done;
    },
  };
  return { remembering, told };
}

async function cardsOf({ deps: { store } }: Delivery, { id, cases }: TownTeam): Promise<CardRow[]> {
  const cards = await Promise.all(cases.map(({ caseRef }) => store.cases.cards(id, caseRef)));
  return cards.flat().map(({ row }) => row);
}
