import type { Lexicon } from '../lexicon.ts';

/** No Danish word is longer, and a look at a longer one would cost. */
const longest = 40;

/** A slip of the pen, or a compound that the dictionary's rules do not make: `kontaktførløb`, `snuseaktiviteter`. */
export function looksDanish(small: string, lexicon: Lexicon): boolean {
  if (small.length < 8 || small.length > longest) return false;
  for (let cut = 3; cut <= small.length - 4; cut += 1) {
    const head = small.slice(0, cut);
    if (!lexicon.isForm(head) && !(cut > 4 && /[se]$/.test(head) && lexicon.isForm(head.slice(0, -1))))
      continue;
    const tail = small.slice(cut);
    if (lexicon.isWord(tail) || (tail.length > 5 && isSlip(tail, lexicon))) return true;
  }
  return false;
}

/** What ends in a long word of the dictionary is Danish. */
export function endsDanish(small: string, lexicon: Lexicon): boolean {
  if (small.length < 8 || small.length > longest) return false;
  for (let cut = 2; cut <= small.length - 6; cut += 1) if (lexicon.isForm(small.slice(cut))) return true;
  return false;
}

const vowels = [...'aeiouyæøå'];

/** A letter too many or too few, two that changed places, or another vowel, in an otherwise Danish word. */
export function isSlip(small: string, lexicon: Lexicon): boolean {
  if (small.length < 6 || small.length > longest) return false;
  for (let at = 0; at < small.length; at += 1) {
    const [before, letter, after] = [small.slice(0, at), small.charAt(at), small.slice(at + 1)];
    if (lexicon.isForm(before + after) || lexicon.isForm(before + letter + letter + after)) return true;
    if (lexicon.isForm(before + after.charAt(0) + letter + after.slice(1))) return true;
    if (
      vowels.includes(letter) &&
      vowels.some((one) => one !== letter && lexicon.isEntry(before + one + after))
    )
      return true;
  }
  return false;
}
