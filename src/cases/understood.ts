import type { LocalDate } from '../calendar/local.ts';
import { readCaseLine } from '../talk/caseLine.ts';
import { dayIn } from '../talk/typedDay.ts';
import { jobKindOf, reasonOf, weeksIn } from './typed.ts';

type Understanding = Readonly<Record<string, string | undefined>>;

/** A line that is no registration, as some of it was not understood: whose form asks the rest, and what it begins with. */
export interface Understood {
  caseRef: string;
  /** Id of the saying. */
  form: string;
  /** By field of it. */
  fields: Understanding;
}

/** Whoever writes one of these means something else than the words beside it say alone. */
const doubt = /(?<!\p{L})(?:ikke|ingen|måske|eller|afslag|not?|none|perhaps|maybe|or)(?!\p{L})/u;

/** Of `/praktik`: what was not understood of a start, of pay or of an interruption. */
export function understoodPlacement(text: string, today: LocalDate): Understood | undefined {
  const line = readCaseLine(text.toLowerCase());
  if (!line) return undefined;
  const [verb = '', ...words] = line.said.split(' ');
  const said = words.join(' ');
  const { caseRef } = line;
  if (/^start/.test(verb)) {
    const weeks = weeksIn(said);
    const start = dayIn(said.replace(weeks?.said ?? '', ''), today, true)?.on;
    const known = weeks && weeks.count >= 1 && weeks.count <= 52 ? String(weeks.count) : undefined;
    return { caseRef, form: 'placement', fields: { start, weeks: known } };
  }
  if (/^(løn|pay|paid)/.test(verb)) {
    return { caseRef, form: 'hoursAgreed', fields: { from: dayIn(said, today, true)?.on } };
  }
  if (!/^(afbr|interrupt)/.test(verb)) return undefined;
  const reason = doubt.test(said) ? undefined : onlyOne(words, reasonOf);
  return { caseRef, form: 'interrupted', fields: { reason, ...pastDay(said, today) } };
}

/** Of `/job`, where more was said than was understood. */
export function understoodJob(text: string, today: LocalDate): Understood | undefined {
  const line = readCaseLine(text.toLowerCase());
  if (!line) return undefined;
  const words = line.said.split(' ').filter(Boolean);
  const kind = doubt.test(line.said)
    ? undefined
    : onlyOne(words, (word) => (/^(uddannelse|education)$/.test(word) ? 'education' : jobKindOf(word)));
  return { caseRef: line.caseRef, form: 'job', fields: { kind, ...pastDay(line.said, today) } };
}

/** What is told afterwards; the form takes no day ahead. */
export function pastDay(said: string, today: LocalDate): { on?: LocalDate } {
  const on = dayIn(said, today, false)?.on;
  return on !== undefined && on <= today ? { on } : {};
}

function onlyOne<T>(words: readonly string[], read: (word: string) => T | undefined): T | undefined {
  const found = new Set(words.flatMap((word) => read(word) ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}
