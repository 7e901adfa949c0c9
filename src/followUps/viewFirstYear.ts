import { opens } from '../cards/form.ts';
import { personalFace } from '../cards/personal.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';
import { text } from '../language/text.ts';

/** C02: after the first year the contact goes on as it was, or in the ordinary course (S001:86). */
export function firstYearView(input: ViewInput): Face {
  const { card, calendar, language, today } = input;
  return personalFace(input, {
    given: { yearEnd: dateText(language, card.cycle, today) },
    primary: {
      ...{ verb: 'cadence.change', title: text(language, 'C02.ordinary') },
      data: { cadence: 'ordinary' },
    },
    other: opens('close', text(language, 'C02.close')),
    forms: [
      {
        ...{ name: 'close', verb: 'cadence.change', data: { cadence: 'close' } },
        steps: () => [
          {
            questions: [
              {
                ...{ kind: 'date', id: 'closeUntil', label: text(language, 'C02.until') },
                ...{ value: calendar.addMonths(today, 3), min: calendar.addDays(today, 1) },
                required: text(language, 'C02.untilError'),
              },
            ],
          },
        ],
      },
    ],
  });
}
