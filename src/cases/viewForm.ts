import { asksAboutPay, payTalkFields } from '../cards/payTalk.ts';
import { personalFace } from '../cards/personal.ts';
import { reminderValues } from '../cards/reminder.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { text } from '../language/text.ts';
import { type CourseCard, formFields } from './forms.ts';
import { courseTexts } from './texts.ts';

/** What has been agreed is not asked again. */
function fieldsFor(card: CourseCard, { record }: ViewInput) {
  if (asksAboutPay(record?.state)) return formFields[card];
  return formFields[card].filter(({ id }) => !payTalkFields.some((field) => field === id));
}

/** A card about the course of a case, with its form of choices. */
export function courseFormView(card: CourseCard) {
  return (input: ViewInput): Face => {
    const { language } = input;
    const words = courseTexts(language)[card];
    return personalFace(input, {
      template: 'form',
      given: reminderValues(input),
      askSparring: false,
      data: {
        form: {
          open: words.open,
          verb: `${card}.save`,
          inputs: fieldsFor(card, input).map((field) => ({
            ...{ id: field.id, kind: field.kind, label: words.labels[field.id] ?? field.id },
            title: words.ticks?.[field.id] ?? '',
            required: field.kind === 'choice' && field.required === true,
            error: text(language, 'answer.badInput'),
            style: field.kind === 'choice' && field.values.length > 4 ? 'compact' : 'expanded',
            choices:
              field.kind === 'choice'
                ? field.values.map((value) => ({
                    value,
                    title: words.choices[`${field.id}.${value}`] ?? value,
                  }))
                : [],
          })),
        },
      },
    });
  };
}
