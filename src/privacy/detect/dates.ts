import { type Hit, hits } from '../finding.ts';
import { datesInWords } from './dateWords.ts';

const months = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';
const shortMonths = 'jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec';
/** Months that nobody is called; the others, alone, may be a person and are too coarse to ask about. */
const onlyMonths = 'januar|februar|marts|september|oktober|november|december';

const law =
  /(?:lov|bekendtgørelse|lbk|bek|vejledning|cirkulære|direktiv|forordning)[ \p{L}()]{0,20}(?:nr\.? ?\d{1,5}[ ])?(?:af|fra)[ ](?:den[ ]|d\.[ ]?)?(?:\d{1,2}\.?[ ]?)?$/iu;

const patterns: RegExp[] = [
  // 3. maj, den 3 maj 2026, 12.-14. marts
  new RegExp(
    `(?<![\\d.,])(?:\\d{1,2}\\.?[ ]?(?:-|til|og)[ ]?)?[0-3]?\\d\\.?[ ]?(?:${months}|(?:${shortMonths})(?:\\.|\\b))(?!\\p{L})(?:[ ]?(?:19|20)?\\d\\d(?![\\d.,:]|[ ]timer))?`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:${months})[ ](?:i[ ])?(?:sidste år|året før|(?:19|20)\\d\\d|'\\d\\d)(?!\\d)`,
    'gu',
  ),
  new RegExp(
    `(?<=(?<!\\p{L})(?:i|fra|til|siden|medio|ultimo|primo|af|inden|efter|før|sidste|hele|per|pr\\.)[ ])(?:${onlyMonths})(?!\\p{L})`,
    'gu',
  ),
  // 12-03-2026, 12.3.26, 12/3-2026
  /(?<![\p{L}\d.,:/-])(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])(?:\1|[ -])(?:19|20)?\d\d(?![\d:]|[.,-]\d)/gu,
  /(?<![\d.,:/-])(?:0?[1-9]|[12]\d|3[01])[ ](?:0[1-9]|1[0-2])[ ](?:19|20)\d\d(?!\d)/g,
  // 2026-03-12, but not the date of a time stamp
  /(?<![\d.,:/-])(?:19|20)\d\d[-/.](?:0[1-9]|1[0-2])[-/.](?:0[1-9]|[12]\d|3[01])(?!\d|t\d|[ ]\d\d?:\d\d)/g,
  // 12/3
  /(?<![\d.,:/-])(?!24\/7|1\/[234]\b|2\/3\b|3\/4\b)(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\d/]|[.,]\d)/g,
  /(?<=(?<!\p{L})(?:d\.|den|dato:?|pr\.|født:?|fødselsdag:?|fylder(?:[ ]år)?)[ ]?)(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])\.?(?![\d:])/gu,
  // Born, a week, a birthday in six digits
  /(?<!\p{L})født[ ](?:(?:i|den|d\.|år)[ ]?){0,2}((?:19|20)\d\d|'?\d\d(?!\d)|\d{6})/gu,
  /(?<!\p{L})(?:fødselsdag|fødselsdato|fødselsår|årgang|født)[^\d\n]{0,12}(\d{6}|(?:19|20)\d\d|'?\d\d)(?![\d.])/gu,
  /(?<!\p{L})uge[ ](?:nr\.?[ ])?(?:[1-9]|[1-4]\d|5[0-3])(?!\d|[ ]?timer)/gu,
];

/** Dates in a text in small letters, finer than a season. Times of day, durations, law references and time stamps are none. */
export function findDates(small: string): Hit[] {
  return [...patterns, ...datesInWords]
    .flatMap((pattern) => hits('date', small, pattern))
    .filter(({ start }) => !law.test(small.slice(Math.max(0, start - 60), start)));
}
