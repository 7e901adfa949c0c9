import { findCpr } from './cpr.ts';
import { danish } from './danishLexicon.ts';
import { findAddresses } from './detect/addresses.ts';
import { findCompanies } from './detect/companies.ts';
import { findDottedInitials, findKnown, type KnownNames } from './detect/known.ts';
import { findNames } from './detect/names.ts';
import { findLastFour, findMails, findNumbers } from './detect/numbers.ts';
import { findPlaces } from './detect/places.ts';
import { findSensitive } from './detect/sensitive.ts';
import { findAges, findDates } from './detect/times.ts';
import type { Finding, FindingKind, Hit } from './finding.ts';
import { type PlainText, toPlainText } from './plainText.ts';
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
  const numbers: Hit[] = findCpr(text).map((span) => ({ kind: 'cpr', ...span }));
  const plain = toPlainText(text);
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

function detect(text: string, known: KnownNames): Hit[] {
  return [
    ...findLastFour(text),
    ...findMails(text),
    ...findAddresses(text),
    ...findNumbers(text),
    ...findKnown(text, known),
    ...findCompanies(text, danish),
    ...findNames(text, danish),
    ...findPlaces(text, danish),
    ...findDates(text),
    ...findAges(text),
    ...findSensitive(text),
    ...findDottedInitials(text),
  ];
}

function inOriginal(found: Hit, plain: PlainText): Hit {
  return { ...found, start: plain.origin[found.start] ?? 0, end: plain.origin[found.end] ?? 0 };
}
