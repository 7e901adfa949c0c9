import type { LocalDate } from '../calendar/local.ts';
import type { CardKind, PlannedCard } from '../engine/cards.ts';
import { scheduled } from '../engine/cycle.ts';
import { later } from '../engine/dates.ts';
import { hasLivePlacement } from '../engine/placements.ts';
import type { Programme } from '../engine/programme.ts';
import { seriesUpTo } from '../engine/series.ts';
import type { CaseState } from '../engine/state.ts';
import { programmeOn } from '../engine/versions.ts';
import type { Rule, RuleInput, World } from '../engine/world.ts';

/** C18: back from an interruption, how goes the search for a new match? (S001:124) The search keeps its rhythm. */
export const newMatchStatus: Rule = {
  card: 'C18',
  kinds: ['due'],
  planned: (input) => {
    const { state, world } = input;
    const { stage } = state;
    if (!stage?.byInterruption || hasLivePlacement(state)) return [];
    const start = later(stage.since, state.lastResume);
    if (stage.id !== programmeOn(world, start).newMatch.stage) return [];
    return questions('due', start, input);
  },
  began,
};

/** C18: the same question where nothing broke off: a stage in which one looks for a match, and no placement in sight. */
export const matchAwaited: Rule = {
  card: 'C18',
  kinds: ['waiting'],
  planned: (input) => {
    const { state, world } = input;
    const start = hasLivePlacement(state) ? undefined : waitingSince(state, world.programme);
    return start === undefined ? [] : questions('waiting', start, input);
  },
  began,
};

/** In the stage of the search since it began; before it, only where a placement has been. */
function waitingSince(
  { stage, placementOver, lastResume }: CaseState,
  { stages, newMatch }: Programme,
): LocalDate | undefined {
  if (!stage) return undefined;
  if (stage.id === newMatch.stage) {
    return stage.byInterruption ? undefined : later(stage.since, placementOver, lastResume);
  }
  const [now, search] = [stage.id, newMatch.stage].map((name) => stages.findIndex(({ id }) => id === name));
  const isBefore = now !== undefined && search !== undefined && now < search;
  return isBefore && placementOver !== undefined ? later(placementOver, lastResume) : undefined;
}

function questions(kind: CardKind, start: LocalDate, { day, world }: RuleInput): PlannedCard[] {
  const { everyWorkingDays } = programmeOn(world, start).newMatch;
  const { calendar } = world;
  const near = Math.floor(calendar.workingDaysBetween(start, day) / everyWorkingDays);
  const dates = seriesUpTo(day, near, (nth) => calendar.addWorkingDays(start, everyWorkingDays * nth));
  return dates.map(({ nth, date }) =>
    scheduled({ card: 'C18', kind, cycle: `${start},${nth}`, date }, world),
  );
}

/** Each question waits from the one before it, so that a search without end can be switched off. */
function began({ cycle }: PlannedCard, { world }: { world: World }): LocalDate {
  const [start = '', nth = '1'] = cycle.split(',');
  const every = programmeOn(world, start).newMatch.everyWorkingDays;
  return world.calendar.addWorkingDays(start, every * (Number(nth) - 1));
}
