import { contactForms } from '../engine/events.ts';
import { type Language, text } from '../language/text.ts';

/** What the inputs of `cards/parts/contactInputs.json` bind to. */
export function contactFormOf(language: Language, track: '' | 'cti' = '') {
  return {
    track,
    forms: contactForms.map((value) => ({ value, title: text(language, `forms.${value}`) })),
    reached: [
      { value: 'yes', title: text(language, 'contact.reachedYes') },
      { value: 'no', title: text(language, 'contact.reachedNo') },
    ],
  };
}
