import type { LocalDate } from '../calendar/local.ts';
import { journalQuestion } from '../cards/journalQuestion.ts';
import type { Question } from '../cards/said.ts';
import { type ContactForm, contactForms } from '../engine/events.ts';
import { type Language, text } from '../language/text.ts';

/** What of a contact was said before the form opened. */
export interface TypedContact {
  form?: ContactForm;
  date?: LocalDate;
}

/** How and when somebody was in contact. */
export function contactQuestions(
  language: Language,
  today: LocalDate,
  track: '' | 'cti' = '',
  typed: TypedContact = {},
): Question[] {
  return [
    { ...formQuestion(language), ...(typed.form && { value: typed.form }) } as Question,
    dateQuestion(language, today, typed.date),
    ...(track === 'cti'
      ? [{ kind: 'tick' as const, id: 'network', label: text(language, 'contact.network') }]
      : []),
    journalQuestion(language),
  ];
}

export function formQuestion(language: Language): Question {
  return {
    ...{ kind: 'choice', id: 'form', label: text(language, 'contact.form') },
    choices: contactForms.map((value) => ({ value, title: text(language, `forms.${value}`) })),
    required: text(language, 'contact.formError'),
  };
}

/** The day on which it was: today, unless it is said. */
export function dateQuestion(language: Language, today: LocalDate, said: LocalDate = today): Question {
  return {
    ...{ kind: 'date', id: 'date', label: text(language, 'contact.date'), value: said, max: today },
    required: text(language, 'contact.dateError'),
  };
}
