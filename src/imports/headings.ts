import type { ImportKind } from './kinds.ts';
import { type Mapping, mapHeadings } from './mapping.ts';
import { type Delimiter, delimiters, type FileRecord, firstRecords } from './records.ts';

/** How a file is cut, and where its headings stand. */
export interface Layout {
  delimiter: Delimiter;
  headings: FileRecord;
}

/** A title, a date and an empty line or two stand above the headings of some reports; not more. */
const mostAbove = 20;

/**
 * The delimiter and the record that together name most of our columns; where none does, the first record, cut into most
 * pieces. Excel's `sep=;`, however it is written, decides between delimiters that do equally well. Undefined for an
 * empty file.
 */
export function findLayout(start: string, kind: ImportKind, mapping: Mapping): Layout | undefined {
  const named = /^"?\s*sep\s*=\s*(\\t|.)?/i.exec(start)?.[1]?.replace('\\t', '\t');
  const layouts = delimiters.flatMap((delimiter) =>
    firstRecords(start, delimiter, mostAbove).map((headings) => ({
      layout: { delimiter, headings },
      score: [
        mapHeadings(headings.cells, kind, mapping).filter((one) => one !== undefined).length,
        isSeparatorLine(headings) ? 0 : 1,
        -headings.line,
        delimiter === named ? 1 : 0,
        headings.cells.length,
      ],
    })),
  );
  return layouts.reduce<(typeof layouts)[number] | undefined>(
    (best, one) => (best === undefined || isMore(one.score, best.score) ? one : best),
    undefined,
  )?.layout;
}

function isSeparatorLine({ cells }: FileRecord): boolean {
  return /^"?\s*sep\s*=/i.test(cells[0] ?? '');
}

function isMore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}
