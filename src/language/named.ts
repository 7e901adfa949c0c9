import type { Language } from './text.ts';

/** A thing that a programme names: Danish, and in English where its author wrote that too. */
export interface Named {
  name: string;
  nameEn?: string;
}

export function nameIn(language: Language, { name, nameEn }: Named): string {
  return language === 'en' ? (nameEn ?? name) : name;
}

/** The language of that name where it is not the reader's own, as a page says it to whoever has it read aloud. */
export function langOf(language: Language, { nameEn }: Named): Language | undefined {
  return language === 'en' && nameEn === undefined ? 'da' : undefined;
}
