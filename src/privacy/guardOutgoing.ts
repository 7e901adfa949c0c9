import { hasCpr } from './cpr.ts';
import { findKnown } from './detect/known.ts';
import { findSensitive } from './detect/sensitive.ts';
import { toPlainText } from './plainText.ts';

/** Which rule stopped a card; never the text that broke it. */
export type OutgoingRule = 'cpr' | 'initials' | 'sensitive' | 'fault';
export type OutgoingVerdict = { type: 'pass' } | { type: 'stopped'; rule: OutgoingRule };

/** What the guard must know of the team: the initials of its cases. */
export interface TeamFacts {
  initials: readonly string[];
  /** Ids that Teams and Entra made: hexadecimal digits may happen to look like a CPR number, and hold no person. */
  ids?: readonly string[];
}

/** Properties of an Adaptive Card that a person reads; the others are looked through for CPR numbers only. */
const shown = new Set([
  'text',
  'title',
  'label',
  'value',
  'placeholder',
  'fallbackText',
  'altText',
  'summary',
  'speak',
]);

/**
 * The last line of defence: no message leaves with a CPR-like number anywhere in it, and none for a channel with the
 * initials of a case or a sensitive word (domain/6-privacy.md 6.1). A fault in here stops the message. Never throws.
 */
export function guardOutgoing(
  card: unknown,
  audience: 'personal' | 'channel',
  facts: TeamFacts,
): OutgoingVerdict {
  try {
    return check(card, audience, facts);
  } catch {
    return { type: 'stopped', rule: 'fault' };
  }
}

function check(card: unknown, audience: 'personal' | 'channel', facts: TeamFacts): OutgoingVerdict {
  const texts: { text: string; shown: boolean }[] = [];
  collect(card, '', texts);
  const made = new Set(facts.ids);
  if (texts.some(({ text }) => !isMadeOf(text, made) && hasCpr(text)))
    return { type: 'stopped', rule: 'cpr' };
  if (audience === 'personal') return { type: 'pass' };
  const read = texts.filter((one) => one.shown).map(({ text }) => toPlainText(text).text);
  const known = { names: [], initials: facts.initials };
  if (read.some((text) => findKnown(text, known).length > 0)) return { type: 'stopped', rule: 'initials' };
  if (read.some((text) => findSensitive(text).length > 0)) return { type: 'stopped', rule: 'sensitive' };
  return { type: 'pass' };
}

/** Nothing but ids: one, or several as a list of choices has them. */
function isMadeOf(text: string, ids: ReadonlySet<string>): boolean {
  return ids.size > 0 && text.split(',').every((part) => ids.has(part));
}

function collect(value: unknown, key: string, texts: { text: string; shown: boolean }[]): void {
  if (typeof value === 'string' || typeof value === 'number')
    texts.push({ text: String(value), shown: shown.has(key) });
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    texts.push({ text: name, shown: false });
    collect(inner, Array.isArray(value) ? key : name, texts);
  }
}
