import { opens } from '../cards/form.ts';
import { journalQuestion } from '../cards/journalQuestion.ts';
import { personalFace } from '../cards/personal.ts';
import { reminderValues } from '../cards/reminder.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { text } from '../language/text.ts';
import { hourQuestions } from './questions.ts';

/** C13: the hours of last month for one case. Hours only, never an amount. */
export function paidHoursView(input: ViewInput): Face {
  const { language } = input;
  const given = reminderValues(input);
  const label = text(language, 'C13.hours', given);
  return personalFace(input, {
    given,
    primary: opens('hours', text(language, 'C13.due.done')),
    forms: [
      {
        ...{ name: 'hours', verb: 'hours.register' },
        steps: () => [{ questions: [...hourQuestions(language, label), journalQuestion(language)] }],
      },
    ],
  });
}
