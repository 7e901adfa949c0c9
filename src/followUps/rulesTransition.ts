import type { LocalDate } from '../calendar/local.ts';
import { cycleCards, quietly, scheduled } from '../engine/cycle.ts';
import { later } from '../engine/dates.ts';
import { currentPlacement, laterStarts } from '../engine/placements.ts';
import { hasCard } from '../engine/recipients.ts';
import type { CaseState } from '../engine/state.ts';
import type { Rule, RuleInput, World } from '../engine/world.ts';
import { ctiCycle } from './rulesCti.ts';

/** The last day of the tight rhythm (engine-rules.md 3.11). */
function lastTightDay({ tightRhythm }: CaseState, { calendar }: World): LocalDate | undefined {
  return tightRhythm && calendar.addDays(tightRhythm.from, 7 * tightRhythm.weeks - 1);
}

/** C45: contact every few days for some weeks, where somebody chose so; CTI's own contact stands for it. */
export const tightRhythm: Rule = {
  card: 'C45',
  kinds: ['headsUp', 'due', 'overdue', 'escalation'],
  life: 'openOrInJob',
  planned: (input) => {
    const { state, day, world } = input;
    const last = lastTightDay(state, world);
    if (!state.tightRhythm || last === undefined || day > last) return [];
    const { calendar, programme } = world;
    const { lastContact, lastCti, aftercare, lastResume } = state;
    const start = later(state.tightRhythm.from, lastContact, lastCti, aftercare, lastResume);
    const due = calendar.rollBack(calendar.addDays(start, programme.rhythm.everyDays), start);
    if (due > last || isInCti(due, input)) return [];
    return quietly(
      cycleCards({ card: 'C45', start, due, lead: programme.rhythm.headsUp }, world),
      start,
      state,
    );
  },
  laterDays: ({ state, day, world }) => {
    const track = hasCard(world.programme, 'C03') ? ctiCycle({ state, world }) : undefined;
    return track && day <= track.lastDay ? [world.calendar.addDays(track.lastDay, 1)] : [];
  },
};

function isInCti(due: LocalDate, input: RuleInput): boolean {
  if (!hasCard(input.world.programme, 'C03')) return false;
  const cti = ctiCycle(input);
  return cti !== undefined && input.day <= cti.lastDay && cti.due <= cti.lastDay && cti.due <= due;
}

/** C45: «særlig opmærksomhed ved overgange» (S004:341): the working day after one, closer contact is offered. */
export const transition: Rule = {
  card: 'C45',
  kinds: ['transition'],
  life: 'openOrInJob',
  planned: (input) => {
    const { state, day, world } = input;
    const since = transitionOn(input);
    const tight = lastTightDay(state, world);
    if (since === undefined || (tight !== undefined && day <= tight)) return [];
    const date = world.calendar.addWorkingDays(since, world.programme.transition.workingDays);
    return [scheduled({ card: 'C45', kind: 'transition', cycle: since, date }, world)];
  },
  laterDays: ({ state, day, world }) => {
    const tight = lastTightDay(state, world);
    const free = tight !== undefined && tight >= day ? [world.calendar.addDays(tight, 1)] : [];
    return [...free, ...laterStarts(state, day)];
  },
};

/** The latest change that a citizen may get lost in, as it is on a day (engine-rules.md 3.10). */
function transitionOn({ state, day, world: { programme } }: RuleInput): LocalDate | undefined {
  const { ended, stage, opened, placementEnd, workerChange } = state;
  if (ended) return ended.on;
  const entered = stage && !stage.byInterruption && stage.since > (opened ?? '') ? stage.since : undefined;
  const start = hasCard(programme, 'C08') ? undefined : currentPlacement(state, day)?.start;
  const changes = [entered, start, placementEnd, workerChange?.on];
  return changes
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}
