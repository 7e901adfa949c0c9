import type { Lexicon } from '../lexicon.ts';
import {
  acts,
  alsoGiven,
  clauseStarts,
  direct,
  goingOn,
  humanVerbs,
  massNouns,
  meeting,
  namesBeforeVerb,
  naming,
  openers,
  owners,
  rareWords,
  states,
  strictNaming,
  toward,
  verbs,
  wordNames,
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

/** "Maj ringede", "talt med mia": a month or a sum of money does neither. */
export function takesPart({ tokens }: Reading, index: number): boolean {
  const [before, earlier, after] = [tokens[index - 1], tokens[index - 2], tokens[index + 1]];
  const token = tokens[index];
  if (!token || !alsoGiven.has(token.small)) return false;
  if (token.joined && before?.small === 'med' && earlier && meeting.has(earlier.small))
    return endsThere(token, after);
  return (token.first || !token.joined) && after?.joined === true && acts.has(after.small);
}

/** "Bjørn var nervøs", "Viola og jeg": no noun begins a Danish sentence bare, so this one is somebody. */
export function isDoer(around: Reading, index: number): boolean {
  const { tokens, lexicon } = around;
  const [token, after, third] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!token || after?.joined !== true || !lexicon.isDanishName(token.text)) return false;
  if (massNouns.has(token.small) || openers.has(token.small)) return false;
  if (isGivenName(token)) return actsOrIs(token, after, third);
  const mayStand = lexicon.isBareNoun(token.small) || humanVerbs.has(after.small);
  return mayStand && (verbs.has(after.small) || humanVerbs.has(after.small) || isTwo(after, third));
}

/** A Danish given name that is a Danish word too. */
export function isGivenName({ small }: Token): boolean {
  return rareWords.has(small) || wordNames.has(small) || namesBeforeVerb.has(small);
}

/** "Line starter", "Liv ikke mødt"; but "Storm er der nok af", "Lykke er at have et job". */
function actsOrIs(token: Token, after: Token, third: Token | undefined): boolean {
  if (namesBeforeVerb.has(token.small) && /^(?:der|at)$/.test(third?.small ?? '')) return false;
  return [verbs, humanVerbs, states].some((words) => words.has(after.small)) || isTwo(after, third);
}

function isTwo(after: Token, third: Token | undefined): boolean {
  return after.small === 'og' && /^(?:hans|hendes|jeg|\p{Lu}.*)$/u.test(third?.text ?? '');
}

/** "Line, aftalt ny tid", "jens - ikke mødt": with nothing that belongs to it, as on a list of people. */
export function standsAlone({ tokens }: Reading, index: number): boolean {
  const [token, after] = [tokens[index], tokens[index + 1]];
  if (!token?.first || after?.joined === true) return false;
  return token.capital ? isGivenName(token) : after !== undefined && rareWords.has(token.small);
}

/** "kim er tilbage", "om jens kunne komme", written without capitals: where a sentence begins, and its verb. */
export function opensClause({ tokens }: Reading, index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  const [after, third] = [tokens[index + 1], tokens[index + 2]];
  if (!token || !isGivenName(token) || after?.joined !== true) return false;
  const begins =
    !before ||
    token.first ||
    (rareWords.has(token.small) && /^(?:om|da|at|men|når|hvis|fordi)$/.test(before.small));
  return begins && actsOrIs(token, after, third);
}

/** "Karens mor", "Lines kontrakt": what follows is somebody's. */
export function isOwner({ tokens, lexicon }: Reading, index: number): boolean {
  const [token, after] = [tokens[index], tokens[index + 1]];
  if (!token?.small.endsWith('s') || after?.joined !== true) return false;
  return owners.has(token.small.slice(0, -1)) && lexicon.isBareNoun(after.small);
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
