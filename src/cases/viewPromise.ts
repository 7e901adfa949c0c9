import { personalFace } from '../cards/personal.ts';
import { reminderValues } from '../cards/reminder.ts';
import { verbOf } from '../cards/saying.ts';
import { answerOn } from '../cards/sayingView.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { cardText } from '../cards/wording.ts';
import { promiseKeptThen } from './sayCourse.ts';
import { newAgreement } from './sayHelp.ts';

/** C24: the answer is given, today or on another day, or the citizen hears when it comes instead. */
export function promiseView(input: ViewInput): Face {
  const given = reminderValues(input);
  const { button, form } = answerOn(input, promiseKeptThen);
  return personalFace(input, {
    given,
    primary: { verb: 'reminder.done', title: cardText(input, 'done', given) },
    other: { verb: verbOf(newAgreement), title: newAgreement.texts[input.language].open },
    more: [button],
    forms: form ? [form] : [],
  });
}
