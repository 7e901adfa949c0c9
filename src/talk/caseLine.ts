import { readCaseRef } from '../engine/caseRef.ts';

/** Letters and digits with dashes between, at least one digit: `B-101`, `2026-017`. */
const caseCode = /^(?=.*\d)[\p{L}\d][\p{L}\d._-]{0,39}$/u;
/** What may stand before a figure and is no part of a code. */
const shortWords = /^(jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec|uge|u|kl|den|d)$/i;
/** `B - 101` and `B: 101`. */
const apartDash = /^(\p{L}{1,4})\s*[\p{Pd}:−]\s*(?=\d)/u;
/** What parts the code from what is said of it: `B-101: maj 12`, `B-101 – i dag`. */
const closing = /[:;,.!?)]+$/;
const opening = /^[\p{Pd}:;,−]+\s+/u;

/**
 * What stood after a command's word: the code of a case in its one spelling (`b:101`, `B–101` and `B 101` are `B-101`), and
 * what is said of it. Undefined when it names no case.
 */
export function readCaseLine(rest: string): { caseRef: string; said: string } | undefined {
  const [first = '', second = '', ...words] = rest.trim().replace(apartDash, '$1-').split(/\s+/);
  const isApart = /^\p{L}{1,3}$/u.test(first) && !shortWords.test(first) && /^\d+$/.test(second);
  const [word, said] = isApart ? [`${first}-${second}`, words] : [first, [second, ...words]];
  const caseRef = codeOf(word);
  return caseRef === undefined ? undefined : { caseRef, said: said.join(' ').trim().replace(opening, '') };
}

function codeOf(written: string): string | undefined {
  const word = written.replace(closing, '');
  return readCaseRef(word) ?? (caseCode.test(word) ? word : undefined);
}
