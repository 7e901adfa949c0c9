import type { LocalDate } from '../calendar/calendar.ts';
import { journalQuestion } from '../cards/journalQuestion.ts';
import type { Question } from '../cards/said.ts';
import { contactForms } from '../engine/events.ts';
import { type Language, text } from '../language/text.ts';

/** How and when somebody was in contact. */
export function contactQuestions(language: Language, today: LocalDate, track: '' | 'cti' = ''): Question[] {
  return [
    formQuestion(language),
    dateQuestion(language, today),
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
export function dateQuestion(language: Language, today: LocalDate): Question {
  return {
    ...{ kind: 'date', id: 'date', label: text(language, 'contact.date'), value: today, max: today },
    required: text(language, 'contact.dateError'),
  };
}
