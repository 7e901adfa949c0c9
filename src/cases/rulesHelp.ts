import { addMinutes, dateOf, instantOf, timeOf } from '../calendar/localTime.ts';
import type { PlannedCard } from '../engine/cards.ts';
import { type CaseState, isOpen } from '../engine/state.ts';
import type { Rule, RuleInput } from '../engine/world.ts';

/** C43: a company or the citizen asks for help now (S002:739). */
export const helpAsked: Rule = {
  card: 'C43',
  kinds: ['now'],
  planned: () => [],
  decidedBy: ({ event, before }) =>
    event.type === 'helpRequested' && isOpen(before) ? { kind: 'now' } : undefined,
  stands: ({ cycle }, state) => isUnanswered(cycle, state),
};

/** C43: nobody has answered after an hour, nor on the mornings that follow: the leader hears of it, paused or not. */
export const helpUnanswered: Rule = {
  card: 'C43',
  kinds: ['unanswered'],
  ownClock: true,
  evenPaused: true,
  planned: (input) => [...firstHour(input), ...mornings(input)],
  laterDays: ({ state, day, world }) => (state.help?.length ? [world.calendar.addWorkingDays(day, 1)] : []),
  stands: (_, state) => (state.help?.length ?? 0) > 0,
};

function isUnanswered(cycle: string, { help = [] }: CaseState): boolean {
  return help.some((request) => request.cycle === cycle);
}

function firstHour({ state: { help = [] }, world: { programme } }: RuleInput): PlannedCard[] {
  return help.map(({ cycle, told }) => {
    const at = instantOf(dateOf(told), addMinutes(timeOf(told), programme.help.leaderAfterMinutes));
    return { card: 'C43', kind: 'unanswered', cycle, at };
  });
}

/** One a day, however many are open. */
function mornings({ state: { help = [] }, day, world: { calendar, programme } }: RuleInput): PlannedCard[] {
  const isOpenSince = help.some(({ told }) => dateOf(told) < day);
  if (!isOpenSince || !calendar.isWorkingDay(day)) return [];
  return [{ card: 'C43', kind: 'unanswered', cycle: day, at: instantOf(day, programme.sending.scheduledAt) }];
}
