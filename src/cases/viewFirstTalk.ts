import { personalFace } from '../cards/personal.ts';
import { reminderValues } from '../cards/reminder.ts';
import { answerOn } from '../cards/sayingView.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { cardText } from '../cards/wording.ts';
import { firstTalkThen } from './sayCourse.ts';

/** C22 `planned`: the talk was held today, or on another day. */
export function firstTalkView(input: ViewInput): Face {
  const given = reminderValues(input);
  const { button, form } = answerOn(input, firstTalkThen);
  return personalFace(input, {
    given,
    primary: { verb: 'reminder.done', title: cardText(input, 'done', given) },
    more: [button],
    forms: form ? [form] : [],
  });
}
