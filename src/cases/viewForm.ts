import { opens } from '../cards/form.ts';
import { personalFace } from '../cards/personal.ts';
import { reminderValues } from '../cards/reminder.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { statusText } from '../cards/wording.ts';
import { hoursText } from '../engine/hours.ts';
import { currentPlacement } from '../engine/placements.ts';
import { dateText } from '../language/dates.ts';
import { fill } from '../language/text.ts';
import type { CourseCard } from './forms.ts';
import { stepsOf } from './steps.ts';
import { courseTexts } from './textsForm.ts';

/** A card about the course of a case, with its form of choices. */
export function courseFormView(card: CourseCard) {
  return (input: ViewInput): Face => {
    const given = reminderValues(input);
    return personalFace(input, {
      given,
      status: [statusText(input, given), ...placementNow(card, input)],
      primary: opens('answer', courseTexts(input.language)[card].open),
      forms: [{ name: 'answer', verb: `${card}.save`, steps: (filled) => stepsOf(card, input, filled) }],
    });
  };
}

/** What is so today is not asked for: how long, how many hours, and whether any are paid. */
function placementNow(card: CourseCard, { record, today, language }: ViewInput): string[] {
  const { today: words } = courseTexts(language)[card];
  const placement = words && record ? currentPlacement(record.state, today) : undefined;
  if (!words || !record || !placement) return [];
  const { start, maxWeeks, hoursPerWeek } = placement;
  const paid = record.state.paidHoursAgreed.find(({ to }) => to === undefined);
  return [
    fill(words.since, { start: dateText(language, start, today), weeks: maxWeeks }),
    ...(hoursPerWeek === undefined
      ? []
      : [fill(words.hours, { hours: hoursText(Math.round(hoursPerWeek * 100), language) })]),
    paid ? fill(words.paid, { from: dateText(language, paid.from, today) }) : words.unpaid,
  ];
}
