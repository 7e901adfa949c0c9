import { absenceCardsTexts } from './texts/absenceCards.ts';
import { afterwardsTexts } from './texts/afterwards.ts';
import { agendaTexts } from './texts/agenda.ts';
import { contactTexts } from './texts/contact.ts';
import { doneTexts } from './texts/done.ts';
import { frameTexts } from './texts/frame.ts';
import { gatesTexts } from './texts/gates.ts';
import { milestonesTexts } from './texts/milestones.ts';
import { nextStepsTexts } from './texts/nextSteps.ts';
import { placementTexts } from './texts/placement.ts';
import { repliesTexts } from './texts/replies.ts';
import { settingsTexts } from './texts/settings.ts';
import { startTexts } from './texts/start.ts';
import { teamTexts } from './texts/team.ts';
import { wordsTexts } from './texts/words.ts';

/**
 * Every text that people read, in Danish: short, kind, du-form; about citizens always respectful (3-glossary.md).
 * `{name}` is a value. Each part has both languages side by side, so that a missing text does not compile.
 */
export const da = {
  ...wordsTexts.da,
  ...frameTexts.da,
  ...doneTexts.da,
  ...agendaTexts.da,
  ...contactTexts.da,
  ...placementTexts.da,
  ...startTexts.da,
  ...afterwardsTexts.da,
  ...absenceCardsTexts.da,
  ...gatesTexts.da,
  ...nextStepsTexts.da,
  ...milestonesTexts.da,
  ...teamTexts.da,
  ...settingsTexts.da,
  ...repliesTexts.da,
};
