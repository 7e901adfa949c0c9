import type { LocalDate } from '../../calendar/local.ts';
import { readCaseRef } from '../../engine/caseRef.ts';
import { type NamedDay, readDays } from './days.ts';
import { spellOut } from './spelling.ts';
import { asides, fillers, justNow, type Mood, moodOf } from './vocabulary.ts';

/** What somebody wrote in their own words, as far as words alone say it. Never stored, never logged. */
export interface Sentence {
  /** The cases that it names, each in its one spelling. */
  codes: readonly string[];
  /** In small letters, without marks and days: `#` stands for a case, `#s` for what is somebody's, `@` for an hour. */
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
/** `B 101`: one capital that is no word of its own, or any letter behind a word that names a case. */
const codeApart =
  /(?<![\p{L}\d#])(?:[BCE-HJ-TV-ZÆ]|(?<=(?:med|m\.?|til|hos|for|with|to|borger|sag) )\p{L}) \d{2,5}(?![\d/.,:]\d|\p{L}\p{L})/gu;
const hourPattern = /(?<!\p{L})(?:kl\.? ?|at )(\d{1,2})(?:[:.](\d{2}))?(?![\d/])/u;

/** The whole of it, and each of its parts. */
export interface Parts {
  whole: Sentence;
  /** One where it has no parts. */
  parts: readonly Sentence[];
}

export function readSentence(text: string, today: LocalDate): Parts {
  const codes = new Set<string>();
  const take = (written: string) => {
    const found = readCaseRef(written);
    if (found) codes.add(found);
    return found ? ' # ' : written;
  };
  const named = text.replace(code, take).replace(codeApart, take);
  const small = spellOut(
    named
      .toLowerCase()
      .normalize('NFC')
      .replace(/# ['’]?s(?!\p{L})/gu, '#s'),
  );
  const about = { codes: [...codes], today };
  return {
    whole: sentenceOf(small, about),
    parts: partsOf(small).map((part) => sentenceOf(part, about)),
  };
}

function sentenceOf(small: string, { codes, today }: Pick<Sentence, 'codes' | 'today'>): Sentence {
  const { hour, rest } = readHour(small);
  const days = readDays(rest.replace(/\s+/g, ' '), today);
  const words = days.text
    .replace(/[.,!?;:"“”()](?!\d)/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const line = words.filter((word) => word !== '~' && !/^[-–—]+$/.test(word) && !asides.has(word)).join(' ');
  return {
    ...{ codes, line, today },
    ...(days.day && days.isClear ? { day: days.day } : {}),
    ...(hour ? { hour } : {}),
    isNow: justNow.test(words.join(' ')),
    mood: moodOf(words, small.includes('?')),
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

/** `B-101 og jeg` stays together. */
const between =
  /(?:[!;:]|[.,](?!\d))(?=\s|$)|\s[-–—]+\s|\s(?:men|but)\s|\s(?:og|and)\s(?!(?:jeg|vi|#)(?:\s|$))/u;

/** What stands between marks or `og`; a part that only names the case, a day or a week belongs to the one beside it. */
function partsOf(small: string): string[] {
  const parts = small
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part.replace(/[.,!?;:()]/g, '').trim() !== '');
  const told: string[] = [];
  for (const part of parts) {
    const last = told.at(-1);
    if (last !== undefined && isAlone(last)) told.splice(-1, 1, `${part} ${last}`);
    else if (last !== undefined && isAlone(part)) told.splice(-1, 1, `${last} ${part}`);
    else told.push(part);
  }
  return told;
}

function isAlone(part: string): boolean {
  return readDays(part, '2000-01-03')
    .text.split(/\s+/)
    .every((word) => /^(?:#|~|uge|week|\d{1,2}|)$/.test(word) || fillers.has(word));
}
