import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allFakers, type Faker } from '@faker-js/faker';

/** Words of one file in `words/`; an underscore stands for a space. */
export function wordsOf(file: string): string[] {
  return readFileSync(join(import.meta.dirname, 'words', `${file}.txt`), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/))
    .filter(Boolean)
    .map((word) => word.replaceAll('_', ' '));
}

/** Where @faker-js/faker (MIT) has names in Latin letters, and whose they are. */
const origins = {
  da: 'Danish',
  nb_NO: 'Norwegian',
  sv: 'Swedish',
  fi: 'Finnish',
  de: 'German',
  pl: 'Polish',
  ro: 'Romanian',
  lv: 'Latvian',
  cs_CZ: 'Czech',
  hr: 'Croatian',
  sr_RS_latin: 'Serbian',
  hu: 'Hungarian',
  es: 'Spanish',
  it: 'Italian',
  tr: 'Turkish',
  az: 'Azerbaijani',
  ku_kmr_latin: 'Kurdish',
  uz_UZ_latin: 'Uzbek',
  vi: 'Vietnamese',
  id_ID: 'Indonesian',
  en_IN: 'Indian',
  yo_NG: 'Yoruba',
  en_NG: 'Nigerian',
  en_GH: 'Ghanaian',
  zu_ZA: 'Zulu',
  fr_SN: 'Senegalese',
} as const satisfies Partial<Record<keyof typeof allFakers, string>>;

export interface Origin {
  origin: string;
  given: string[];
  family: string[];
}

/** Given names and surnames by origin, each once; only what is one word of letters and longer than two. */
export function namesByOrigin(): Origin[] {
  return Object.entries(origins).map(([locale, origin]) => {
    const { rawDefinitions } = allFakers[locale as keyof typeof origins] as Faker;
    const { first_name: first, last_name: last } = rawDefinitions.person ?? {};
    return { origin, given: plain(first), family: plain(last) };
  });
}

type Entry = Record<string, readonly unknown[] | undefined> | null | undefined;

function plain(entry: Entry): string[] {
  const all = Object.values(entry ?? {}).flatMap((list) => list ?? []);
  const names = all.map((one) => (typeof one === 'string' ? one : (one as { value: string }).value));
  return [...new Set(names.flatMap((name) => name.split(' ')))].filter((name) =>
    /^\p{Lu}\p{Ll}{2,}$/u.test(name),
  );
}
