import { addToMonth } from '../../calendar/months.ts';
import type { Block } from '../../cards/said.ts';
import { monthText } from '../../language/dates.ts';
import { directionOf, measureName, shownIn } from '../../language/measureNames.ts';
import { fill, type Language } from '../../language/text.ts';
import type { Benchmark, PrintedFigure, StatementLine } from '../../store/statementRow.ts';
import { aimText, meanOfEarlier } from './figureText.ts';
import { linesFor, type Reader, readFigure, type Shown, sameLine } from './shown.ts';
import { statementTexts } from './texts.ts';

/** Parts of a statement in the order in which they are read (measures.md 6, C31). */
const stock = ['M22', 'M24', 'M7', 'M25'];
const ends = ['M15', 'M20', 'M23'];

/** The first three blocks, each figure against other months. The committee reads results before the work. */
export function mainTables(shown: Shown): Block[] {
  const lines = linesFor(shown);
  const month = lines.filter(({ since }) => since === undefined);
  const words = statementTexts(shown.language).blocks;
  const targets = block(
    shown,
    words.targets,
    month.filter(({ target }) => target !== undefined),
  );
  const stocks = block(shown, words.stock, month.filter(isOf(stock)).filter(isMain));
  const ended = block(shown, words.ends, month.filter(isOf(ends)).filter(isMain));
  const long = longTables(shown, lines);
  return shown.reader === 'board'
    ? [...ended, ...long, ...stocks, ...targets]
    : [...targets, ...stocks, ...ended, ...long];
}

/** What the blocks leave out. */
export function otherTables(shown: Shown): Block[] {
  const words = statementTexts(shown.language).blocks;
  const rest = linesFor(shown).filter(
    (line) =>
      line.since === undefined &&
      line.target === undefined &&
      !(isOf([...stock, ...ends])(line) && isMain(line)),
  );
  return block(shown, words.others, rest);
}

function isOf(measures: readonly string[]): (line: StatementLine) => boolean {
  return ({ measure }) => measures.includes(measure);
}

/** A group that is no outcome by itself, and of placements only how many there are and how many began. */
function isMain({ measure, group }: StatementLine): boolean {
  if (measure === 'M7') return group === null || group === 'started';
  if (measure === 'M20') return group === 'employed' || group === 'employed3';
  return !group?.includes(':');
}

function longTables(shown: Shown, lines: readonly StatementLine[]): Block[] {
  const words = statementTexts(shown.language).blocks;
  const of = (measure: string) =>
    lines.filter((line) => line.since !== undefined && line.measure === measure && isAnyShown(shown, line));
  const since = of('M29')[0]?.since ?? shown.row.month;
  const year = fill(words.year, { month: monthText(shown.language, shown.row.month) });
  const start = fill(words.start, { month: monthText(shown.language, since) });
  return [...plain(shown, year, of('M15')), ...plain(shown, start, of('M29'))];
}

/** Sums that a channel may not read are left out there rather than shown as hidden: they come four times a year. */
function isAnyShown({ reader }: Shown, { open }: StatementLine): boolean {
  return reader === 'leader' || !open.hidden;
}

function plain(shown: Shown, title: string, lines: readonly StatementLine[]): Block[] {
  if (lines.length === 0) return [];
  const { language, reader } = shown;
  const facts = lines.map((line) => ({
    title: measureName(line, language),
    value: withParts(readFigure(line, reader), language),
  }));
  return [
    { kind: 'heading', text: title },
    { kind: 'facts', facts },
  ];
}

/** `52 % (15 af 29)`. */
function withParts({ shown, n, d }: PrintedFigure, language: Language): string {
  const of = language === 'da' ? 'af' : 'of';
  return n === null || d === null
    ? shownIn(shown, language)
    : `${shownIn(shown, language)} (${n} ${of} ${d})`;
}

function block(shown: Shown, title: string, lines: readonly StatementLine[]): Block[] {
  if (lines.length === 0) return [];
  const facts = lines.map((line) => ({
    title: measureName(line, shown.language),
    value: figureText(shown, line),
  }));
  return [
    { kind: 'heading', text: title },
    { kind: 'facts', facts },
  ];
}

/**
 * `83 % ▲ · mål 90 % · kanal <5 · før 80 % · i fjor 75 %`; a table of five columns is too much for a telephone, and for
 * Teams. A line breaks between figures, never within one.
 */
function figureText(shown: Shown, line: StatementLine): string {
  const { language, reader, row, earlier } = shown;
  const { head } = statementTexts(language);
  const figure = (of: StatementLine) => shownIn(readFigure(of, reader).shown, language);
  const isShown = (of: StatementLine | undefined) => of && (reader === 'leader' || !of.open.hidden);
  const [last, year] = [-1, -12].map((step) => {
    const month = addToMonth(row.month, step);
    const found = sameLine(
      earlier.find((one) => one.month === month),
      line,
    );
    return isShown(line) && isShown(found) ? found : undefined;
  });
  const own = reader === 'leader' && line.to.includes('channel');
  const mean = reader === 'leader' ? meanOfEarlier(line, earlier) : undefined;
  return [
    `${figure(line)}${arrowOf(line, last, reader)}`,
    ...(line.target === undefined ? [] : [`${head.target} ${aimText(line.target, line, language)}`]),
    ...(own && line.open.shown !== line.exact.shown
      ? [`${head.open} ${shownIn(line.open.shown, language)}`]
      : []),
    ...(last ? [`${head.before} ${figure(last)}`] : []),
    ...(year ? [`${head.lastYear} ${figure(year)}`] : []),
    ...(mean === undefined ? [] : [`${head.mean} ${shownIn(mean, language)}`]),
  ]
    .map((part) => part.replaceAll(' ', '\u00a0'))
    .join('\u00a0· ');
}

/** Better, worse or the same as the month before, as far as the reader sees both; only of what has a target. */
export function arrowOf(line: StatementLine, last: StatementLine | undefined, reader: Reader): string {
  if (line.target === undefined || !last) return '';
  const [now, then] = [line, last].map((one) => readFigure(one, reader));
  if (!now || !then || now.value === null || then.value === null) return '';
  if (now.shown === then.shown) return ' ▬';
  const rise = (Number(now.value) - Number(then.value)) * directionOf(line);
  return rise > 0 ? ' ▲' : ' ▼';
}

/** The names of what lies outside its band. */
export function outsideNames(shown: Shown): string[] {
  const { language, reader } = shown;
  return linesFor(shown)
    .filter(({ outside, open }) => outside !== undefined && (reader === 'leader' || !open.hidden))
    .map((line) => measureName(line, language));
}

/** Figures of others, as the leader has entered them: beside ours, and never as if they were of one kind. */
export function benchmarkTable(benchmarks: readonly Benchmark[], language: Language): Block[] {
  if (benchmarks.length === 0) return [];
  const words = statementTexts(language);
  const facts = benchmarks.map(({ name, source, period, value }) => ({
    title: name,
    value: `${value} · ${source}, ${period}`,
  }));
  return [
    { kind: 'heading', text: words.blocks.benchmarks },
    { kind: 'facts', facts },
    { kind: 'note', text: words.benchmarkNote },
  ];
}
