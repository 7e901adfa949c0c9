import type { Block } from '../../cards/said.ts';
import { monthText } from '../../language/dates.ts';
import { fill, type Language } from '../../language/text.ts';
import type { PrintedFigure, StatementLine, StatementRow } from '../../store/statementRow.ts';
import { statementTexts } from './texts.ts';
import { directionOf, measureName, shownIn } from './textsMeasures.ts';

export type Reader = 'leader' | 'channel' | 'board';

/** A statement of one programme as somebody reads it, beside the months that it is compared with. */
export interface Shown {
  row: StatementRow;
  programme: string;
  /** The latest versions of the month before, and of the same month last year. */
  before?: StatementRow;
  lastYear?: StatementRow;
  reader: Reader;
  language: Language;
}

/** Parts of a statement in the order in which they are read (measures.md 6, C31). */
const stock = ['M22', 'M24', 'M7', 'M25'];
const ends = ['M15', 'M20', 'M23'];

/** The five blocks: targets, stock, ends, each against other months. The committee reads results before the work. */
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

function linesFor({ row, programme, reader }: Shown): StatementLine[] {
  const own = row.lines.filter((line) => line.programme === programme);
  return reader === 'leader' ? own : own.filter(({ to }) => to.includes(reader));
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
    value: withParts(reader === 'leader' ? line.exact : line.open, language),
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
    title: nameOf(line, shown.language),
    value: figureText(shown, line),
  }));
  return [
    { kind: 'heading', text: title },
    { kind: 'facts', facts },
  ];
}

/** `83 % ▲ · kanal <5 · før 80 % · i fjor 75 %`; a table of five columns is too much for a telephone, and for Teams. */
function figureText(shown: Shown, line: StatementLine): string {
  const { language, reader, before, lastYear } = shown;
  const { head } = statementTexts(language);
  const figure = (of: StatementLine) => shownIn((reader === 'leader' ? of.exact : of.open).shown, language);
  const last = sameLine(before, line);
  const year = sameLine(lastYear, line);
  const own = reader === 'leader' && line.to.includes('channel');
  return [
    `${figure(line)}${arrowOf(line, last, reader)}`,
    ...(own && line.open.shown !== line.exact.shown
      ? [`${head.open} ${shownIn(line.open.shown, language)}`]
      : []),
    ...(last ? [`${head.before} ${figure(last)}`] : []),
    ...(year ? [`${head.lastYear} ${figure(year)}`] : []),
  ].join(' · ');
}

function nameOf(line: StatementLine, language: Language): string {
  const { target, measure } = line;
  if (target === undefined) return measureName(line, language);
  const words = statementTexts(language).head;
  const aim = measure === 'M3' ? target : `${Math.round(Number(target) * 100)} %`;
  return `${measureName(line, language)} (${words.target} ${aim})`;
}

export function sameLine(row: StatementRow | undefined, line: StatementLine): StatementLine | undefined {
  return row?.lines.find(
    ({ programme, measure, group, since }) =>
      programme === line.programme &&
      measure === line.measure &&
      group === line.group &&
      (since === undefined) === (line.since === undefined),
  );
}

/** Better, worse or the same as the month before, as far as the reader sees both; only of what has a target. */
export function arrowOf(line: StatementLine, last: StatementLine | undefined, reader: Reader): string {
  if (line.target === undefined || !last) return '';
  const [now, then] = [line, last].map((one) => (reader === 'leader' ? one.exact : one.open));
  if (!now || !then || now.value === null || then.value === null) return '';
  if (now.shown === then.shown) return ' ▬';
  const rise = (Number(now.value) - Number(then.value)) * directionOf(line);
  return rise > 0 ? ' ▲' : ' ▼';
}

/** The names of what lies outside its band. */
export function outsideNames({ row, programme, language, reader }: Shown): string[] {
  return linesFor({ row, programme, language, reader })
    .filter(({ outside, open }) => outside !== undefined && (reader === 'leader' || !open.hidden))
    .map((line) => measureName(line, language));
}
