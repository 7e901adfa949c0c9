import { hasCpr } from '../privacy/cpr.ts';
import type { Lexicon } from '../privacy/lexicon.ts';
import type { Field } from './kinds.ts';

/** Why a whole column is left out, unread (domain/9-import.md). */
export type Refusal = 'cpr' | 'names' | 'personal';

export interface Column {
  index: number;
  /** What may be shown of the heading: the heading, or `kolonne 3` when it carries personal data itself. */
  label: string;
  field?: Field;
  refused?: Refusal;
}

/** What is counted of a column's values; never the values themselves. */
export interface ColumnLooks {
  filled: number;
  names: number;
  cpr: boolean;
}

const personalHeading =
  /cpr|person-?(nummer|nr)|fødsel|(^|[^a-zæøå])navn|navn$|efternavn|fornavn|adresse|telefon|mobil|tlf|mail/;
const neverMapped = /cpr|person-?(nummer|nr)|fødsel|navn/;
const nameShare = 0.2;

export function noLooks(): ColumnLooks {
  return { filled: 0, names: 0, cpr: false };
}

/** Adds one cell to what is known of its column. */
export function look(looks: ColumnLooks, cell: string, lexicon: Lexicon, isKnown: boolean): void {
  if (cell === '') return;
  looks.filled += 1;
  looks.cpr ||= looksLikeCpr(cell);
  if (!isKnown && looksLikeName(cell, lexicon)) looks.names += 1;
}

/** A birthday in one column and the last four digits in the next. */
export function isSplitCpr(cell: string, next: string): boolean {
  return /^\d{5,6}$/.test(cell) && /^\d{4}$/.test(next) && looksLikeCpr(`${cell}-${next}`);
}

/** Also without the leading zero that a spreadsheet takes away. */
export function looksLikeCpr(text: string): boolean {
  if (text.length < 9) return false;
  return hasCpr(text) || (/^\d{5}[- ]?\d{4}$/.test(text) && hasCpr(`0${text}`));
}

/** `Holm, Mette` or `Mette Holm`; one word alone only when it is no ordinary Danish word. */
export function looksLikeName(text: string, lexicon: Lexicon): boolean {
  const words = text.split(/[\s,]+/).filter((word) => word.length > 1);
  if (words.length === 0 || words.length > 6 || /[\d@/:;()]/.test(text)) return false;
  if (!words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word))) return false;
  const proper = words.map((word) => capitalised(word));
  const known = proper.filter((word) => lexicon.isName(word));
  if (words.length === 1) return known.length === 1 && !lexicon.isWord(words[0]?.toLowerCase() ?? '');
  return (
    known.length > 0 && proper.every((word) => lexicon.isName(word) || !lexicon.isWord(word.toLowerCase()))
  );
}

function capitalised(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

export function refusalByHeading(heading: string, mapped: boolean): Refusal | undefined {
  const plain = heading.toLowerCase();
  return (mapped ? neverMapped : personalHeading).test(plain) ? 'personal' : undefined;
}

export function refusalByLooks(looks: ColumnLooks): Refusal | undefined {
  if (looks.cpr) return 'cpr';
  return looks.names > 0 && looks.names >= looks.filled * nameShare ? 'names' : undefined;
}

/** A heading is shown only when it cannot be a value: a file without headings has people in its first line. */
export function labelOf(heading: string, index: number, lexicon: Lexicon): string {
  const safe = /^[\p{L}][\p{L}\d .,()/_-]{0,39}$/u.test(heading) && !/\d{4}/.test(heading);
  return safe && !looksLikeName(heading, lexicon) ? heading : `kolonne ${index + 1}`;
}
