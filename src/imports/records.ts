import { pipeline, type Readable } from 'node:stream';
import { type Options, parse } from 'csv-parse';
import { parse as parseAll } from 'csv-parse/sync';
import { cleanText } from './cellText.ts';
import { decode, type Encoding } from './encoding.ts';

export const delimiters = [';', ',', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** A file that can be read more than once: to learn what it is, and to read it. */
export type Open = () => Readable;

export interface FileFormat {
  encoding: Encoding;
  delimiter: Delimiter;
}

/** One record: the lines of the file on which it begins and ends, and its cells as `cleanText` has them. */
export interface FileRecord {
  line: number;
  lastLine: number;
  cells: string[];
}

const longestRecord = 100_000;

const optionsOf = (delimiter: Delimiter): Options => ({
  delimiter,
  raw: true,
  max_record_size: longestRecord,
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  skip_empty_lines: true,
});

interface Parsed {
  record: string[];
  raw: string;
}

/**
 * Every record of the file, headings too; one at a time, so that the size of the file does not matter. Throws a
 * `CsvError` where a quotation mark is never closed, unless `whatCan` asks for the records before it.
 */
export async function* readRecords(
  open: Open,
  format: FileFormat,
  whatCan?: 'be read',
): AsyncGenerator<FileRecord> {
  const parser = parse({
    ...optionsOf(format.delimiter),
    skip_records_with_error: whatCan !== undefined,
  });
  // A fault anywhere in the chain ends the parser, and so the loop below.
  pipeline(decode(open(), format.encoding), parser, () => {});
  const toRecord = createCounter();
  for await (const parsed of parser) {
    const record = toRecord(parsed);
    if (record) yield record;
  }
}

/** The first records of a text as one delimiter cuts it; those before a quotation mark that is never closed. */
export function firstRecords(text: string, delimiter: Delimiter, count: number): FileRecord[] {
  const found = parseAll(text, {
    ...optionsOf(delimiter),
    to: count,
    skip_records_with_error: true,
  }) as unknown as Parsed[];
  const toRecord = createCounter();
  return found.flatMap((parsed) => toRecord(parsed) ?? []);
}

/** Counts the file's lines on the way: what belongs to each record stands in `raw`, blank lines above it too. */
function createCounter(): (parsed: Parsed) => FileRecord | undefined {
  let before = 0;
  return ({ record, raw }) => {
    const isOne = isOneLine(raw);
    const line = before + 1 + (isOne ? 0 : breaksIn(/^\s*/.exec(raw)?.[0] ?? ''));
    const lastLine = line + (isOne ? 0 : breaksIn(raw.trim()));
    before += breaksIn(raw);
    const cells = record.map(cleanText);
    // A line of delimiters alone is no record.
    return cells.some((cell) => cell !== '') ? { line, lastLine, cells } : undefined;
  };
}

/** As most are: nothing above it, and at most the break that ends it. */
function isOneLine(raw: string): boolean {
  return /^[^\s][^\r\n]*(?:\r\n|\r|\n)?$/.test(raw);
}

function breaksIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** The beginning of a file, as text: enough to find its headings. */
export async function readStart(open: Open, encoding: Encoding): Promise<string> {
  let text = '';
  for await (const piece of decode(open(), encoding)) {
    text += piece;
    if (text.length > longestRecord) break;
  }
  return text;
}
