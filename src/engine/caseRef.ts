/**
 * The one spelling of a case code, however it was typed: capital composed letters (NFC), no invisible characters, one
 * kind of dash, which a colon stands for too, and none at the end. `b–101`, `B:101` and `B-101` are one code. Undefined
 * for what is none: at most 20 letters, digits, dots, dashes and low lines, a digit among them, and nothing that could
 * be somebody's number.
 */
export function readCaseRef(text: string): string | undefined {
  const code = text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toUpperCase()
    .replace(/ *[\p{Pd}:−] */gu, '-')
    .replace(/^(\p{L}{1,4}) (?=\d)/u, '$1-')
    .replace(/[-._]+$/, '');
  if (!/^[\p{L}\d][\p{L}\d._-]{0,19}$/u.test(code) || !/\d/.test(code)) return undefined;
  return /^\d{6,}$/.test(code) || /\d{9}/.test(code) ? undefined : code;
}

/** What codes of one case have in common, also where one of them was written without its dash (`B101`). */
export function caseKey(caseRef: string): string {
  return caseRef.replace(/[._-]+/g, '-').replace(/(?<=\p{L})(?=\d)/gu, '-');
}

/** The spellings under which a case may be kept, likeliest first. */
export function spellingsOf(caseRef: string): string[] {
  const key = caseKey(caseRef);
  const joined = key.replace(/(?<=\p{L})-(?=\d)/gu, '');
  return [...new Set([caseRef, key, joined])];
}
