import { type Language, text } from '../language/text.ts';
import type { Question } from './said.ts';

/** What is a fact of the case must also stand in the case system. */
export function journalQuestion(language: Language): Question {
  return { kind: 'tick', id: 'journalised', label: text(language, 'actions.journalisedInput') };
}
