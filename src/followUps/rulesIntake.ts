import type { LocalDate } from '../calendar/local.ts';
import type { CardKind } from '../engine/cards.ts';
import { courseStart, isInCourse } from '../engine/course.ts';
import { scheduled } from '../engine/cycle.ts';
import type { Rule, RuleInput } from '../engine/world.ts';

/** C06: the trial period is reviewed (S004:73), the company consultant comes in early (S004:207), and what has limits nears them. */
export const intakeChecks: Rule = {
  card: 'C06',
  kinds: ['trialReview', 'earlyConsultant', 'stageLimit', 'totalLimit'],
  planned: (input) => [...ofPreparation(input), ...ofCourse(input)],
};

function ofPreparation({ state, world }: RuleInput) {
  const { intake, preparation } = world.programme;
  const start = state.entered[intake.stage];
  if (start === undefined || state.stage?.id !== intake.stage) return [];
  const on = (kind: CardKind, days: number) => daysAfter({ kind, start, days }, world);
  const limit = 7 * preparation.weeks - 1 - preparation.noticeDays;
  return [
    ...(state.trialReviewed === undefined ? [on('trialReview', intake.trialReviewDays)] : []),
    ...(state.consultantMet === undefined ? [on('earlyConsultant', intake.earlyConsultantDays)] : []),
    on('stageLimit', limit),
  ];
}

function ofCourse({ state, world }: RuleInput) {
  const { course } = world.programme;
  const start = courseStart(state, world.programme);
  if (start === undefined || !isInCourse(state, world.programme)) return [];
  return [daysAfter({ kind: 'totalLimit', start, days: 7 * course.weeks - 1 - course.noticeDays }, world)];
}

function daysAfter(
  { kind, start, days }: { kind: CardKind; start: LocalDate; days: number },
  world: RuleInput['world'],
) {
  const date = world.calendar.rollBack(world.calendar.addDays(start, days), start);
  return scheduled({ card: 'C06', kind, cycle: start, date }, world);
}
