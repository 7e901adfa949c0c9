/*
 * Privacy: what may be written, what may be sent, and how long what is kept.
 * Its rule: pure, and it fails closed: a fault in here stops the text.
 * The way in: a text that people write → `guard.ts` → `plainText.ts` → `detect/` → `settle.ts` → a verdict.
 * The way out: every card passes `guardOutgoing.ts`.
 * Periods stand in `periods.ts`; the words that give somebody away in `words/` and `data/`.
 */

import { findCpr, type Span } from './cpr.ts';
import { danish } from './danishLexicon.ts';
import { accountSpans, findAccounts, findProfiles } from './detect/accounts.ts';
import { findAddresses } from './detect/addresses.ts';
import { findAges } from './detect/ages.ts';
import { findAmounts } from './detect/amounts.ts';
import { findChains } from './detect/chains.ts';
import { findCompanies } from './detect/companies.ts';
import { findDates } from './detect/dates.ts';
import { findDottedInitials, findKnown, type KnownNames } from './detect/known.ts';
import { findNames } from './detect/names.ts';
import { findLastFour, findMails, findNumbers } from './detect/numbers.ts';
import { findPlaces } from './detect/places.ts';
import { read } from './detect/reading.ts';
import { findSensitive } from './detect/sensitive.ts';
import type { Finding, FindingKind, Hit } from './finding.ts';
import { findOddCpr } from './oddCpr.ts';
import { inSmallLetters, type PlainText, toPlainText } from './plainText.ts';
import { settle } from './settle.ts';

/** Where a text is going; the wider the circle, the more is asked about. */
export type Setting = 'input' | 'teamStory' | 'wideStory';

/** `block` stops the text, `ask` says "fjern eller bekræft", `pass` lets it through. */
export type Verdict = 'block' | 'ask' | 'pass';

export interface Checked {
  verdict: Verdict;
  findings: Finding[];
}

const everywhere: readonly FindingKind[] = [
  'cpr',
  'phone',
  'mail',
  'address',
  'cvr',
  'name',
  'initials',
  'sensitive',
];
const kindsOf: Record<Setting, ReadonlySet<FindingKind>> = {
  input: new Set(everywhere),
  teamStory: new Set([...everywhere, 'company', 'age']),
  wideStory: new Set([...everywhere, 'company', 'age', 'place', 'date']),
};
/** A wide story cannot confirm these away: the leader gets it without them, or not at all (issue of the stories, 6). */
const neverInWideStory: ReadonlySet<FindingKind> = new Set([
  'cpr',
  'name',
  'initials',
  'phone',
  'mail',
  'address',
]);

/**
 * The one door for every text that people write (domain/6-privacy.md 6.2). A CPR number blocks, anything else asks.
 * It fails closed: a fault in here blocks the text, without findings. Never throws; under 5 ms a KB.
 */
export function checkText(
  text: string,
  setting: Setting,
  known: KnownNames = { names: [], initials: [] },
): Checked {
  try {
    return check(text, setting, known);
  } catch {
    return { verdict: 'block', findings: [] };
  }
}

/** Whether somebody may say "it is all right" to a finding. */
export function mayConfirm(kind: FindingKind, setting: Setting): boolean {
  return kind !== 'cpr' && !(setting === 'wideStory' && neverInWideStory.has(kind));
}

function check(text: string, setting: Setting, known: KnownNames): Checked {
  const plain = toPlainText(text);
  const numbers: Hit[] = cprIn(text, plain).map((span) => ({ kind: 'cpr', ...span }));
  const kinds = kindsOf[setting];
  const others = detect(plain.text, known)
    .filter(({ kind }) => kinds.has(kind))
    .map((found) => inOriginal(found, plain));
  const findings = settle([...numbers, ...others], text.length).map((found) => ({
    ...found,
    text: text.slice(found.start, found.end),
  }));
  const verdict = numbers.length > 0 ? 'block' : findings.length > 0 ? 'ask' : 'pass';
  return { verdict, findings };
}

/** An account that the word before it calls so is none, though its digits may read as a birthday. */
function cprIn(text: string, plain: PlainText): Span[] {
  const accounts = accountSpans(plain.text).map((found) => inOriginal(found, plain));
  const odd = findOddCpr(plain.text, inSmallLetters(plain.text)).map((span) =>
    inOriginal({ kind: 'cpr', ...span }, plain),
  );
  return [...findCpr(text), ...odd]
    .filter((span) => !accounts.some((one) => one.start <= span.start && span.end <= one.end))
    .map(({ start, end }) => ({ start, end }));
}

function detect(text: string, known: KnownNames): Hit[] {
  const reading = read(text, danish);
  const shops = findChains(reading);
  return [
    ...findLastFour(text),
    ...findMails(text),
    ...findAddresses(reading),
    ...findAccounts(text),
    ...findNumbers(text),
    ...findProfiles(text),
    ...findKnown(text, known),
    ...shops,
    ...findCompanies(reading),
    ...findNames(reading, shops),
    ...findPlaces(reading, shops),
    ...findDates(reading.small),
    ...findAges(reading.small),
    ...findAmounts(reading.small),
    ...findSensitive(text),
    ...findDottedInitials(text),
  ];
}

function inOriginal(found: Hit, plain: PlainText): Hit {
  return { ...found, start: plain.origin[found.start] ?? 0, end: plain.origin[found.end] ?? 0 };
}
