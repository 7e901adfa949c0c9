import type { LocalDate } from '../calendar/calendar.ts';
import { type ContactForm, contactForms } from '../engine/events.ts';
import { type Language, text } from '../language/text.ts';

/** What the inputs of `cards/parts/contactInputs.json` bind to; `typed`: what they begin with, where it was said already. */
export function contactFormOf(
  language: Language,
  track: '' | 'cti' = '',
  typed: { form?: ContactForm; date?: LocalDate } = {},
) {
  return {
    track,
    typedForm: typed.form ?? '',
    typedDate: typed.date ?? '',
    forms: contactForms.map((value) => ({ value, title: text(language, `forms.${value}`) })),
    reached: [
      { value: 'yes', title: text(language, 'contact.reachedYes') },
      { value: 'no', title: text(language, 'contact.reachedNo') },
    ],
  };
}
