import { addDays } from '../calendar/days.ts';
import { opens } from '../cards/form.ts';
import { personalFace } from '../cards/personal.ts';
import type { Question } from '../cards/said.ts';
import { furthestPause, pauseCase } from '../cards/sayLife.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { fill, text } from '../language/text.ts';
import { longAgreements } from './codes.ts';
import { stabilityLine } from './facts.ts';
import { callTexts } from './textsCall.ts';

/** C11: the municipal case worker is to know, by another way than the bot; here stands only that it is done. */
export function longAbsenceView(input: ViewInput): Face {
  const { long: words } = callTexts(input.language);
  const count = daysInARow(input);
  return personalFace(input, {
    tone: 'now',
    status: [count > 1 ? fill(words.days, { count }) : words.daysMany],
    moreNote: stabilityLine(input),
    primary: opens('notified', words.notified),
    forms: [
      {
        ...{ name: 'notified', verb: 'absence.notified' },
        steps: () => [
          {
            questions: [
              {
                ...{ kind: 'choice', id: 'agreed', label: words.agreed, required: words.agreedError },
                choices: longAgreements.map((value) => ({ value, title: words.agreements[value] })),
              },
            ],
            leads: { agreed: ['pause'] },
          },
          { questions: [untilQuestion(input)] },
        ],
      },
    ],
  });
}

/** Attendance days without attendance up to the day that started it, as far as they are remembered. */
function daysInARow({ card, record }: ViewInput): number {
  const known = Object.entries(record?.state.attendance ?? {}).sort(([a], [b]) => (a < b ? 1 : -1));
  const expected = known.filter(([day, mark]) => day <= card.cycle && mark !== 'agreedOff');
  const met = expected.findIndex(([, mark]) => mark !== 'missed');
  return met < 0 ? expected.length : met;
}

/** A pause has a day on which somebody asks whether it is over. */
function untilQuestion({ language, today }: ViewInput): Question {
  return {
    ...{ kind: 'date', id: 'until', label: pauseCase.texts[language].labels?.until ?? '' },
    ...{ min: addDays(today, 1), max: addDays(today, furthestPause) },
    required: text(language, 'say.dateError'),
  };
}
