import { createHash } from 'node:crypto';
import { newId } from '../privacy/letters.ts';
import { type UtcInstant, utcOf } from '../store/utc.ts';

/** How long an address may be fetched, and once. */
const minutes = 10;

export interface OneTime {
  /** What an address must carry; only its digest is stored. */
  token: string;
  stored: { digest: string; until: UtcInstant };
}

export function oneTime(now: number): OneTime {
  const token = `${newId()}${newId()}`;
  return { token, stored: { digest: digestOfToken(token), until: utcOf(now + minutes * 60_000) } };
}

export function digestOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Any text in letters alone, and back: the digits of an id or a month may look like a CPR number, and stop the card. */
export function inLetters(text: string): string {
  const hex = Buffer.from(text, 'utf8').toString('hex');
  return hex.replace(/\d/g, (digit) => lettersOfDigits[Number(digit)] ?? '');
}

export function fromLetters(letters: string): string {
  const hex = letters.replace(/[g-p]/g, (letter) => String(lettersOfDigits.indexOf(letter)));
  return Buffer.from(hex, 'hex').toString('utf8');
}

const lettersOfDigits = 'ghijklmnop';
