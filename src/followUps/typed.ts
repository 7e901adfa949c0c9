import type { LocalDate } from '../calendar/local.ts';
import type { ContactForm } from '../engine/events.ts';
import { readCaseLine } from '../talk/caseLine.ts';
import { parseDay } from '../talk/dayText.ts';
import { spellOut } from '../talk/sentence/spelling.ts';
import { dayIn } from '../talk/typedDay.ts';

/** What `/kontakt B-101 gåtur i dag` says; parts that were not said are left out. */
export interface TypedContact {
  caseRef?: string;
  form?: ContactForm;
  date?: LocalDate;
  /** Nobody was reached. */
  tried?: true;
  /** Something else was said too: nothing may be registered. */
  unclear?: true;
}

/** Danish and English words for the forms of contact; the longest match wins. */
const formWords: readonly [string, ContactForm][] = [
  ['samtale', 'talk'],
  ['snak', 'talk'],
  ['møde', 'talk'],
  ['talk', 'talk'],
  ['meeting', 'talk'],
  ['telefon', 'phone'],
  ['tlf', 'phone'],
  ['ringet', 'phone'],
  ['opkald', 'phone'],
  ['phone', 'phone'],
  ['call', 'phone'],
  ['sms', 'sms'],
  ['besked', 'sms'],
  ['text', 'sms'],
  ['gåtur', 'walk'],
  ['walk', 'walk'],
  ['virksomhedsbesøg', 'companyVisit'],
  ['company visit', 'companyVisit'],
  ['video', 'video'],
  ['teams', 'video'],
  ['hjemmebesøg', 'homeVisit'],
  ['home visit', 'homeVisit'],
];

const notReached =
  /(?<!\p{L})(?:forsøg|attempt|ikke nået|ikke fat i?|ingen svar|intet svar|not reached|no answer)(?!\p{L})/u;

/** What of a line is the same for everybody. */
export const contactWords: readonly string[] = [
  ...formWords.flatMap(([words]) => words.split(' ')),
  ...['forsøg', 'attempt'],
];

export function readContact(text: string, today: LocalDate): TypedContact {
  const line = readCaseLine(text);
  if (!line) return {};
  const said = spellOut(line.said.toLowerCase());
  const found = formWords.find(([word]) => new RegExp(`(^|\\s)${word}(\\s|$)`, 'u').test(said));
  const rest = (found ? said.replace(found[0], ' ') : said).trim();
  const named = { caseRef: line.caseRef, form: found?.[1] };
  if (notReached.test(said)) return { ...named, ...dayBeside(said, today), tried: true };
  const date = parseDay(rest, today);
  if (date !== undefined || rest === '') return { ...named, date };
  return { ...named, ...dayBeside(rest, today), unclear: true };
}

/** A day among words that were not understood; the form takes none ahead. */
function dayBeside(said: string, today: LocalDate): { date?: LocalDate } {
  const on = dayIn(said, today, false)?.on;
  return on !== undefined && on <= today ? { date: on } : {};
}
