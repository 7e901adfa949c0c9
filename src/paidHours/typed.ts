import type { LocalDate } from '../calendar/local.ts';
import { addToMonth, type Month, monthOf } from '../calendar/months.ts';
import type { HourKind } from '../engine/events.ts';
import type { HourSource } from '../engine/hourSources.ts';
import { hoursText, readHours } from '../engine/hours.ts';
import { readCaseLine } from '../talk/caseLine.ts';
import { monthOfWeek, readWeek, type Week } from './week.ts';

/** What `/løntimer B-101 2026-05 26,5 småjob lønseddel` says; parts that were not said are left out. */
export interface TypedHours {
  caseRef?: string;
  month?: Month;
  /** A weekly entry: its month is that of the week's Thursday. */
  week?: Week;
  /** As it was written; `readHours` says whether it is a figure. Several with a plus between them are their sum. */
  hours?: string;
  kind: HourKind;
  source?: HourSource;
  /** What followed the word `plan`: the ramp-up plan (typedPlan.ts). */
  plan?: string;
  /** Something else was said too: nothing may be registered, and the form is filled in with the rest. */
  unclear?: true;
}

const months = [
  ['jan', 'januar', 'january'],
  ['feb', 'februar', 'february'],
  ['mar', 'marts', 'march'],
  ['apr', 'april'],
  ['maj', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'august'],
  ['sep', 'september'],
  ['okt', 'oktober', 'october', 'oct'],
  ['nov', 'november'],
  ['dec', 'december'],
];

const kindWords: readonly [RegExp, HourKind][] = [
  [/^(ordinære?|ordinary)$/, 'ordinary'],
  [/^(småjobs?|smalljobs?)$/, 'smallJob'],
  [/^(frikort|exemption(card)?)$/, 'exemptionCard'],
  [/^(løntilskud|wagesubsidy|subsidy)$/, 'wageSubsidy'],
  [/^(fleksjob|flexjob|fleks|flex)$/, 'flexJob'],
];

const sourceWords: readonly [RegExp, HourSource][] = [
  [/^(lønsedd?e?l(en|er)?|payslips?)$/, 'payslip'],
  [/^(virksomhed(en)?|arbejdsgiver(en)?|company)$/, 'company'],
  [/^(borger(en)?|citizen)$/, 'citizen'],
  [/^(e-?indkomst|income|incomeregister)$/, 'incomeRegister'],
];

/** What of a line is the same for everybody. */
export const hoursWords: readonly string[] = [
  ...months.flat(),
  ...(
    'plan optrapning timer løntimer hours ordinær ordinære småjob fleksjob frikort løntilskud ' +
    'lønseddel virksomheden borgeren ordinary small job flex exemption subsidy payslip company citizen'
  ).split(' '),
];

/** Of a month that was said without its year and lies further back, the next one may be meant. */
const mostMonthsBack = 6;

/** Words that say nothing beside a month, a figure, a kind or a source. */
const fillers = /^(i|for|om|fra|på|af|ifølge|efter|timer?|t|h|hours?|løntimer|in|of|from|on|socialt|social)$/;
/** What belongs together though it is written apart. */
const joined: readonly [RegExp, string][] = [
  [/\bsmall job/g, 'smalljob'],
  [/\bwage subsidy/g, 'wagesubsidy'],
  [/\bflex job/g, 'flexjob'],
  [/\bincome register/g, 'incomeregister'],
  [/(?<=\d)\s*\+\s*(?=\d)/g, '+'],
];

/** 1 to 12; 0 for what is no month. */
export function monthNumber(name: string): number {
  return months.findIndex((names) => names.includes(name)) + 1;
}

export function readTypedHours(text: string, today: LocalDate): TypedHours {
  const line = readCaseLine(text);
  if (!line) return { kind: 'ordinary' };
  const { caseRef } = line;
  const said = line.said.toLowerCase();
  if (/^(plan|optrapning)\b/.test(said)) {
    return { caseRef, kind: 'ordinary', plan: line.said.split(' ').slice(1).join(' ') };
  }
  const { rest, isDoubtful, ...when } = findWhen(said, today);
  return { caseRef, ...when, ...readRest(rest), ...(isDoubtful ? { unclear: true } : {}) };
}

