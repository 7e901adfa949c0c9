import type { da } from './da.ts';
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

/** Every text that people read, in English: the same keys as `da.ts`, the same tone. */
export const en: typeof da = {
  ...wordsTexts.en,
  ...frameTexts.en,
  ...doneTexts.en,
  ...agendaTexts.en,
  ...contactTexts.en,
  ...placementTexts.en,
  ...startTexts.en,
  ...afterwardsTexts.en,
  ...absenceCardsTexts.en,
  ...gatesTexts.en,
  ...nextStepsTexts.en,
  ...milestonesTexts.en,
  ...teamTexts.en,
  ...settingsTexts.en,
  ...repliesTexts.en,
};
