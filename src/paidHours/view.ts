import { personalFace } from '../cards/personal.ts';
import { reminderValues } from '../cards/reminder.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { hourKinds } from '../engine/events.ts';
import { text } from '../language/text.ts';
import { paidHoursTexts } from './texts.ts';
import { sourceChoices } from './viewList.ts';

/** C13: the hours of last month for one case. Hours only, never an amount. */
export function paidHoursView(input: ViewInput): Face {
  const { language } = input;
  const given = reminderValues(input);
  return personalFace(input, {
    template: 'C13',
    given,
    data: {
      hoursLabel: text(language, 'C13.hours', given),
      hourKinds: hourKinds.map((value) => ({ value, title: text(language, `C13.${value}`) })),
      sourceLabel: paidHoursTexts(language).list.source,
      sourceNone: paidHoursTexts(language).list.sourceNone,
      sources: sourceChoices(language),
    },
  });
}
