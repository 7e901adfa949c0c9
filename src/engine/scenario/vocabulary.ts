import type { Programme } from '../programme.ts';

/** What a scenario may say about the cases of one programme. */
export interface ProgrammeVocabulary {
  stages: readonly string[];
  criteria: readonly string[];
  variants: readonly string[];
}

/** By programme id. */
export type Vocabulary = Readonly<Record<string, ProgrammeVocabulary>>;

export function vocabularyOf(programmes: readonly Programme[]): Vocabulary {
  return Object.fromEntries(programmes.map((programme) => [programme.id, wordsOf(programme)]));
}

function wordsOf({ stages, variants }: Programme): ProgrammeVocabulary {
  return {
    stages: stages.map(({ id }) => id),
    criteria: [...new Set(stages.flatMap(({ exit }) => exit.map(({ id }) => id)))],
    variants: variants.map(({ id }) => id),
  };
}
