import { personalFace } from '../cards/personal.ts';
import { reminderValues } from '../cards/reminder.ts';
import { verbOf } from '../cards/saying.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { cardText } from '../cards/wording.ts';
import { newAgreement } from './sayHelp.ts';

/** C24: the answer is given, or the citizen hears when it comes instead. */
export function promiseView(input: ViewInput): Face {
  const given = reminderValues(input);
  return personalFace(input, {
    given,
    primary: { verb: 'reminder.done', title: cardText(input, 'done', given) },
    other: { verb: verbOf(newAgreement), title: newAgreement.texts[input.language].open },
  });
}
