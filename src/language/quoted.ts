import type { Language } from './text.ts';

const marks: Record<Language, readonly [string, string]> = { da: ['«', '»'], en: ['“', '”'] };

/** What somebody wrote, in the quotation marks of the language. */
export function quoted(words: string, language: Language): string {
  return marks[language].join(words);
}
