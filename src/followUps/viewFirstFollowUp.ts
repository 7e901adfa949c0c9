import { frame, values } from '../cards/frame.ts';
import { toneOf } from '../cards/tone.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { cardText } from '../cards/wording.ts';
import { contactForms } from '../engine/events.ts';
import { text } from '../language/text.ts';
import { placementColours } from './colours.ts';
import { startText } from './placementStart.ts';

/** C08: the first days of a placement (S004:283). Only a colour says how it goes. */
export function firstFollowUpView(input: ViewInput): Face {
  const { card, language } = input;
  const given = { ...values(input), start: startText(input) };
  return {
    template: 'C08',
    summary: text(language, 'summary.reminder'),
    data: {
      ...frame(input, {
        title: cardText(input, 'title', given),
        tone: toneOf(card.kind),
        lines: [cardText(input, 'text', given)],
        askSparring: card.kind === 'overdue',
      }),
      forms: contactForms.map((value) => ({ value, title: text(language, `forms.${value}`) })),
      statuses: placementColours.map((value) => ({ value, title: text(language, `C08.${value}`) })),
    },
  };
}
