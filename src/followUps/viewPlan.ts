import { hasNote, values } from '../cards/frame.ts';
import { personalFace } from '../cards/personal.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { text } from '../language/text.ts';

/** C05: «ingen borgere uden plan» (S003:128). Its dates only; what is in a plan stays in the case system. */
export function planView(input: ViewInput): Face {
  const { language } = input;
  return personalFace(input, {
    template: 'C05',
    given: values(input),
    data: {
      goals: [
        { value: 'yes', title: text(language, 'C05.goalYes') },
        { value: 'no', title: text(language, 'C05.goalNo') },
      ],
      canNoteGoal: !hasNote(input, 'goalUnderWay'),
    },
  });
}
