import { frame } from '../cards/frame.ts';
import { reminderValues } from '../cards/reminder.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { cardText } from '../cards/wording.ts';
import { hourKinds } from '../engine/events.ts';
import { text } from '../language/text.ts';

/** C13: the hours of last month for one case. Hours only, never an amount. */
export function paidHoursView(input: ViewInput): Face {
  const { language } = input;
  const given = reminderValues(input);
  return {
    template: 'C13',
    summary: text(language, 'summary.reminder'),
    data: {
      ...frame(input, {
        title: cardText(input, 'title', given),
        tone: 'accent',
        lines: [cardText(input, 'text', given)],
      }),
      hoursLabel: text(language, 'C13.hours', given),
      hourKinds: hourKinds.map((value) => ({ value, title: text(language, `C13.${value}`) })),
    },
  };
}
