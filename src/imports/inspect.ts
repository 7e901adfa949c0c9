import { CsvError } from 'csv-parse';
import type { Lexicon } from '../privacy/lexicon.ts';
import {
  type Column,
  type ColumnLooks,
  isSplitCpr,
  labelOf,
  look,
  noLooks,
  refusalByHeading,
  refusalByLooks,
} from './columns.ts';
import { delimiters, detectDelimiter } from './delimiter.ts';
import { detectEncoding } from './encoding.ts';
import type { Field, ImportKind } from './kinds.ts';
import { type Mapping, mapHeadings } from './mapping.ts';
import { type FileFormat, type Open, readRecords, readStart } from './records.ts';

/** What a file is, learnt by reading all of it once before any of it is used. */
export interface Inspection {
  format: FileFormat;
  columns: Column[];
  /** Records below the headings. */
  records: number;
  /** The line at which the file can no longer be cut into cells: a quotation mark that is never closed. */
  broken?: number;
}

export interface InspectOptions {
  kind: ImportKind;
  mapping: Mapping;
  lexicon: Lexicon;
  /** True for a value of a closed list (a form, a programme), which is nobody's name. */
  isKnown(field: Field, text: string): boolean;
}

export async function inspect(open: Open, options: InspectOptions): Promise<Inspection> {
  const format = await detectFormat(open);
  const found: Found = { columns: [], looks: [], records: -1 };
  try {
    for await (const { cells } of readRecords(open, format)) see(cells, found, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { format, columns: [], records: 0, broken: Number(error.lines ?? 1) };
  }
  return { format, columns: refuse(found), records: Math.max(0, found.records) };
}

interface Found {
  columns: Column[];
  looks: ColumnLooks[];
  records: number;
}

function see(cells: string[], found: Found, options: InspectOptions): void {
  found.records += 1;
  if (found.records === 0) {
    found.columns = toColumns(cells, options);
    found.looks = cells.map(noLooks);
  } else lookAt(cells, found.columns, found.looks, options);
}

async function detectFormat(open: Open): Promise<FileFormat> {
  const encoding = await detectEncoding(open());
  const [first = '', second = ''] = (await readStart(open, encoding)).split(/\r\n|\r|\n/);
  const named = /^"?sep=(.)"?$/.exec(first.trim() === 'sep=' ? 'sep=\t' : first)?.[1];
  const chosen = delimiters.find((delimiter) => delimiter === named);
  return {
    encoding,
    delimiter: chosen ?? detectDelimiter(named === undefined ? first : second),
    hasSeparatorLine: named !== undefined,
  };
}

function toColumns(headings: string[], { kind, mapping, lexicon }: InspectOptions): Column[] {
  const fields = mapHeadings(headings, kind, mapping);
  return headings.map((heading, index) => {
    const field = fields[index];
    return {
      index,
      label: labelOf(heading, index, lexicon),
      field,
      refused: refusalByHeading(heading, field !== undefined),
    };
  });
}

function lookAt(cells: string[], columns: Column[], looks: ColumnLooks[], options: InspectOptions): void {
  // A row can be longer than the headings: what stands there is looked at by nobody, and read by nobody.
  columns.forEach(({ field, refused }, index) => {
    const [found, cell, right] = [looks[index], cells[index] ?? '', looks[index + 1]];
    if (!found || refused) return;
    look(found, cell, options.lexicon, field !== undefined && options.isKnown(field, cell));
    if (!right || !isSplitCpr(cell, cells[index + 1] ?? '')) return;
    found.cpr = true;
    right.cpr = true;
  });
}

function refuse({ columns, looks }: Found): Column[] {
  return columns.map((column, index) => ({
    ...column,
    refused: column.refused ?? refusalByLooks(looks[index] ?? noLooks()),
  }));
}
