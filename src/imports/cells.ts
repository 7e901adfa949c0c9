import { isNothing } from './cellText.ts';
import { type Column, looksLikeCpr } from './columns.ts';
import type { Fault, FaultCode } from './faults.ts';
import type { FileRecord } from './records.ts';
import { remembered } from './remembered.ts';
import { isMisread } from './values.ts';

/** What a row says, by the ids of its fields: dates and codes as text, hours as numbers. */
export type Said = Record<string, string | number | boolean | string[]>;

/** Why a cell cannot be read, and what could have stood there. */
export type Why = FaultCode | (() => Pick<Fault, 'code' | 'known'>);

/** Reads the cells of one row by field and notes every fault, so that all of them can be told at once. */
export interface CellReader {
  line: number;
  /** The value, or undefined when the cell is empty (no fault) or cannot be read (a fault). */
  optional<T extends Said[string]>(
    field: string,
    read: (text: string) => T | undefined,
    why: Why,
  ): T | undefined;
  /** As `optional`, and an empty cell is a fault too. */
  required<T extends Said[string]>(
    field: string,
    read: (text: string) => T | undefined,
    why: Why,
  ): T | undefined;
  fault(field: string, code: FaultCode): void;
  /** A fault that is not noted: whether it is one is known later. */
  faultOf(field: string, code: FaultCode): Fault;
  /** A fault of this row was noted. */
  hasFault(): boolean;
  /** All that was read. */
  said: Said;
}

/** Makes the readers of one file's rows. What it says over and over is read once. */
export function createCellReader(
  columns: readonly Column[],
): (record: FileRecord, faults: Fault[]) => CellReader {
  const known = new Map<string, KnownColumn>();
  for (const column of columns) {
    const { field } = column;
    if (field && !known.has(field.id))
      known.set(field.id, {
        column,
        lookOf: remembered((cell) => lookOf(cell, column)),
        valueOf: rememberedBy(),
      });
  }
  return (record, faults) => cellReader(record, known, faults);
}

interface KnownColumn {
  column: Column;
  lookOf(cell: string): CellLook;
  valueOf: ReturnType<typeof rememberedBy>;
}

type Read = (text: string) => Said[string] | undefined;

/** What a reader that is the same for all rows makes of a text; one that is made anew for each row is asked each time. */
function rememberedBy(): <T extends Said[string]>(
  read: (text: string) => T | undefined,
  text: string,
) => T | undefined {
  let last: { read: Read; again?: Read } | undefined;
  return (read, text) => {
    if (last?.read !== read) {
      last = { read };
      return read(text);
    }
    last.again ??= remembered(read);
    return last.again(text) as ReturnType<typeof read>;
  };
}

interface CellLook {
  /** Without words that say that there is nothing. */
  text: string;
  cpr: boolean;
}

/** Cells of columns that had to be refused are faults where they say something: the row is not whole without them. */
function cellReader(
  record: FileRecord,
  known: ReadonlyMap<string, KnownColumn>,
  faults: Fault[],
): CellReader {
  const said: Said = {};
  const before = faults.length;
  const faultOf = (field: string, why: Why): Fault => {
    const column = known.get(field)?.column.label;
    const told = typeof why === 'function' ? why() : { code: why };
    return { line: record.line, ...(column === undefined ? {} : { column }), ...told };
  };
  const fault = (field: string, why: Why): void => {
    faults.push(faultOf(field, why));
  };
  const cellOf = (field: string) => {
    const one = known.get(field);
    return one?.lookOf(record.cells[one.column.index] ?? '');
  };
  const read: CellReader['optional'] = (field, reader, why) => {
    const one = known.get(field);
    const cell = cellOf(field);
    if (!one || !cell || cell.text === '') return undefined;
    if (one.column.refused) return void fault(field, 'refusedColumn');
    const value = cell.cpr ? undefined : one.valueOf(reader, cell.text);
    if (value !== undefined) said[field] = value;
    else fault(field, isMisread(cell.text) ? 'encoding' : why);
    return value;
  };
  const required: CellReader['required'] = (field, reader, why) => {
    if ((cellOf(field)?.text ?? '') === '') fault(field, 'missing');
    return read(field, reader, why);
  };
  return {
    line: record.line,
    optional: read,
    required,
    fault,
    faultOf,
    hasFault: () => faults.length > before,
    said,
  };
}

const noDates = /^(0|1|2958465)([.,]0+)?$/;

/** In a column of dates a spreadsheet's first and last day are such too. */
function lookOf(cell: string, { field }: Column): CellLook {
  const isNone = isNothing(cell) || (field?.type === 'date' && noDates.test(cell));
  return { text: isNone ? '' : cell, cpr: looksLikeCpr(cell) };
}

/** What is wrong with a row before any of its cells is read. */
export function shapeFaults(
  { line, lastLine, cells }: FileRecord,
  columns: readonly Column[],
  delimiter: string,
): Fault[] {
  const width = columns.findLastIndex(({ blank }) => !blank) + 1;
  if (cells.slice(width).some((cell) => cell !== '')) return linesOf(line, lastLine, 'tooManyCells');
  const twice = columns.find(({ index, sameAs = index }) => {
    const [read, other] = [cells[sameAs] ?? '', cells[index] ?? ''];
    return !isNothing(other) && other !== read;
  });
  if (twice) return [{ line, column: twice.label, code: 'sameHeading' }];
  const swallowed = cells.some((cell, index) => {
    const [, ...below] = cell.split(/\r\n|\r|\n/);
    if (below.length === 0) return false;
    // A code, a date or a number stands on one line; in a remark, a line with as many delimiters is a row of the file.
    return (
      columns[index]?.field !== undefined ||
      below.some((text) => text.split(delimiter).length > Math.max(1, index))
    );
  });
  return swallowed ? linesOf(line, lastLine, 'unclosedQuote') : [];
}

/** One for each line of the file that the row has taken in. */
function linesOf(first: number, last: number, code: FaultCode): Fault[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ({ line: first + index, code }));
}
