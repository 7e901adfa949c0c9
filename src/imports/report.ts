import type { Refusal } from './columns.ts';
import type { Fault } from './faults.ts';
import type { ImportKind } from './kinds.ts';
import type { PreviewRow } from './mask.ts';
import type { Change } from './plan/present.ts';
import type { FileRead } from './readFile.ts';

/** What an import did with a file, or would do. Holds no value of a refused column and no cell unmasked. */
export interface ImportReport {
  kind: ImportKind;
  written: boolean;
  encoding: string;
  delimiter: string;
  /** The line of the headings, where something stands above them. */
  headingLine: number;
  rows: number;
  counts: Record<Change, number>;
  faults: Fault[];
  /** Required columns that the file lacks, or had to be refused: nothing can be imported. */
  missing: string[];
  refused: { label: string; why: Refusal }[];
  unused: string[];
  preview: PreviewRow[];
  /** Nothing of the file could be read. */
  unreadable: boolean;
}

/** A file that was read, before any of its cases was planned. */
export function emptyReport(read: FileRead, written: boolean): ImportReport {
  const { columns, format, headingLine, records } = read.inspection;
  return {
    ...{ kind: read.kind, written, ...format, headingLine, rows: records },
    counts: { new: 0, changed: 0, closed: 0, same: 0, skipped: 0, faulty: read.rows.faultyRows },
    faults: read.unreadable ? [read.unreadable] : [...read.refused, ...read.rows.faults],
    missing: read.missing.map(({ headings: [name] }) => name),
    refused: columns.flatMap(({ label, refused }) => (refused ? [{ label, why: refused }] : [])),
    unused: columns.flatMap(({ label, field, refused, blank }) => (field || refused || blank ? [] : [label])),
    preview: read.preview,
    unreadable: read.unreadable !== undefined,
  };
}

/** Every known column and every row was taken: nothing in the file is left to mend. */
export function isClean({ faults, unreadable }: ImportReport): boolean {
  return faults.length === 0 && !unreadable;
}
