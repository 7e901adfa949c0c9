import { digitValue } from './digits.ts';

/** A text as a person reads it: without invisible characters, with plain digits, spaces and dashes. */
export interface PlainText {
  text: string;
  /** `origin[i]` is where character i stood in the text as written; one more entry for the end. */
  origin: number[];
}

/** Linear. The detectors read the plain text, so that no trick with characters hides a name or a phone number. */
export function toPlainText(written: string): PlainText {
  const origin: number[] = [];
  let text = '';
  let index = 0;
  for (const character of written) {
    const start = index;
    index += character.length;
    if (character > '\u02ff' && text !== '' && /\p{M}/u.test(character)) {
      const last = text.at(-1) ?? '';
      const composed = (last + character).normalize('NFC');
      if (composed.length === 1) text = text.slice(0, -1) + composed;
      continue;
    }
    const plain = plainCharacter(character);
    for (let unit = 0; unit < plain.length; unit += 1) origin.push(start);
    text += plain;
  }
  origin.push(written.length);
  return { text, origin };
}

/** Letters, and what is no character at all, are read as they are. */
const asWritten = /^[\p{L}\p{Co}\p{Cn}\p{So}](?<![\uff01-\uff5e])$/u;

function plainCharacter(character: string): string {
  if (character >= ' ' && character <= '~') return character;
  if (asWritten.test(character)) return character;
  if (/[\n\r\u2028\u2029\u0085]/.test(character)) return '\n';
  if (/\p{Cf}/u.test(character)) return '';
  const digit = digitValue(character);
  if (digit !== undefined) return String(digit);
  if (/[\p{Zs}\t]/u.test(character)) return ' ';
  if (/[\p{Pd}\u2212]/u.test(character)) return '-';
  if (/[\uff01-\uff5e]/.test(character)) return character.normalize('NFKC');
  return character === '’' || character === '`' ? "'" : character;
}

/** As long as the text, whatever its letters: a Turkish İ has two small ones. */
export function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return Array.from(text, (letter) => {
    const one = letter.toLowerCase();
    return one.length === letter.length ? one : letter;
  }).join('');
}
