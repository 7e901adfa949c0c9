import { values } from '../cards/frame.ts';
import { payTalkForm } from '../cards/payTalk.ts';
import { personalFace } from '../cards/personal.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { text } from '../language/text.ts';
import { placementColours } from './colours.ts';
import { contactFormOf } from './contactForm.ts';
import { startText } from './placementStart.ts';

/** C08: the first days of a placement (S004:283). Only a colour says how it goes, and a choice what was said of pay. */
export function firstFollowUpView(input: ViewInput): Face {
  const { language } = input;
  return personalFace(input, {
    template: 'C08',
    given: { ...values(input), start: startText(input) },
    data: {
      ...contactFormOf(language),
      ...payTalkForm(input),
      statuses: placementColours.map((value) => ({ value, title: text(language, `C08.${value}`) })),
    },
  });
}
