/** One digit of a text, in whatever script or width it is written, and what stands between it and the next. */
export interface Digit {
  value: number;
  start: number;
  end: number;
  after: Gap;
}

/**
 * What stands between two digits.
 * `none`: nothing. `soft`: only what no reader sees as a separator (invisible characters, no-break spaces, a line break).
 * `plain`: spaces, dashes, dots, slashes. `odd`: one other mark, as in a file name. `broken`: anything else, or the end.
 * Two gaps with the same `key` look alike.
 */
export interface Gap {
  type: 'none' | 'soft' | 'plain' | 'odd' | 'broken';
  key: string;
}

type CharacterClass = 'invisible' | 'newline' | 'noBreak' | 'space' | 'dash' | 'plain' | 'odd' | 'other';

const longestGap = 8;
const broken: Gap = { type: 'broken', key: '' };
const blankLetters = /[\u115f\u1160\u2800\u3164\uffa0]/u;

/** Every digit of the text from left to right. Linear in the text's length. */
export function readDigits(text: string): Digit[] {
  const digits: Digit[] = [];
  let between: CharacterClass[] = [];
  let marks = '';
  let index = 0;
  for (const character of text) {
    const start = index;
    index += character.length;
    const value = digitValue(character);
    if (value === undefined) {
      const found = classOf(character);
      between.push(found);
      marks += markOf(found, character);
      continue;
    }
    const last = digits.at(-1);
    if (last) last.after = gapOf(between, marks);
    digits.push({ value, start, end: index, after: broken });
    between = [];
    marks = '';
  }
  return digits;
}

function gapOf(between: CharacterClass[], marks: string): Gap {
  if (between.length === 0) return { type: 'none', key: '' };
  const key = marks.replace(/ +/g, ' ');
  if (marks.length > longestGap) return broken;
  if (between.includes('other')) return broken;
  if (between.includes('newline')) return softAtLineBreak(between);
  if (between.includes('odd')) return key.trim().length === 1 ? { type: 'odd', key } : broken;
  if (between.every((found) => found === 'invisible' || found === 'noBreak'))
    return { type: 'soft', key: '' };
  return { type: 'plain', key };
}

/** A number that goes on in the next line, with or without the dash before the break. */
function softAtLineBreak(between: CharacterClass[]): Gap {
  const marks = between.filter((found) => found === 'odd' || found === 'plain' || found === 'dash');
  return marks.length <= 1 && !marks.includes('odd') ? { type: 'soft', key: '' } : broken;
}

function markOf(found: CharacterClass, character: string): string {
  if (found === 'invisible') return '';
  if (found === 'space' || found === 'newline' || found === 'noBreak') return ' ';
  return found === 'dash' ? '-' : character;
}

/** Most characters of a text are letters; one look tells them from those that can stand inside a number. */
const separating = /[^\p{L}\p{N}\p{Co}\p{Cn}\p{So}\p{Sc}]|[\u115f\u1160\u2800\u3164\uffa0]|[\u2500\u2501]/u;

function classOf(character: string): CharacterClass {
  if (character === ' ' || character === '\t') return 'space';
  if (!separating.test(character)) return 'other';
  if (/[\n\r\v\f\u0085\u2028\u2029]/u.test(character)) return 'newline';
  if (/[\p{Cf}\p{Cc}\p{M}]/u.test(character) || blankLetters.test(character)) return 'invisible';
  if (/\p{Zs}/u.test(character)) return 'noBreak';
  if (/[\p{Pd}\u2212\u2043\u02d7\u00af\u23af\u2500\u2501]/u.test(character)) return 'dash';
  if (character === '.' || character === '/') return 'plain';
  return /[_,:·•‧~*|+=\\('"’]/u.test(character) ? 'odd' : 'other';
}

/** 0–9 for a digit of any script, full-width, mathematical or circled; else undefined. */
export function digitValue(character: string): number | undefined {
  if (character >= '0' && character <= '9') return Number(character);
  if (character < '\u0080') return undefined;
  if (!/\p{N}/u.test(character)) return undefined;
  const plain = character.normalize('NFKC');
  if (plain.length === 1 && plain >= '0' && plain <= '9') return Number(plain);
  return /\p{Nd}/u.test(character) ? placeInItsRun(character) : undefined;
}

/** Unicode keeps the ten digits of a script together, in order. */
function placeInItsRun(character: string): number {
  let place = 0;
  for (let point = (character.codePointAt(0) ?? 0) - 1; ; point -= 1) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(point))) return place % 10;
    place += 1;
  }
}
