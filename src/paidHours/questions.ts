import type { Choice, Question } from '../cards/said.ts';
import { type HourKind, hourKinds } from '../engine/events.ts';
import { hourSources } from '../engine/hourSources.ts';
import { type Language, text } from '../language/text.ts';
import { paidHoursTexts } from './texts.ts';

/** As it is typed: 26,5, or 26.5. */
const longestFigure = 20;

/** How many hours, of which kind, and who says so. */
export function hourQuestions(language: Language, label: string): Question[] {
  return [
    { ...hoursQuestion('hours', label, language), required: text(language, 'C13.hoursError') },
    kindQuestion('kind', language),
    sourceQuestion('source', language),
  ];
}

export function hoursQuestion(id: string, label: string, language: Language, value = ''): Question {
  const { unit } = paidHoursTexts(language).list;
  return { kind: 'text', id, label, value, max: longestFigure, placeholder: unit };
}

export function kindQuestion(id: string, language: Language, value: string = 'ordinary'): Question {
  const choices = hourKinds.map((kind) => ({ value: kind, title: kindText(language, kind) }));
  return {
    ...{ kind: 'choice', id, label: paidHoursTexts(language).list.kind, style: 'compact', value, choices },
    required: text(language, 'C13.kindError'),
  };
}

export function sourceQuestion(id: string, language: Language, value = ''): Question {
  const { source, sourceNone } = paidHoursTexts(language).list;
  const choices = sourceChoices(language);
  return { kind: 'choice', id, label: source, style: 'compact', value, choices, placeholder: sourceNone };
}

export function kindText(language: Language, kind: HourKind): string {
  return text(language, `C13.${kind}`);
}

function sourceChoices(language: Language): Choice[] {
  const { sources } = paidHoursTexts(language);
  return hourSources.map((value) => ({ value, title: sources[value] }));
}
