import { hasCpr } from '../privacy/cpr.ts';
import type { Lexicon } from '../privacy/lexicon.ts';
import { cleanText, isNothing } from './cellText.ts';
import { type Field, isClosedList } from './kinds.ts';
import type { MappedField } from './mapping.ts';

/** Why a whole column is left out, unread (domain/9-import.md). */
export type Refusal = 'cpr' | 'names' | 'personal';

export interface Column {
  index: number;
  /** What may be shown of the heading: the heading, or `kolonne 3` when it carries personal data itself. */
  label: string;
  /** Nothing stands above it. */
  blank?: true;
  /** Its heading has letters that were decoded wrongly. */
  misread?: true;
  field?: Field;
  /** The index of the column that is read in place of this one, as both have the same heading. */
  sameAs?: number;
  /** The administrator said what it is. */
  chosen?: boolean;
  refused?: Refusal;
}

/** What is counted of a column's values; never the values themselves. */
export interface ColumnLooks {
  filled: number;
  names: number;
  cpr: boolean;
}

const nameShare = 0.2;

export function noLooks(): ColumnLooks {
  return { filled: 0, names: 0, cpr: false };
}

/** What one cell says of its column. */
export interface CellLook {
  filled: boolean;
  name: boolean;
  cpr: boolean;
}

export function lookOf(cell: string, lexicon: Lexicon, isKnown: boolean): CellLook {
  if (isNothing(cell)) return { filled: false, name: false, cpr: false };
  return { filled: true, name: !isKnown && looksLikeName(cell, lexicon), cpr: looksLikeCpr(cell) };
}

/** Adds one cell to what is known of its column. */
export function look(looks: ColumnLooks, { filled, name, cpr }: CellLook): void {
  looks.filled += Number(filled);
  looks.names += Number(name);
  looks.cpr ||= cpr;
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

/** Who or what somebody is called, was born, lives or can be reached: words of a heading, in small letters. */
const personalWord = new RegExp(
  `^(${[
    '(borgers?|fulde?|for|efter|mellem|kalde|deltagers?|person|klients?|ledigs?)?navn(et|e)?',
    '(first|last|sur|full|middle|given|family)?name',
    '(borgers?|deltagers?)?(cpr|cpr-?nr|cpr-?nummer|person-?nr|person-?nummer|id-?nummer)',
    'cpr.*|ssn',
    '(borgers?)?(fødsels?(dato|dag|år|dag)|fødselsnummer|født|birth(day|date)?|dob)',
    '(borgers?)?initialer|init',
    '(borgers?|post|privat|bopæls|folkeregister)?adresser?|bopæl|vej|gade|address',
    '(borgers?|privat|mobil|arbejds)?(telefon|tlf|mobil|phone)-?(nr|nummer)?',
    '(borgers?|privat|arbejds)?e?-?mail-?(adresse|adr)?',
    'foto|billede|photo',
  ].join('|')})$`,
);

/**
 * Refused for a word that it is, not for a part of one: `Navn`, `Borgers navn` and `CPR-nr.` are, `AktivitetNavn` is not.
 * What the administrator says is one of our closed lists is judged by its values alone.
 */
export function refusalByHeading(heading: string, mapped: MappedField | undefined): Refusal | undefined {
  if (mapped?.field.type === 'initials') return 'personal';
  if (mapped && (!mapped.chosen || isClosedList(mapped.field))) return undefined;
  const words = cleanText(heading)
    .toLowerCase()
    .split(/[^\p{L}\d-]+/u)
    .map((word) => word.replace(/^-+|-+$/g, ''));
  return words.some((word) => personalWord.test(word)) ? 'personal' : undefined;
}

/**
 * A CPR number anywhere drops the column. People's names drop one that is not used, or that the administrator took for a
 * closed list; in a column that is known by its heading, a name is a fault of its row.
 */
export function refusalByLooks({ field, chosen }: Column, looks: ColumnLooks): Refusal | undefined {
  if (looks.cpr) return 'cpr';
  if (field && !(chosen && isClosedList(field))) return undefined;
  return looks.names > 0 && looks.names >= looks.filled * nameShare ? 'names' : undefined;
}

/** A heading is shown only when it cannot be a value: a file without headings has people in its first line. */
export function labelOf(heading: string, index: number, lexicon: Lexicon): string {
  const safe = /^[\p{L}][\p{L}\d .,()/_%-]{0,39}$/u.test(heading) && !/\d{4}/.test(heading);
  return safe && !looksLikeName(heading, lexicon) ? heading : `kolonne ${index + 1}`;
}
