import type { LocalDate } from '../calendar/local.ts';
import { dateOf, instantOf } from '../calendar/localTime.ts';
import type { CardKind, PlannedCard } from '../engine/cards.ts';
import { escalated, scheduled } from '../engine/cycle.ts';
import { earlier, later } from '../engine/dates.ts';
import { laterStarts } from '../engine/placements.ts';
import { hasCard } from '../engine/recipients.ts';
import { lastSignOn } from '../engine/signs.ts';
import type { Rule, RuleInput, Siblings, World } from '../engine/world.ts';
import { talkCycle } from './rulesAdviser.ts';
import { monthlyCycle } from './rulesContact.ts';
import { ctiCycle } from './rulesCti.ts';

/** C45: nobody is forgotten: no sign of work on an open case, and the question comes back until there is one (engine-rules.md 10). */
export const gapAsked: Rule = {
  card: 'C45',
  kinds: ['gap', 'gapOverdue', 'gapEscalation'],
  planned: (input) => {
    const sign = lastSignOn(input.state, input.day);
    return sign === undefined ? [] : questionsSince(sign, input);
  },
  laterDays: ({ state, day }) => laterStarts(state, day),
  isSent: (card, siblings) => {
    if (card.kind === 'gap') return true;
    return card.kind === 'gapOverdue' ? isRemindedOf(card, siblings) : isEscalated(siblings);
  },
};

/** The days on which the question comes: the first one, and then one every few weeks. */
function firstTurn(sign: LocalDate, input: RuleInput): LocalDate {
  const { calendar, programme } = input.world;
  const first = calendar.rollBack(rawTurn(sign, input), sign);
  const rhythm = lastRhythmDue(input);
  return later(first, rhythm && calendar.addWorkingDays(rhythm, programme.gap.afterRhythmWorkingDays));
}

/** An agreed step is asked about on its day, but not in a year. */
function rawTurn(
  sign: LocalDate,
  { state: { nextStep }, world: { calendar, programme } }: RuleInput,
): LocalDate {
  const { days, maxStepDays } = programme.gap;
  const usual = calendar.addDays(sign, days);
  if (!nextStep) return usual;
  const latest = calendar.addDays(nextStep.on, maxStepDays);
  const step = earlier(nextStep.by, latest);
  return nextStep.on === sign ? step : later(usual, step);
}

/** A rhythm of contact that is kept silences the question, and one that is not kept is followed by it. */
function lastRhythmDue(input: RuleInput): LocalDate | undefined {
  const { programme } = input.world;
  const due = [
    hasCard(programme, 'C01') ? monthlyCycle(input)?.due : undefined,
    hasCard(programme, 'C03') ? ctiCycle(input)?.due : undefined,
    hasCard(programme, 'C25') ? talkCycle(input)?.due : undefined,
  ];
  return due
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}

/** How many turns lie after the first one, up to `day`. */
function turnsAfter(first: LocalDate, day: LocalDate, { calendar, programme }: World): number {
  return Math.floor(calendar.workingDaysBetween(first, day) / programme.gap.repeatWorkingDays);
}

/** The turn that has come, or the first one, and the question that follows it. */
function questionsSince(sign: LocalDate, input: RuleInput): PlannedCard[] {
  const { day, world } = input;
  const { calendar, programme } = world;
  const first = firstTurn(sign, input);
  const passed = turnsAfter(first, day, world);
  const { repeatWorkingDays } = programme.gap;
  const { overdueWorkingDays, escalationWorkingDays } = programme.deadline;
  const turnAfter = (turns: number) => {
    const turn = calendar.addWorkingDays(first, repeatWorkingDays * turns);
    const cycle = `${sign},${turn}`;
    return (kind: CardKind, days: number): PlannedCard => {
      const date = calendar.addWorkingDays(turn, days);
      return { ...scheduled({ card: 'C45', kind, cycle, date }, world), due: turn, nth: turns + 1 };
    };
  };
  const on = turnAfter(passed);
  const cards = [
    on('gap', 0),
    ...escalated(on('gapOverdue', overdueWorkingDays), on('gapEscalation', escalationWorkingDays)),
  ];
  return day < first ? cards : [...cards, turnAfter(passed + 1)('gap', 0)];
}

/** The reminder comes once for a sign, and later only where the question itself was not sent. */
function isRemindedOf(card: PlannedCard, siblings: Siblings): boolean {
  if ((card.nth ?? 1) > 1 && isAsked(siblings)) return false;
  const { calendar, programme } = siblings.world;
  const turn = card.due ?? card.cycle.slice(-10);
  const usual = calendar.addWorkingDays(turn, programme.deadline.overdueWorkingDays);
  if (card.at === instantOf(usual, programme.sending.scheduledAt)) return true;
  // Late: the next question is near enough.
  const next = calendar.addWorkingDays(turn, programme.gap.repeatWorkingDays);
  return next > calendar.addWorkingDays(dateOf(card.at), programme.gap.lateQuietWorkingDays);
}

function isAsked({ isRemembered, coming }: Siblings): boolean {
  return isRemembered('gap') || coming('gap') !== undefined;
}

/** The leader never hears of a gap before the person responsible was asked. */
function isEscalated(siblings: Siblings): boolean {
  if (isAsked(siblings) || siblings.isRemembered('gapOverdue')) return true;
  const reminder = siblings.coming('gapOverdue');
  return reminder !== undefined && isRemindedOf(reminder, siblings);
}
