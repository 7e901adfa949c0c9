import { scheduled } from '../engine/cycle.ts';
import type { Rule } from '../engine/world.ts';

/** C06: the trial period is reviewed (S004:73), and the company consultant comes in early (S004:207). */
export const intakeChecks: Rule = {
  card: 'C06',
  kinds: ['trialReview', 'earlyConsultant'],
  planned: ({ state, world }) => {
    const { intake } = world.programme;
    const start = state.entered[intake.stage];
    if (start === undefined || state.stage?.id !== intake.stage) return [];
    const { calendar } = world;
    const review = calendar.rollBack(calendar.addDays(start, intake.trialReviewDays), start);
    const meeting = calendar.rollBack(calendar.addDays(start, intake.earlyConsultantDays), start);
    const card = 'C06';
    return [
      ...(state.trialReviewed === undefined
        ? [scheduled({ card, kind: 'trialReview', cycle: start, date: review }, world)]
        : []),
      ...(state.consultantMet === undefined
        ? [scheduled({ card, kind: 'earlyConsultant', cycle: start, date: meeting }, world)]
        : []),
    ];
  },
};
