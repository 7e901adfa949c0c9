import { frame, hasNote, values } from '../cards/frame.ts';
import { toneOf } from '../cards/tone.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { cardText } from '../cards/wording.ts';
import { text } from '../language/text.ts';

/** C05: «ingen borgere uden plan» (S003:128). Its dates only; what is in a plan stays in the case system. */
export function planView(input: ViewInput): Face {
  const { card, language } = input;
  return {
    template: 'C05',
    summary: text(language, 'summary.reminder'),
    data: {
      ...frame(input, {
        title: cardText(input, 'title', values(input)),
        tone: toneOf(card.kind),
        lines: [cardText(input, 'text', values(input))],
        askSparring: card.kind === 'overdue',
      }),
      goals: [
        { value: 'yes', title: text(language, 'C05.goalYes') },
        { value: 'no', title: text(language, 'C05.goalNo') },
      ],
      canNoteGoal: !hasNote(input, 'goalUnderWay'),
    },
  };
}