/** Figure, kind and source, in any order and once each; any other word makes it unclear. */
function readRest(rest: string): Pick<TypedHours, 'hours' | 'kind' | 'source' | 'unclear'> {
  const found: { hours?: string; kind?: HourKind; source?: HourSource } = {};
  let unclear = false;
  const say = <K extends keyof typeof found>(what: K, value: (typeof found)[K]): void => {
    unclear ||= found[what] !== undefined;
    found[what] ??= value;
  };
  const words = joined.reduce((text, [apart, whole]) => text.replace(apart, whole), rest.trim());
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const kind = kindWords.find(([pattern]) => pattern.test(word))?.[1];
    const source = sourceWords.find(([pattern]) => pattern.test(word))?.[1];
    if (/^[-–−]?\d/.test(word)) say('hours', sumOf(word));
    else if (kind) say('kind', kind);
    else if (source) say('source', source);
    else unclear ||= !fillers.test(word);
  }
  return { ...found, kind: found.kind ?? 'ordinary', ...(unclear ? { unclear: true } : {}) };
}

/** `10+8` as one figure; anything else as it was written. */
function sumOf(word: string): string {
  const plain = word.replace(/(?:timer?|t|h)\.?$/, '');
  const parts = plain.split('+').map(readHours);
  if (parts.length < 2 || parts.some(({ type }) => type !== 'hours')) return plain;
  const sum = parts.reduce((all, part) => all + (part.type === 'hours' ? part.hundredths : 0), 0);
  return hoursText(sum, 'da');
}

/** `2026-05`, `maj`, `maj 2025`; undefined when it is no month. */
export function readMonth(text: string, today: LocalDate): Month | undefined {
  const { month, rest } = readWhen(text.trim().toLowerCase(), today);
  return rest === '' ? month : undefined;
}

interface When {
  month?: Month;
  week?: Week;
  rest: string;
  /** Another one may be meant. */
  isDoubtful?: true;
}

/** The month or week stands first, or behind the figure: `12 timer i maj`. `12 maj` may be a day. */
function findWhen(said: string, today: LocalDate): When {
  const words = said.split(' ');
  for (const at of words.keys()) {
    const { rest, ...when } = readWhen(words.slice(at).join(' '), today);
    if (when.month === undefined && !('week' in when)) continue;
    const isSaid = at === 0 || /^(i|for|in|of)$/.test(words[at - 1] ?? '');
    const all = [...words.slice(0, at), rest].join(' ');
    return { ...when, rest: all, ...(isSaid ? {} : { isDoubtful: true }) };
  }
  return { rest: said };
}

function readWhen(said: string, today: LocalDate): When {
  const week = /^(?:uge|week|u)\.? ?(\d{1,2})(?:\s+|$)/.exec(said);
  if (week) {
    const found = readWeek(Number(week[1]), today);
    return { week: found, month: found && monthOfWeek(found), rest: said.slice(week[0].length) };
  }
  const iso = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:\s+|$)/.exec(said);
  if (iso) return { month: iso[1], rest: said.slice(iso[0].length) };
  const numbered = readNumbered(said, today);
  if (numbered) return numbered;
  const named = /^(\p{L}+)\.?(?:[ -]'?(\d{4}|\d{2}(?= +\d)))?(?:\s+|$)/u.exec(said);
  const number = monthNumber(named?.[1] ?? '');
  if (!named || number === 0) return { rest: said };
  const year = yearOf(named[2], today);
  // `maj 10 8` has two figures and no year: neither is taken for one.
  if (named[2] && !year) return { ...readWhen(named[1] ?? '', today), rest: said.slice(named[1]?.length) };
  const month = lastOf(number, year, today);
  const isDoubtful = year === undefined && month < addToMonth(monthOf(today), -mostMonthsBack);
  return { month, rest: said.slice(named[0].length), ...(isDoubtful ? { isDoubtful } : {}) };
}

/** `03-2026`, `3/2026`, and `3/26` before a figure. */
function readNumbered(said: string, today: LocalDate): When | undefined {
  const [all, number = '', written] = /^(\d{1,2})[-./](\d{4}|\d{2}(?= +\d))(?:\s+|$)/.exec(said) ?? [];
  const year = yearOf(written, today);
  if (all === undefined || !year || Number(number) < 1 || Number(number) > 12) return undefined;
  return { month: `${year}-${number.padStart(2, '0')}`, rest: said.slice(all.length) };
}

/** Of two figures, only this year and the one before: anything else is no year that somebody would leave half of out. */
function yearOf(written: string | undefined, today: LocalDate): string | undefined {
  if (written === undefined || written.length === 4) return written;
  const now = Number(today.slice(0, 4));
  return [now, now - 1].map(String).find((year) => year.endsWith(written));
}

/** A month without a year is the last one that has begun. */
function lastOf(number: number, year: string | undefined, today: LocalDate): Month {
  const month = `${year ?? today.slice(0, 4)}-${String(number).padStart(2, '0')}`;
  return year === undefined && month > monthOf(today) ? addToMonth(month, -12) : month;
}
