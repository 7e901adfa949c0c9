import type { Finding, FindingKind } from '../privacy/finding.ts';
import { checkText, mayConfirm } from '../privacy/guard.ts';
import type { StoryField, StoryFinding, StoryKind, StoryText } from '../store/storyRow.ts';

export const storyFields = ['start', 'difference', 'result'] as const satisfies readonly StoryField[];

export interface StoryKnown {
  /** Staff. */
  names: readonly string[];
  /** Codes of the team's cases: a story names none (6-privacy.md 6.3). */
  codes: readonly string[];
}

/** A finding as its author sees it: where, what, and whether they may let it stand. */
export interface Found extends StoryFinding {
  text: string;
  confirmable: boolean;
}

export type StoryCheck =
  /** A CPR number, or a fault in the guard: nothing of it may be kept. */
  { type: 'blocked'; findings: Found[] } | { type: 'checked'; findings: Found[] };

/** What leaves for a channel is stopped for these whatever anybody confirms (guardOutgoing.ts): better said now. */
const stoppedAnyway: ReadonlySet<string> = new Set<FindingKind>(['initials', 'sensitive']);

/** The three fields are looked at as one text: a number that goes on in the next field is a number. */
export function checkStory(text: StoryText, kind: StoryKind, known: StoryKnown): StoryCheck {
  const whole = storyFields.map((field) => text[field]).join('\n');
  const setting = kind === 'wide' ? 'wideStory' : 'teamStory';
  const { verdict, findings } = checkText(whole, setting, {
    names: [...known.names, ...known.codes],
    initials: [],
  });
  const isCode = ({ text: found }: Finding) =>
    known.codes.some((code) => found.toLowerCase().startsWith(code.toLowerCase()));
  const found = findings.flatMap((one) => {
    const confirmable = mayConfirm(one.kind, setting) && !stoppedAnyway.has(one.kind) && !isCode(one);
    return inFields(one, text).map((part) => ({ ...part, confirmable }));
  });
  return { type: verdict === 'block' ? 'blocked' : 'checked', findings: found };
}

/** One that runs over the end of a field is marked in both. */
function inFields({ kind, start, end }: Finding, text: StoryText): Omit<Found, 'confirmable'>[] {
  let offset = 0;
  return storyFields.flatMap((field) => {
    const own = text[field];
    const from = Math.max(0, start - offset);
    const to = Math.min(own.length, end - offset);
    offset += own.length + 1;
    return from < to ? [{ field, kind, start: from, end: to, text: own.slice(from, to) }] : [];
  });
}

/** What is kept of a finding: its place, without its words. */
export function placesOf(findings: readonly Found[]): StoryFinding[] {
  return findings.map(({ field, kind, start, end }) => ({ field, kind, start, end }));
}

/** Tells one set of findings from another, so that a tick confirms what was seen and nothing that came later. */
export function seenKey(findings: readonly (StoryFinding & { text: string })[]): string {
  return JSON.stringify(findings.map(({ field, kind, text }) => [field, kind, text]));
}

/** The text without what must not even be shown again. */
export function withoutBlocked(text: StoryText, findings: readonly Found[]): StoryText {
  const cut = (field: StoryField): string =>
    findings
      .filter((one) => one.kind === 'cpr' && one.field === field)
      .sort((a, b) => b.start - a.start)
      .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text[field]);
  const clean = { start: cut('start'), difference: cut('difference'), result: cut('result') };
  const again = checkStory(clean, 'wide', { names: [], codes: [] });
  return again.type === 'blocked' ? { start: '', difference: '', result: '' } : clean;
}
