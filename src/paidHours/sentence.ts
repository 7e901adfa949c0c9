import type { Sentence } from '../talk/sentence/readSentence.ts';
import type { Understood } from '../talk/sentence/understood.ts';
import { readMonth } from './typed.ts';

const said =
  /^(?:borgeren |borger )?# (?:har haft|har fået|havde|fik|had|has had) (?<hours>\d{1,3}(?:[.,]\d{1,2})?) (?<paid>løntimer|lønnede timer|paid hours|timer|hours)(?: (?:med løn|løn))?(?: (?:i|for|in|for) (?<month>\p{L}+)(?: (?<year>\d{4}))?)?(?!\p{L})/u;
const worked =
  /^(?:borgeren |borger )?# (?:har arbejdet|arbejdede|worked) (?<hours>\d{1,3}(?:[.,]\d{1,2})?) (?<paid>timer|hours)(?: (?:i|in) (?<month>\p{L}+)(?: (?<year>\d{4}))?)?(?!\p{L})/u;

/** "B-101 har haft 12 løntimer i april": hours that were paid for, and a month; else the form asks. */
export function readHoursSentence({ codes, line, today, day }: Sentence): Understood | undefined {
  const found = said.exec(line) ?? worked.exec(line);
  const { hours, paid = '', month: name = '', year = '' } = found?.groups ?? {};
  if (!found || hours === undefined) return undefined;
  const month = name === '' ? undefined : readMonth(`${name} ${year}`, today);
  const isPaid = /løn|paid/.test(paid);
  const rest = [codes[0], month, hours].filter(Boolean).join(' ');
  const left = line.replace(found[0], ' ').trim();
  const isSure = isPaid && month !== undefined && !day;
  return { rest, left, ...(isSure ? {} : { isDoubtful: true }) };
}
