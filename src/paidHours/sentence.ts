import { addDays } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import { weekOf } from '../calendar/weeks.ts';
import type { Sentence } from '../talk/sentence/readSentence.ts';
import type { Understood } from '../talk/sentence/understood.ts';
import { readMonth } from './typed.ts';
import { readWeek } from './week.ts';

const amount =
  /(?<![\p{L}\d.,#-])(?<hours>\d{1,3}(?:[.,]\d{1,2})?) ?(?<unit>(?:løn|lønnede |paid )?(?:timers?|time|hours?)|(?:lønnede )?[th])(?: (?<pay>med løn|løn))?(?![\p{L}\d])/u;
/** `i sidste uge`, `uge 15`, `marts`, `i december 2025`. */
const when =
  /(?<![\p{L}\d])(?:(?:i|for|in|of) )?(?:(?<last>sidste uge|last week)|(?:uge|week) ?(?<week>\d{1,2})|(?<month>jan|feb|mar|apr|jun|jul|aug|sep|okt|oct|nov|dec|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|january|february|march|may|june|july|october)(?: (?<year>\d{4}))?)(?![\p{L}\d])/u;
const had =
  /^(?:borgeren |borger )?# (?:har haft|har fået|havde|fik|had|has had|worked|har arbejdet|arbejdede)(?!\p{L})/u;
const payslip = /(?<!\p{L})(?:lønseddel|lønsedlen|payslip)(?!\p{L})/u;
/** Around an amount and a month they say nothing more. */
const around =
  /(?<![\p{L}\d#])(?:borgeren|borger|har|haft|fået|fik|havde|arbejdet|arbejdede|had|has|worked|i|for|in|med|with|hos|of|lønseddel|lønsedlen|payslip|#)(?![\p{L}\d])/gu;

/** "B-101 har haft 12 løntimer i april": hours that were paid for, and a month or a week; else the form asks. */
export function readHoursSentence({ codes, line, today, day }: Sentence): Understood | undefined {
  const said = amount.exec(line);
  if (!said?.groups || amount.test(line.replace(said[0], ' '))) return undefined;
  const { hours = '', unit = '', pay } = said.groups;
  const rest = line.replace(said[0], ' ');
  const period = when.exec(rest);
  const told = periodOf(period?.groups ?? {}, today);
  if (told === undefined && !had.test(line)) return undefined;
  const beside = (period ? rest.replace(period[0], ' ') : rest).replace(/\s+/g, ' ');
  const isPaid = pay !== undefined || /løn|paid/.test(unit) || payslip.test(line);
  const isSure = isPaid && had.test(line) && told !== undefined && !day;
  return {
    rest: [codes[0], told, hours].filter(Boolean).join(' '),
    left: beside.replace(around, ' ').replace(/\s+/g, ' ').trim(),
    ...(isSure ? {} : { isDoubtful: true }),
  };
}

/** As it is typed behind the command. */
function periodOf(
  { last, week, month, year = '' }: Readonly<Record<string, string | undefined>>,
  today: LocalDate,
): string | undefined {
  if (last) return `uge ${weekOf(addDays(today, -7))}`;
  if (week) return readWeek(Number(week), today) && `uge ${Number(week)}`;
  return month && readMonth(`${month} ${year}`, today);
}
