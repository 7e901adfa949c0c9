import { type Form, opens } from '../cards/form.ts';
import { hasNote } from '../cards/frame.ts';
import { journalQuestion } from '../cards/journalQuestion.ts';
import { personalFace } from '../cards/personal.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { text } from '../language/text.ts';

/** C05: «ingen borgere uden plan» (S003:128). Its dates only; what is in a plan stays in the case system. */
export function planView(input: ViewInput): Face {
  const { language } = input;
  return personalFace(input, {
    primary: opens('plan', text(language, 'C05.register')),
    ...(hasNote(input, 'goalUnderWay')
      ? {}
      : { other: { verb: 'goal.underWay', title: text(language, 'C05.underWay') } }),
    forms: [planForm(input)],
  });
}

function planForm({ language, today }: ViewInput): Form {
  return {
    ...{ name: 'plan', verb: 'plan.register' },
    steps: () => [
      {
        questions: [
          {
            ...{ kind: 'date', id: 'date', label: text(language, 'C05.date'), value: today, max: today },
            required: text(language, 'C05.dateError'),
          },
          {
            ...{ kind: 'choice', id: 'goal', label: text(language, 'C05.goal'), value: 'yes' },
            choices: [
              { value: 'yes', title: text(language, 'C05.goalYes') },
              { value: 'no', title: text(language, 'C05.goalNo') },
            ],
          },
          { kind: 'tick', id: 'delivered', label: text(language, 'C05.delivered') },
          journalQuestion(language),
        ],
      },
    ],
  };
}
