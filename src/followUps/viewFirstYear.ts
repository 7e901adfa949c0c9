import { frame, values } from '../cards/frame.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { cardText } from '../cards/wording.ts';
import { dateText } from '../language/dates.ts';
import { text } from '../language/text.ts';

/** C02: after the first year the contact goes on as it was, or in the ordinary course (S001:86). */
export function firstYearView(input: ViewInput): Face {
  const { card, calendar, language, today } = input;
  const given = { ...values(input), yearEnd: dateText(language, card.cycle, today) };
  return {
    template: 'C02',
    summary: text(language, 'summary.reminder'),
    data: {
      ...frame(input, {
        title: cardText(input, 'title', given),
        tone: 'accent',
        lines: [cardText(input, 'text', given)],
      }),
      tomorrow: calendar.addDays(today, 1),
      closeUntil: calendar.addMonths(today, 3),
    },
  };
}
