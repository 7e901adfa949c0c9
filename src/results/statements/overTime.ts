import type { LocalDate } from '../../calendar/local.ts';
import { addMonths, type Month } from '../../calendar/months.ts';
import type { Block, Cell } from '../../cards/said.ts';
import { measureName, shownIn } from '../../language/measureNames.ts';
import type { StatementRow } from '../../store/statementRow.ts';
import type { Bar, Chart } from '../charts/chart.ts';
import type { ChartUrl } from '../charts/route.ts';
import { drawnOf, endGroups, lineIn, type MonthRow, monthName, rowsOver, type SeriesKind } from './series.ts';
import type { Shown } from './shown.ts';
import { statementTexts } from './texts.ts';

/** A card that is looked at later than this has its numbers still. */
const pictureStandsMonths = 4;

interface Drawing {
  chartUrl: ChartUrl;
  today: LocalDate;
  /** How many months are drawn, the statement's own the last. */
  months: number;
}

/** Pictures of the months, and their figures as a table beside them. A picture shows what a channel may see, to anybody. */
export function overTime(shown: Shown, drawing: Drawing): Block[] {
  const { language, row } = shown;
  const words = statementTexts(language).over;
  const rows = rowsOver(shown, drawing.months);
  const drawn = drawnOf(shown);
  const charts = [
    ...drawn.map(({ kind, cell }) => ({
      ...{ title: words.titles[kind], parts: partsOf(rows, { shown, cell }) },
      chart: {
        kind,
        language,
        first: calendarNumber(rows[0]?.month ?? row.month),
        bars: barsOf(rows, { shown, cell }),
      },
    })),
    ...endsOf(shown),
  ].filter(({ chart }) => chart.bars.some((bar) => bar !== 'none'));
  const pictures = charts.flatMap(({ title, chart, parts }, index) => {
    const isAlone = index % 2 === 0 && index === charts.length - 1;
    const url = urlOf({ ...chart, ...(isAlone && { wide: true }) }, row, drawing);
    return url === undefined ? [] : [{ title, url, text: `${title}: ${parts.join(', ')}` }];
  });
  if (drawn.length === 0) return [];
  return [
    { kind: 'heading', text: words.heading },
    ...pairs(pictures).map((pair): Block => ({ kind: 'pictures', pictures: pair })),
    tableOf(rows, { shown, drawn }),
  ];
}

interface Of {
  shown: Shown;
  cell: string;
}

function barsOf(rows: readonly MonthRow[], { shown, cell }: Of): Bar[] {
  return rows.map(({ row }) => {
    const line = lineIn(row, shown.programme, cell, shown.reader);
    if (!line?.to.includes('channel')) return 'none';
    const { value, hidden } = line.open;
    if (hidden) return 'hidden';
    if (value === null) return 'none';
    return Math.round(cell.startsWith('M1') ? Number(value) * 100 : Number(value));
  });
}

function partsOf(rows: readonly MonthRow[], { shown, cell }: Of): string[] {
  return rows.map(({ month, row }) => {
    const open = lineIn(row, shown.programme, cell, shown.reader)?.open.shown ?? '–';
    return `${monthName(month, shown.language)} ${shownIn(open, shown.language)}`;
  });
}

/** The month's ends, where there were any; the block of ends has their figures. */
function endsOf({
  row,
  programme,
  reader,
  language,
}: Shown): { title: string; parts: string[]; chart: Chart }[] {
  const lines = endGroups.flatMap((group) => lineIn(row, programme, `M15:${group}`, reader) ?? []);
  if (lines.length < endGroups.length || lines.every(({ open }) => !open.hidden && !open.n)) return [];
  const bars = lines.map(({ open }): Bar => (open.hidden ? 'hidden' : (open.n ?? 'none')));
  return [
    {
      title: statementTexts(language).over.titles.ends,
      parts: lines.map((line) => `${measureName(line, language)} ${shownIn(line.open.shown, language)}`),
      chart: { kind: 'ends', language, first: calendarNumber(row.month), bars },
    },
  ];
}

/** One whose address has run out is none. */
function urlOf(chart: Chart, { at }: StatementRow, { chartUrl, today }: Drawing): string | undefined {
  const until = addMonths(at.slice(0, 10), pictureStandsMonths);
  return until < today ? undefined : chartUrl(chart, until);
}

function pairs<One>(all: readonly One[]): One[][] {
  return all.flatMap((_, index) => (index % 2 === 0 ? [all.slice(index, index + 2)] : []));
}

function tableOf(
  rows: readonly MonthRow[],
  { shown, drawn }: { shown: Shown; drawn: readonly { kind: SeriesKind; cell: string }[] },
): Block {
  const { language, programme, reader } = shown;
  const words = statementTexts(language).over;
  const figure = (row: StatementRow | undefined, cell: string): string => {
    const line = lineIn(row, programme, cell, reader);
    const printed = reader === 'leader' ? line?.exact : line?.open;
    return shownIn((printed?.shown ?? '–').replace(' timer', ''), language);
  };
  return {
    kind: 'table',
    rows: [
      [{ text: words.month }, ...drawn.map(({ kind }): Cell => ({ text: words.columns[kind] }))],
      ...rows.map(({ month, row }): Cell[] => [
        { text: monthName(month, language) },
        ...drawn.map(
          ({ cell }): Cell => ({
            text: figure(row, cell),
            ...(month === shown.row.month && { strong: true }),
          }),
        ),
      ]),
    ],
  };
}

function calendarNumber(month: Month): number {
  return Number(month.slice(5));
}
