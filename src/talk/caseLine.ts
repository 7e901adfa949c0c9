/** Letters and digits with dashes between, at least one digit: `B-101`, `2026-017`. */
const caseCode = /^(?=.*\d)[\p{L}\d][\p{L}\d._-]{0,39}$/u;

/** What stood after a command's word: the code of a case, and what is said of it. Undefined when it names no case. */
export function readCaseLine(rest: string): { caseRef: string; said: string } | undefined {
  const [caseRef = '', ...words] = rest.trim().split(/\s+/);
  return caseCode.test(caseRef) ? { caseRef, said: words.join(' ') } : undefined;
}
