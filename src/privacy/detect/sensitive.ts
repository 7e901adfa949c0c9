import { type Hit, hit } from '../finding.ts';
import { peoples, sensitiveWords } from '../keptWords.ts';
import { inSmallLetters } from '../plainText.ts';
import { isBodyTrouble } from './bodyTrouble.ts';
import { findOrigins } from './origins.ts';
import { phraseAt } from './sensitivePhrases.ts';

const word = /(?<![\p{L}\d])\p{L}[\p{L}-]*/gu;

/** Words of the trade that hold a sensitive word and say nothing about anybody. */
const trade =
  /^(?:handicapkompen|handicapnøgle|handicapområd|sygedagpengeafdeling|indlægsseddel|smertegrænse|sygedagpengelov|kontanthjælpsreform|kontanthjælpslov|dagpengelov|sundhedslov|misbrugskonsulent|sundhedskoordinator|helbredskoordinator|rehabiliteringsteam|rehabiliteringsplan|rehabiliteringsmøde|alkoholfri|alkoholpolitik|rygepolitik|stresspolitik|sygefraværspolitik|helligdag)/u;

/** Health, abuse, crime, family, origin, belief, sexuality, money, housing, in every ending and compound. */
export function findSensitive(text: string): Hit[] {
  const small = inSmallLetters(text);
  const found: Hit[] = [];
  for (const match of small.matchAll(word)) {
    const phrase = phraseAt(small, match[0], match.index);
    if (phrase) found.push(phrase);
    if (isSensitive(match[0])) found.push(hit('sensitive', match.index, match[0].length));
  }
  return [...found, ...findOrigins(text, small, peoples)];
}

function isSensitive(token: string): boolean {
  return !trade.test(token) && (sensitiveWords.groupOf(token) !== undefined || isBodyTrouble(token));
}
