import type { Month } from '../calendar/months.ts';
import { hourKinds } from '../engine/events.ts';
import { hourSources } from '../engine/hourSources.ts';
import { type Hundredths, hoursText } from '../engine/hours.ts';
import type { Cell } from '../engine/smallNumbers.ts';
import { csvText } from '../language/csv.ts';
import { text } from '../language/text.ts';
import type { CaseRecord, LoggedEvent } from '../store/rows.ts';
import { answersIn } from './answers.ts';
import type { ShownFigures } from './statement.ts';
import { hiddenText, paidHoursTexts } from './texts.ts';

/** Figures of one month as others may see them (`shownFigures`). */
export interface ShownMonth {
  month: Month;
  shown: ShownFigures;
}

/**
 * The monthly statement as a file: the figures of the channel's update, cells under five hidden as there. It names no
 * case. Headings are Danish, as the importer's are (9-import.md).
 */
export function statementCsv(months: readonly ShownMonth[]): string {
  return csvText([
    ['måned', 'borgere', 'timer i alt', 'median', 'første gang', 'nåede målet'],
    ...months.map(({ month, shown: { citizens, sum, median, first, reached } }) => [
      ...[month, cellText('citizens', citizens), cellText('sum', sum), cellText('median', median)],
      ...[cellText('first', first), cellText('reached', reached)],
    ]),
  ]);
}

function cellText(name: keyof ShownFigures, cell: Cell): string {
  if (cell === 'hidden') return hiddenText(name, 'da');
  return name === 'sum' || name === 'median' ? decimalText(cell) : String(cell);
}

/** `1234,5`: without the dot between thousands, which not every spreadsheet reads. */
function decimalText(hundredths: Hundredths): string {
  return hoursText(hundredths, 'da').replaceAll('.', '');
}

/** A case with its log, from which the source of each figure comes. */
export interface HoursOfCase {
  record: Pick<CaseRecord, 'caseRef' | 'state'>;
  log: readonly LoggedEvent[];
}

/**
 * Every registered month of the cases, in the very columns that the importer reads. It names case codes, so it is for
 * whoever runs the bot, not for a channel.
 */
export function paidHoursCsv(
  cases: readonly HoursOfCase[],
  { from, to }: { from: Month; to: Month },
): string {
  const rows = cases.flatMap((one) => rowsOf(one).filter(([, month = '']) => from <= month && month <= to));
  return csvText([['sagskode', 'måned', 'timer', 'type', 'kilde'], ...rows]);
}

function rowsOf({ record: { caseRef, state }, log }: HoursOfCase): string[][] {
  const sources = sourcesIn(log);
  return Object.keys(state.paidHours)
    .sort()
    .flatMap((month) =>
      hourKinds.flatMap((kind) => {
        const hundredths = state.paidHours[month]?.[kind];
        if (hundredths === undefined) return [];
        const source = sources.get(`${month}|${kind}`) ?? '';
        return [[caseRef, month, decimalText(hundredths), text('da', `C13.${kind}`), source]];
      }),
    );
}

/** By month and kind, where the figure that stands came from. */
function sourcesIn(log: readonly LoggedEvent[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { event } of answersIn(log)) {
    const { month, kind, source } = event.answer;
    const known = hourSources.find((one) => one === source);
    if (month) found.set(`${month}|${kind}`, known ? paidHoursTexts('da').sources[known] : '');
  }
  return found;
}
