import { CsvError } from 'csv-parse';
import type { Lexicon } from '../privacy/lexicon.ts';
import {
  type CellLook,
  type Column,
  type ColumnLooks,
  isSplitCpr,
  labelOf,
  look,
  lookOf,
  noLooks,
  refusalByHeading,
  refusalByLooks,
} from './columns.ts';
import { detectEncoding, type Encoding } from './encoding.ts';
import { findLayout } from './headings.ts';
import type { Field, ImportKind } from './kinds.ts';
import { isSameHeading, type Mapping, mapHeadings } from './mapping.ts';
import { type OtherFile, otherFile, signatureBytes } from './notCsv.ts';
import { type FileFormat, type FileRecord, type Open, readRecords, readStart } from './records.ts';
import { remembered } from './remembered.ts';
import { isMisread } from './values.ts';

/** What a file is, learnt by reading all of it once before any of it is used. */
export interface Inspection {
  format: FileFormat;
  /** The line of the headings; 0 in an empty file. */
  headingLine: number;
  columns: Column[];
  /** Records below the headings. */
  records: number;
  /** The line from which the file can no longer be cut into cells: a quotation mark that is never closed. */
  broken?: number;
  /** It is no CSV at all. */
  other?: OtherFile;
}

export interface InspectOptions {
  kind: ImportKind;
  mapping: Mapping;
  lexicon: Lexicon;
  /** True for a value of a closed list (a form, a programme), which is nobody's name. */
  isKnown(field: Field, text: string): boolean;
}

export async function inspect(open: Open, options: InspectOptions): Promise<Inspection> {
  const encoding = await detectEncoding(open());
  const none = { format: { encoding, delimiter: ';' as const }, headingLine: 0, columns: [], records: 0 };
  const other = otherFile(await firstBytes(open), isWide(encoding));
  if (other) return { ...none, other };
  const layout = findLayout(await readStart(open, encoding), options.kind, options.mapping);
  if (!layout) return none;
  const { delimiter, headings } = layout;
  const found: Inspection = {
    format: { encoding, delimiter },
    headingLine: headings.line,
    columns: toColumns(headings.cells, options),
    records: 0,
  };
  return lookThrough(open, found, options);
}

async function lookThrough(open: Open, found: Inspection, options: InspectOptions): Promise<Inspection> {
  const looks = found.columns.map((column): Looking => {
    const isKnown = (cell: string) => column.field !== undefined && options.isKnown(column.field, cell);
    return {
      column,
      found: noLooks(),
      lookOf: remembered((cell) => lookOf(cell, options.lexicon, isKnown(cell))),
    };
  });
  try {
    for await (const record of readRecords(open, found.format)) {
      if (record.line <= found.headingLine) continue;
      found.records += 1;
      lookAt(record, looks);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ...found, columns: [], records: 0, broken: await lineAfterRecords(open, found.format) };
  }
  const columns = looks.map(({ column, found: seen }) => ({
    ...column,
    refused: column.refused ?? refusalByLooks(column, seen),
  }));
  return { ...found, columns };
}

async function lineAfterRecords(open: Open, format: FileFormat): Promise<number> {
  let last = 0;
  for await (const { lastLine } of readRecords(open, format, 'be read')) last = lastLine;
  return last + 1;
}

async function firstBytes(open: Open): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of open()) {
    chunks.push(chunk);
    if (chunks.reduce((size, { length }) => size + length, 0) >= signatureBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, signatureBytes);
}

function isWide(encoding: Encoding): boolean {
  return encoding === 'utf16le' || encoding === 'utf16be';
}

function toColumns(headings: string[], { kind, mapping, lexicon }: InspectOptions): Column[] {
  const fields = mapHeadings(headings, kind, mapping);
  return headings.map((heading, index) => {
    const mapped = fields[index];
    return {
      index,
      label: labelOf(heading, index, lexicon),
      ...(heading === '' ? { blank: true as const } : {}),
      ...(isMisread(heading) ? { misread: true as const } : {}),
      field: mapped?.field,
      ...(mapped ? {} : sameHeading(heading, headings, fields)),
      chosen: mapped?.chosen,
      refused: refusalByHeading(heading, mapped),
    };
  });
}

/** A heading that stands twice: the first is read, and where the other says something else, the row is told. */
function sameHeading(
  heading: string,
  headings: readonly string[],
  fields: readonly unknown[],
): Pick<Column, 'sameAs'> {
  const read = headings.findIndex((one, index) => fields[index] !== undefined && isSameHeading(one, heading));
  return read < 0 ? {} : { sameAs: read };
}

interface Looking {
  column: Column;
  found: ColumnLooks;
  lookOf(cell: string): CellLook;
}

function lookAt({ cells }: FileRecord, looks: readonly Looking[]): void {
  // A row can be longer than the headings: what stands there is looked at by nobody, and read by nobody.
  looks.forEach(({ column, found, lookOf }, index) => {
    if (column.refused) return;
    const [cell, right] = [cells[index] ?? '', looks[index + 1]];
    look(found, lookOf(cell));
    if (!right || !isSplitCpr(cell, cells[index + 1] ?? '')) return;
    found.cpr = true;
    right.found.cpr = true;
  });
}
