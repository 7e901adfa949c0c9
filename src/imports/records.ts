import { pipeline, type Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Delimiter } from './delimiter.ts';
import { decode, type Encoding } from './encoding.ts';

/** A file that can be read more than once: twice to learn what it is, once to import it. */
export type Open = () => Readable;

export interface FileFormat {
  encoding: Encoding;
  delimiter: Delimiter;
  /** Excel's `sep=;` stands above the headings. */
  hasSeparatorLine: boolean;
}

/** One record: the file's line on which it ends, and its cells without surrounding spaces. */
export interface FileRecord {
  line: number;
  cells: string[];
}

const longestRecord = 100_000;

/** Every record of the file, headings first; one at a time, so that the size of the file does not matter. */
export async function* readRecords(open: Open, format: FileFormat): AsyncGenerator<FileRecord> {
  const parser = parse({
    delimiter: format.delimiter,
    from_line: format.hasSeparatorLine ? 2 : 1,
    info: true,
    max_record_size: longestRecord,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  });
  // A fault anywhere in the chain ends the parser, and so the loop below.
  pipeline(decode(open(), format.encoding), parser, () => {});
  for await (const { record, info } of parser) {
    if (record.some((cell: string) => cell !== '')) yield { line: info.lines, cells: record };
  }
}

/** The first lines of a file, as text: enough to see its headings. */
export async function readStart(open: Open, encoding: Encoding): Promise<string> {
  let text = '';
  for await (const piece of decode(open(), encoding)) {
    text += piece;
    if (text.length > longestRecord || text.split('\n').length > 2) break;
  }
  return text;
}
