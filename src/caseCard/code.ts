import { readCaseRef } from '../engine/caseRef.ts';
import { checkText } from '../privacy/guard.ts';

/** A code that somebody makes up, in its one spelling: one that says anything about a person is none (domain/6-privacy.md 6.1). */
export function newCaseCode(text: string): string | undefined {
  const code = readCaseRef(text);
  if (code === undefined) return undefined;
  const words = code.split(/[^\p{L}]+/u).map((word) => word.charAt(0) + word.slice(1).toLowerCase());
  const isNeutral = [code, ...words].every((part) => checkText(part, 'input').verdict === 'pass');
  return isNeutral ? code : undefined;
}
