import { opens } from '../cards/form.ts';
import { personalFace } from '../cards/personal.ts';
import { reminderValues } from '../cards/reminder.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { statusText } from '../cards/wording.ts';
import { currentPlacement } from '../engine/placements.ts';
import { dateText } from '../language/dates.ts';
import { fill } from '../language/text.ts';
import type { CourseCard } from './forms.ts';
import { stepsOf } from './steps.ts';
import { courseTexts } from './texts.ts';

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

/** What is so today is not asked for. */
function placementNow(card: CourseCard, { record, today, language }: ViewInput): string[] {
  const placement = card === 'C12' && record ? currentPlacement(record.state, today) : undefined;
  if (!placement) return [];
  const { since } = courseTexts(language).C12;
  const start = dateText(language, placement.start, today);
  return [fill(since ?? '', { start, weeks: placement.maxWeeks })];
}
