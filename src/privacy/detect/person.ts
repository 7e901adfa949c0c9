import type { Lexicon } from '../lexicon.ts';
import {
  clauseStarts,
  direct,
  goingOn,
  humanVerbs,
  meeting,
  naming,
  strictNaming,
  toward,
  verbs,
} from './nameWords.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** How much a word says that it is somebody's name; `maybe` needs a neighbour that is sure. */
export type Strength = 'sure' | 'maybe' | 'no';

/** "hedder X", "fru X": whatever the word means otherwise. */
export function isNamed({ tokens }: Reading, index: number): boolean {
  const before = tokens[index - 1];
  return tokens[index]?.joined === true && before !== undefined && strictNaming.has(before.small);
}

/** "hedder X", "talte med X", "X ringede": only somebody's name can stand there, even where it is also a word. */
export function isCalledByName(around: Reading, index: number): boolean {
  const { tokens } = around;
  const [before, earlier, after] = [tokens[index - 1], tokens[index - 2], tokens[index + 1]];
  const token = tokens[index];
  if (!token) return false;
  if (before && token.joined && naming.has(before.small)) return true;
  if (before && token.joined && toward.has(before.small) && earlier && meeting.has(earlier.small))
    return endsThere(token, after);
  if (before && token.joined && direct.has(before.small)) return endsThere(token, after);
  const begins = token.first || before === undefined || !token.joined || clauseStarts.has(before.small);
  return begins && after?.joined === true && humanVerbs.has(after.small);
}

/** "med X", "X kommer", "for X": somebody's name can stand there. */
export function mayBePerson({ tokens, lexicon }: Reading, index: number): boolean {
  const [before, after, token] = [tokens[index - 1], tokens[index + 1], tokens[index]];
  if (!token) return false;
  if (
    before &&
    token.joined &&
    (toward.has(before.small) || naming.has(before.small) || meeting.has(before.small))
  )
    return true;
  return after?.joined === true && isVerb(after.small, lexicon);
}

export function isVerb(word: string, lexicon: Lexicon): boolean {
  return verbs.has(word) || humanVerbs.has(word) || (/.{2}(?:er|ede|te)$/.test(word) && lexicon.isForm(word));
}

/** A noun right behind it would make it an adjective: "talte med unge mænd". */
function endsThere(token: Token, after: Token | undefined): boolean {
  return (
    !after?.joined || token.dotted || after.capital || goingOn.has(after.small) || humanVerbs.has(after.small)
  );
}
