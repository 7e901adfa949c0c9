import { frame, hasNote, values } from '../cards/frame.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { cardText } from '../cards/wording.ts';
import { text } from '../language/text.ts';
import { startText } from './placementStart.ts';

/** C07: a placement starts today, and who goes along or calls. The company's name is never on it. */
export function startView(input: ViewInput): Face {
  const given = { ...values(input), start: startText(input) };
  return {
    template: 'C07',
    summary: text(input.language, 'summary.reminder'),
    data: {
      ...frame(input, {
        title: cardText(input, 'title', given),
        tone: 'accent',
        lines: [cardText(input, 'text', given)],
        dismissible: false,
      }),
      canJoin: !hasNote(input, 'joining'),
      canCall: !hasNote(input, 'calling'),
    },
  };
}
