import type { CardToSend } from '../../../src/engine/cards.ts';
import { fold } from '../../../src/engine/fold.ts';
import { stands } from '../../../src/engine/plan.ts';
import { preview } from '../../../src/engine/preview.ts';
import type { ScenarioCase } from '../../../src/engine/scenarioTypes.ts';
import { openCase } from '../../../src/engine/state.ts';
import { dueRowsOf, earliest, wakeRows } from '../../../src/register/dueRows.ts';
import type { DeliveryDeps } from '../../../src/rounds/deps.ts';
import { cardKeyOf } from '../../../src/store/cardKey.ts';
import { noChange } from '../../../src/store/noChange.ts';
import type { CardRow, CaseRecord, Team } from '../../../src/store/rows.ts';
import { read, settings } from '../../engine/course.ts';
import { addDays } from '../oracle/calendar.ts';
import { aMember, aTeam } from '../rows.ts';
import { type Days, leader, type TownTeam, workers } from './town.ts';

/** A case is a row of its own and one in the list of what falls due; a transaction holds a hundred. */
const rowsAtOnce = 45;

/** Writes a team as its bot would have left it the night before: cases, their plans, and the cards that were sent. */
export async function writePast(deps: DeliveryDeps, town: TownTeam, days: Days): Promise<Team> {
  const { store } = deps;
  const leave = { from: town.leave.from, to: town.leave.to, standIn: town.leave.standIn };
  for (const upn of workers) {
    const away = upn === town.leave.of ? { leaves: [leave] } : {};
    await store.members.update(town.id, upn, () => aMember(upn, { conversationId: `chat ${upn}`, ...away }));
  }
  const channels = { reminders: `19:opgaver-${town.id}`, celebrations: `19:gode-${town.id}` };
  const team = aTeam({ id: town.id, leader: leader, channels, ...town.over });
  const written = recordsOf(deps, team, town, days);
  for (const some of chunks(written)) {
    await store.commit(team.id, {
      ...noChange,
      records: some.map(({ record }) => ({ row: record })),
      dueAdded: some.flatMap(({ record }) => wakeRows(record)),
    });
  }
  for (const some of chunks(written.flatMap(({ cards }) => cards))) {
    await store.commit(team.id, { ...noChange, cards: some.map((row) => ({ row })) });
  }
  const nextDue = earliest(written.flatMap(({ record }) => record.due));
  return store.teams.update(team.id, () => ({ ...team, nextDue }));
}

interface Written {
  record: CaseRecord;
  cards: CardRow[];
}

function recordsOf(deps: DeliveryDeps, team: Team, { cases, past }: TownTeam, days: Days): Written[] {
  const before = addDays(days.from, -1);
  const { closingDays, caseloadLimit } = team;
  const scenario = read({
    from: '2000-01-01',
    to: before,
    team: { closingDays, caseloadLimit },
    cases,
    events: past,
  });
  const sent = Map.groupBy(preview(scenario, settings), ({ caseRef }) => caseRef);
  const events = Map.groupBy(scenario.events, ({ caseRef }) => caseRef);
  return scenario.cases.flatMap((opening) => {
    const own = events.get(opening.caseRef) ?? [];
    if (own.length === 0) return [];
    const world = deps.world(team, opening.programme);
    const state = fold(openCase(opening), own, world);
    const cards = (sent.get(opening.caseRef) ?? []).map((card) =>
      cardRow(card, isWaiting(card, state, before, world)),
    );
    return [{ record: recordOf(opening, state, cards, own.length, before, world), cards }];
  });
}

type State = CaseRecord['state'];
type World = ReturnType<DeliveryDeps['world']>;

function recordOf(
  opening: ScenarioCase,
  state: State,
  cards: readonly CardRow[],
  sequence: number,
  before: string,
  world: World,
): CaseRecord {
  const open = cards.filter((card) => card.state === 'open').map(({ key }) => key);
  const { caseRef } = opening;
  const record = {
    ...{ caseRef, opening, state, sequence, open },
    ...{ recentSources: [], silenced: {}, due: [] },
  };
  return { ...record, due: dueRowsOf(record, `${before}T23:59`, world) };
}

/** A scheduled card that nobody has done anything about; what an event had decided was answered long ago. */
function isWaiting(card: CardToSend, state: State, day: string, world: World): boolean {
  const rule = world.rules.find((known) => known.card === card.card);
  return !rule?.decidedBy && !state.paused && stands(state, card, { day, world });
}

function cardRow({ due, ...card }: CardToSend, waits: boolean): CardRow {
  return {
    ...card,
    ...(due ? { due } : {}),
    key: cardKeyOf(card.caseRef, card),
    to: [...card.to],
    state: waits ? 'open' : 'answered',
    messages: [],
  };
}

function chunks<T>(all: readonly T[]): T[][] {
  const some: T[][] = [];
  for (let from = 0; from < all.length; from += rowsAtOnce) some.push(all.slice(from, from + rowsAtOnce));
  return some;
}
