import { hasCpr } from './cpr.ts';
import { findKnown } from './detect/known.ts';
import { findSensitive } from './detect/sensitive.ts';
import type { Hit } from './finding.ts';
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
  if (texts.some(({ text }) => hasCpr(text) && hasCpr(withoutIds(text, facts.ids ?? []))))
    return { type: 'stopped', rule: 'cpr' };
  if (audience === 'personal') return { type: 'pass' };
  const read = texts.filter((one) => one.shown).map(({ text }) => toPlainText(text).text);
  const known = { names: [], initials: facts.initials };
  if (read.some((text) => findKnown(text, known).length > 0)) return { type: 'stopped', rule: 'initials' };
  const isSaid = (text: string): boolean => findSensitive(text).some((found) => !isInName(text, found));
  if (read.some(isSaid)) return { type: 'stopped', rule: 'sensitive' };
  return { type: 'pass' };
}

/** `Dorte Munk`, `Munk Jensen`: staff are called by their names in a channel, and some names are words. */
function isInName(text: string, { start, end }: Hit): boolean {
  return (
    /^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end)) &&
    (/\p{Lu}\p{Ll}[\p{L}'.-]{0,30}[ ]$/u.test(text.slice(0, start)) ||
      /^[ ]\p{Lu}\p{Ll}/u.test(text.slice(end)))
  );
}

/** An id stands alone, among others, or in an id of our own. A letter takes its place, so that nothing beside it comes together. */
function withoutIds(text: string, ids: readonly string[]): string {
  return ids.filter(isId).reduce((rest, id) => rest.replaceAll(id, 'i'), text);
}

/** Long, and not of digits alone: no number can be excused as an id. */
function isId(id: string): boolean {
  return id.length >= 16 && /[a-z]/i.test(id);
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
