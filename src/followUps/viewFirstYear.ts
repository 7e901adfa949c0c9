import { values } from '../cards/frame.ts';
import { personalFace } from '../cards/personal.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';

/** C02: after the first year the contact goes on as it was, or in the ordinary course (S001:86). */
export function firstYearView(input: ViewInput): Face {
  const { card, calendar, language, today } = input;
  return personalFace(input, {
    template: 'C02',
    given: { ...values(input), yearEnd: dateText(language, card.cycle, today) },
    data: { tomorrow: calendar.addDays(today, 1), closeUntil: calendar.addMonths(today, 3) },
  });
}
