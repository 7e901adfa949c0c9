/** What a file is that was handed in as a CSV and is none; its words stand in `textsFaults`. */
export type OtherFile =
  | 'workbook'
  | 'oldWorkbook'
  | 'pdf'
  | 'html'
  | 'xml'
  | 'json'
  | 'rtf'
  | 'archive'
  | 'picture'
  | 'binary';

const signatures: readonly [string, OtherFile][] = [
  ['PK\x03\x04', 'workbook'],
  ['PK\x05\x06', 'archive'],
  ['\xd0\xcf\x11\xe0', 'oldWorkbook'],
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['Rar!', 'archive'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
];
const markup: readonly [RegExp, OtherFile][] = [
  [/^<(!doctype html|html|head|body|table|meta|style)\b/i, 'html'],
  [/^(<\?xml|<[a-z][\w:-]*[\s>])/i, 'xml'],
  [/^(\{\s*("|\}|$)|\[\s*[[{])/, 'json'],
];

/** Enough of a file to know it by. */
export const signatureBytes = 512;

/** Undefined for what may be a CSV; `wide`: it is UTF-16, where every other byte is zero. */
export function otherFile(start: Uint8Array, wide: boolean): OtherFile | undefined {
  const raw = Buffer.from(start).toString('latin1');
  const known = signatures.find(([signature]) => raw.startsWith(signature));
  if (known) return known[1];
  const text = (wide ? raw.replaceAll('\0', '') : raw).replace(/^(ï»¿|ÿþ|þÿ)?\s*/, '');
  const named = markup.find(([beginning]) => beginning.test(text));
  if (named) return named[1];
  return !wide && start.includes(0) ? 'binary' : undefined;
}
