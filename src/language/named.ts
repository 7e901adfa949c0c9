import type { Language } from './text.ts';

/** A thing that a programme names: Danish, and in English where its author wrote that too. */
export interface Named {
  name: string;
  nameEn?: string;
}

export function nameIn(language: Language, { name, nameEn }: Named): string {
  return language === 'en' ? (nameEn ?? name) : name;
}
