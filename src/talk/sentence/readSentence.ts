import type { LocalDate } from '../../calendar/local.ts';
import { readCaseRef } from '../../engine/caseRef.ts';
import { type NamedDay, readDays } from './days.ts';
import { asides, justNow, type Mood, moodOf } from './vocabulary.ts';

/** What somebody wrote in their own words, as far as words alone say it. Never stored, never logged. */
export interface Sentence {
  /** The cases that it names, each in its one spelling. */
  codes: readonly string[];
  /** In small letters, without marks: `#` stands for a case, `~` for a day, `@` for an hour. */
  line: string;
  /** Left out where it is not clear. */
  day?: NamedDay;
  today: LocalDate;
  /** Said to be a moment ago. */
  isNow: boolean;
  /** `HH:MM`. */
  hour?: string;
  mood: Mood;
  /** Names one day at most, and one that there is. */
  isClear: boolean;
}

/** `B-101`, `b101`, `2026-017`. A day, an hour, a month or a week is none. */
const code =
  /(?<![\p{L}\d#])(?:(?!(?:kl|uge|u|d|den|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[-\d])\p{L}{1,4}[-–—:_]?\d{2,6}|\d{4}[-–_]\d{3,5})(?![\d/.,]\d|\p{L}\p{L})/giu;
/** `B 101`: one capital that is no word of its own. */
const codeApart = /(?<![\p{L}\d#])[BCE-HJ-TV-ZÆ] \d{2,5}(?![\d/.,:]\d|\p{L})/gu;
const hourPattern = /(?<!\p{L})(?:kl\.? ?|at )(\d{1,2})(?:[:.](\d{2}))?(?![\d/])/u;

export function readSentence(text: string, today: LocalDate): Sentence {
  const codes: string[] = [];
  const take = (written: string) => {
    const found = readCaseRef(written);
    if (found) codes.push(found);
    return found ? ' # ' : written;
  };
  const named = text.replace(code, take).replace(codeApart, take);
  const small = named.toLowerCase().normalize('NFC');
  const isAsked = /\?/.test(small);
  const { hour, rest } = readHour(small);
  const days = readDays(rest.replace(/\s+/g, ' '), today);
  const words = days.text
    .replace(/[.,!?;:"“”()](?!\d)/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const line = words.filter((word) => !asides.has(word)).join(' ');
  return {
    codes: [...new Set(codes)],
    line,
    today,
    ...(days.day && days.isClear ? { day: days.day } : {}),
    ...(hour ? { hour } : {}),
    isNow: justNow.test(words.join(' ')),
    mood: moodOf(words, isAsked),
    isClear: days.isClear,
  };
}

function readHour(text: string): { hour?: string; rest: string } {
  const found = hourPattern.exec(text);
  if (!found) return { rest: text };
  const [said, hour = '', minute = '00'] = found;
  if (Number(hour) > 23 || Number(minute) > 59) return { rest: text };
  return { hour: `${hour.padStart(2, '0')}:${minute}`, rest: text.replace(said, ' @ ') };
}
