import { readFileSync } from 'node:fs';
import { createWordPatterns, readWords } from './words/wordPatterns.ts';

/** The word lists that are kept in `data/`; each says in its first line where its words are from. */
const read = (file: string): string => readFileSync(new URL(`data/${file}`, import.meta.url), 'utf8');
const linesOf = (file: string): string[] =>
  read(file)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** What GDPR art. 9 and 10 and "væsentlige sociale problemer" cover; a file each. */
export const sensitiveGroups = [
  'health',
  'care',
  'abuse',
  'crime',
  'family',
  'origin',
  'belief',
  'sexuality',
  'money',
  'housing',
  'english',
] as const;

export const sensitiveWords = createWordPatterns(
  Object.fromEntries(sensitiveGroups.map((group) => [group, read(`sensitive/${group}.txt`)])),
);
/** Peoples and what belongs to them, in small letters: `syrer`, `syrisk`. */
export const peoples: ReadonlySet<string> = new Set(readWords(read('origins.txt')));
/** Countries, and languages in small letters, as Danish calls them. */
export const countries: readonly string[] = linesOf('countries.txt');
export const languages: ReadonlySet<string> = new Set(linesOf('languages.txt'));
/** Chains as they are written. */
export const chains: readonly string[] = linesOf('chains.txt');
/** Words that may stand with a capital letter and name nobody, in small letters. */
export const harmlessWords: ReadonlySet<string> = new Set(readWords(read('harmless.txt')));
/** Sayings, and names that everybody knows. */
export const harmlessPhrases: readonly string[] = linesOf('phrases.txt');

/** Every word that the guard keeps a list of, bare: what a test must not be made of. */
export function keptWords(): string[] {
  const files = [...sensitiveGroups.map((group) => `sensitive/${group}.txt`), 'origins.txt', 'harmless.txt'];
  const words = files.flatMap((file) => readWords(read(file)));
  return [...words.map((word) => word.replace(/^!?\*?|[*=]$/g, '').replaceAll('_', ' ')), ...chains];
}
