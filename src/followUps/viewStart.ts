import { hasNote, values } from '../cards/frame.ts';
import { personalFace } from '../cards/personal.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { startText } from './placementStart.ts';

/** C07: a placement starts today, and who goes along or calls. The company's name is never on it. */
export function startView(input: ViewInput): Face {
  return personalFace(input, {
    template: 'C07',
    given: { ...values(input), start: startText(input) },
    dismissible: false,
    data: { canJoin: !hasNote(input, 'joining'), canCall: !hasNote(input, 'calling') },
  });
}
