import { addToMonth, type Month } from '../../calendar/months.ts';
import { capital } from '../../cards/face.ts';
import { monthText } from '../../language/dates.ts';
import { measureName, shownIn } from '../../language/measureNames.ts';
import type { Language } from '../../language/text.ts';
import { cellId, type MeasureId } from '../../measures/measureIds.ts';
import type { StatementLine, StatementRow } from '../../store/statementRow.ts';
import type { Chart } from '../charts/chart.ts';
import { initialsOf } from '../charts/chart.ts';
import { isReadBy, type Reader, readFigure, type Shown } from './shown.ts';
import { statementTexts } from './texts.ts';

export type SeriesKind = Exclude<Chart['kind'], 'ends'>;

/** The figure that is drawn month by month: the first of these that the programme has. */
const series: readonly { kind: SeriesKind; cells: readonly string[] }[] = [
  { kind: 'hours', cells: ['M6:sum'] },
  { kind: 'stock', cells: ['M22:stockEnd'] },
  { kind: 'contact', cells: ['M1', 'M1:cti'] },
];

export interface MonthRow {
  month: Month;
  row: StatementRow | undefined;
}

/** The months up to the statement's own, from the first that has one. */
export function rowsOver({ row, earlier }: Pick<Shown, 'row' | 'earlier'>, months: number): MonthRow[] {
  const all = Array.from({ length: months }, (_, index) => addToMonth(row.month, index + 1 - months));
  const rows = all.map((month) => ({
    month,
    row: month === row.month ? row : earlier.find((one) => one.month === month),
  }));
  const first = rows.findIndex((one) => one.row !== undefined);
  return rows.slice(first);
}

/** What is drawn of a statement. */
export function drawnOf({ row, programme, reader }: Pick<Shown, 'row' | 'programme' | 'reader'>) {
  return series.flatMap(({ kind, cells }) => {
    const cell = cells.find((one) => lineIn(row, programme, one, reader));
    return cell ? [{ kind, cell }] : [];
  });
}

export function lineIn(
  row: StatementRow | undefined,
  programme: string,
  cell: string,
  reader: Reader,
): StatementLine | undefined {
  return row?.lines.find(
    (line) =>
      line.programme === programme &&
      line.since === undefined &&
      cellId(line.measure as MeasureId, line.group) === cell &&
      isReadBy(line, reader),
  );
}

export const endGroups = ['job', 'education', 'earlyPension', 'other'];

/** `April` of `2026-04`. */
export function monthName(month: Month, language: Language): string {
  return capital(monthText(language, month).split(' ')[0] ?? '');
}

/** A figure of a picture and of the table beside it, the same in both. */
export interface Point {
  /** The letter below its column. */
  label: string;
  name: string;
  shown: string;
  /** What its column is as high as; left out where it is hidden from its reader, or there is none. */
  value?: number;
  isHidden?: true;
}

/** A picture and its table. */
export interface Drawn {
  title: string;
  /** Heads of the table. */
  head: [string, string];
  /** What the highest column could be; left out where the highest one is. */
  top?: number;
  points: Point[];
}

const percent = 100;

/** The months and the ends as their reader reads them: what is hidden in the table is hidden in the picture. */
export function drawnFigures(shown: Shown, months: number): Drawn[] {
  const { language } = shown;
  const words = statementTexts(language).over;
  const rows = rowsOver(shown, months);
  const first = Number(rows[0]?.month.slice(5) ?? 1);
  const byMonth = drawnOf(shown).map(({ kind, cell }): Drawn => {
    const bars = rows.map(() => 'none' as const);
    const letters = initialsOf({ kind, language, first, bars });
    return {
      title: words.titles[kind],
      head: [words.month, words.columns[kind]],
      ...(kind === 'contact' && { top: percent }),
      points: rows.map(({ month, row }, index) => ({
        ...{ label: letters[index] ?? '', name: monthText(language, month) },
        ...figureIn(lineIn(row, shown.programme, cell, shown.reader), shown),
      })),
    };
  });
  return [...byMonth, ...drawnEnds(shown)].filter(({ points }) =>
    points.some(({ value, isHidden }) => isHidden || value !== undefined),
  );
}

/** The ends of the twelve months where their reader reads them, else the month's. */
function drawnEnds(shown: Shown): Drawn[] {
  const { row, programme, reader, language } = shown;
  const words = statementTexts(language);
  const year = endGroups.flatMap(
    (group) =>
      row.lines.find(
        (line) =>
          line.programme === programme &&
          line.since !== undefined &&
          line.measure === 'M15' &&
          line.group === group &&
          isReadBy(line, reader) &&
          (reader === 'leader' || !line.open.hidden),
      ) ?? [],
  );
  const month = endGroups.flatMap((group) => lineIn(row, programme, `M15:${group}`, reader) ?? []);
  const isYear = year.length === endGroups.length;
  const lines = isYear ? year : month;
  if (lines.length < endGroups.length) return [];
  const of = monthText(language, row.month);
  const letters = initialsOf({ kind: 'ends', language, first: 1, bars: lines.map(() => 'none' as const) });
  const when = isYear ? words.blocks.year.replace('{month}', of) : of;
  return [
    {
      title: `${words.over.titles.ends} · ${when}`,
      head: [words.over.end, words.over.share],
      top: percent,
      points: lines.map((line, index) => ({
        ...{ label: letters[index] ?? '', name: measureName(line, language) },
        ...figureIn(line, shown),
      })),
    },
  ];
}

/** What is left out of a table that says in its head what it is of. */
const unit = ' timer';

function figureIn(
  line: StatementLine | undefined,
  { reader, language }: Shown,
): Pick<Point, 'shown' | 'value' | 'isHidden'> {
  if (!line) return { shown: '–' };
  const { value, shown } = readFigure(line, reader);
  const isShare = shown.endsWith('%');
  return {
    shown: shownIn(shown.replace(unit, ''), language),
    ...(reader !== 'leader' && line.open.hidden
      ? { isHidden: true }
      : value !== null && { value: isShare ? percent * Number(value) : Number(value) }),
  };
}
