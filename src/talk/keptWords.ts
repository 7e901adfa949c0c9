import { readCaseRef } from '../engine/caseRef.ts';
import { readCaseLine } from './caseLine.ts';
import type { Command } from './command.ts';
import { spellOut } from './sentence/spelling.ts';
import { negation } from './sentence/vocabulary.ts';

/** A command that was probably meant, and what would be typed behind its word. */
export interface Offer {
  command: Command;
  rest?: string;
}

/** Opens one case, by itself or in place of its list. */
export function readsCase({ takesCase, listsOwn }: Command): boolean {
  return takesCase === true || listsOwn === true;
}

/**
 * A misspelled command with what stood behind it. Nothing goes onto a card but the code of a case and words that are the
 * same for everybody: days, figures, and those that the command itself knows. Names and stories stay out; where one of
 * the words left out turns the others around, only the code is kept.
 */
export function offerOf(command: Command, written: string, code?: string): Offer {
  const about = readsCase(command) ? code : undefined;
  const rest = command.takes ? keptOf(command.takes, written, about).join(' ') : about;
  return { command, ...(rest ? { rest } : {}) };
}

function keptOf(own: readonly string[], written: string, code: string | undefined): string[] {
  const line = readCaseLine(written);
  const said = line?.caseRef === code && line ? `${line.caseRef} ${line.said}` : written;
  const words = spellOut(said).split(/\s+/).filter(Boolean);
  const known = new Set([...usual, ...own]);
  const kept: string[] = [];
  let isNextKept = false;
  let figures = 0;
  for (const word of words.reverse()) {
    const plain = word.toLowerCase().replace(/[.,;:!?]+$/, '');
    const isCode = code !== undefined && readCaseRef(word.replace(/[.,;:!?]+$/, '')) === code;
    const isKept = isCode || isFigure(plain) || plain.split(/[-–]/).every((part) => known.has(part));
    if (!isKept && turns.test(plain)) return code ? [code] : [];
    figures = /^\d+$/.test(plain) ? figures + 1 : 0;
    // A telephone number that is written in pairs.
    if (figures > mostFigures) return code ? [code] : [];
    if (!connecting.has(plain)) isNextKept = isKept;
    if (isNextKept && (isKept || connecting.has(plain))) kept.unshift(isCode ? (code ?? '') : plain);
  }
  return kept;
}

/** Plain figures side by side: an amount and a month's year, `maj 2026 12`. */
const mostFigures = 2;

/** A day, a month, a time, an amount or a sum of amounts; nothing as long as a telephone number. */
function isFigure(word: string): boolean {
  return /^(?:\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d{2}|\d{4}))?|\d{4}-\d{2}(?:-\d{2})?|\d{1,2}[/.-]\d{4}|\d{1,2}[:.]\d{2}|\d{1,3}(?:,\d{1,2})?(?:\+\d{1,3}(?:,\d{1,2})?)*[th]?|20\d{2})$/.test(
    word,
  );
}

const turns = new RegExp(`${negation.source}|^(?:måske|eller|afslag|perhaps|maybe|or)$`, 'u');

/** They say nothing without the word behind them. */
const connecting = new Set(
  'i d den til fra om på for af og kl in on the from until to of for and at'.split(' '),
);

const usual = new Set(
  (
    'idag dag igår går forgårs imorgen morgen overmorgen uge uger dage næste sidste nu ' +
    'mandag tirsdag onsdag torsdag fredag lørdag søndag man tir ons tor fre ' +
    'today yesterday tomorrow week weeks days day next last ago now ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri'
  ).split(' '),
);

/** For commands that take a month. */
export const monthWords: readonly string[] = (
  'jan feb mar apr maj jun jul aug sep okt nov dec januar februar marts april juni juli august september oktober ' +
  'november december january february march may june july oct october'
).split(' ');
