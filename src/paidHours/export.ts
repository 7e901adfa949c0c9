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
import { paidHoursTexts } from './texts.ts';
import { hiddenText } from './textsResults.ts';

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
        return partsOf(hundredths, sources.get(`${month}|${kind}`)).map(([source, part]) => [
          ...[caseRef, month, decimalText(part), text('da', `C13.${kind}`), source],
        ]);
      }),
    );
}

interface Told {
  source?: string;
  /** `payslip=1000 company=800`: what each source told of the figure. */
  sources?: string;
}

/** The figure by its sources, where several told of it and it still is what they told. */
function partsOf(hundredths: Hundredths, { source, sources }: Told = {}): [string, Hundredths][] {
  const parts = (sources ?? '').split(' ').flatMap((part): [string, Hundredths][] => {
    const [id = '', told] = part.split('=');
    return told === undefined ? [] : [[sourceText(id), Number(told)]];
  });
  const sum = parts.reduce((all, [, part]) => all + part, 0);
  return parts.length > 0 && sum === hundredths ? parts : [[sourceText(source), hundredths]];
}

function sourceText(id: string | undefined): string {
  const known = hourSources.find((one) => one === id);
  return known ? paidHoursTexts('da').sources[known] : '';
}

/** By month and kind, where the figure that stands came from. */
function sourcesIn(log: readonly LoggedEvent[]): Map<string, Told> {
  const found = new Map<string, Told>();
  for (const { event } of answersIn(log)) {
    const { month, kind, source, sources } = event.answer;
    if (!month) continue;
    found.set(`${month}|${kind}`, {
      ...(typeof source === 'string' ? { source } : {}),
      ...(typeof sources === 'string' ? { sources } : {}),
    });
  }
  return found;
}
