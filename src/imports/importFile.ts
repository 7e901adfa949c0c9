import { dateOf } from '../calendar/localTime.ts';
import type { Programme } from '../engine/programme.ts';
import { readDays } from '../engine/weekdayText.ts';
import type { Lexicon } from '../privacy/lexicon.ts';
import type { Registered, Registration } from '../register/register.ts';
import type { CaseRecord, LoggedEvent } from '../store/rows.ts';
import {
  attendanceMarkOf,
  contactFormOf,
  endOf,
  hourKindOf,
  hourSourceOf,
  isPlacementType,
  reasonOf,
} from './choices.ts';
import type { Column } from './columns.ts';
import type { Fault } from './faults.ts';
import { inspect } from './inspect.ts';
import { type Batch, kindOf } from './kindOf.ts';
import { type Field, fieldsOf, type ImportKind } from './kinds.ts';
import type { Mapping } from './mapping.ts';
import { maskRow, type PreviewRow } from './mask.ts';
import type { Change } from './plan/present.ts';
import { findProgramme } from './programmeNames.ts';
import type { Open } from './records.ts';
import { readRecords } from './records.ts';
import { writeBatch } from './writeBatch.ts';

export interface ImportOptions {
  open: Open;
  kind: ImportKind;
  teamId: string;
  /** The local minute of the import: `at` of every event. */
  now: string;
  mapping?: Mapping;
  /** Without it nothing is written: the report says what would be. */
  write?: boolean;
  onProgress?(done: number, total: number): void;
}

export interface ImportDeps {
  lexicon: Lexicon;
  programmes: readonly Programme[];
  /** A case and its log as they stand; undefined when there is none. */
  read(teamId: string, caseRef: string): Promise<{ record: CaseRecord; log: LoggedEvent[] } | undefined>;
  register(registration: Registration): Promise<Registered>;
}

/** What an import did, or would do. Holds no value of a refused column and no cell unmasked. */
export interface ImportReport {
  kind: ImportKind;
  written: boolean;
  encoding: string;
  delimiter: string;
  rows: number;
  counts: Record<Change, number>;
  faults: Fault[];
  /** Required columns that the file lacks, or had to be refused: nothing can be imported. */
  missing: string[];
  refused: { label: string; why: 'cpr' | 'names' | 'personal' }[];
  unused: string[];
  preview: PreviewRow[];
}

const batchSize = 1_000;
const previewRows = 5;

/**
 * Imports one file: reads it once to learn what it is and which columns must be refused, then row by row in batches.
 * Rows with faults are left out and listed, the rest goes in. The same file twice changes nothing.
 * Throws when the file or the storage cannot be read.
 */
export async function importFile(options: ImportOptions, deps: ImportDeps): Promise<ImportReport> {
  const { open, kind, mapping = {} } = options;
  const isKnown = (field: Field, text: string): boolean => isChoice(field, text, deps.programmes);
  const { format, columns, records, broken } = await inspect(open, {
    kind,
    mapping,
    lexicon: deps.lexicon,
    isKnown,
  });
  const report = emptyReport(options, columns, { ...format, rows: records });
  if (broken !== undefined) report.faults.push({ line: broken, code: 'unclosedQuote' });
  if (report.missing.length > 0 || broken !== undefined) return report;
  const work = kindOf(kind, deps.programmes, { now: options.now, today: dateOf(options.now) });
  let batch: Batch = work.start();
  let done = -1;
  for await (const record of readRecords(open, format)) {
    done += 1;
    if (done === 0) continue;
    if (report.preview.length < previewRows) report.preview.push(maskRow(record.cells, columns));
    batch.add(record, columns);
    if (done % batchSize !== 0) continue;
    await writeBatch(batch, options, deps, report);
    batch = work.start();
    options.onProgress?.(done, records);
  }
  await writeBatch(batch, options, deps, report);
  options.onProgress?.(records, records);
  report.faults.sort((a, b) => a.line - b.line);
  return report;
}

function isChoice(field: Field, text: string, programmes: readonly Programme[]): boolean {
  switch (field.type) {
    case 'contactForm':
      return contactFormOf(text) !== undefined;
    case 'outcome':
      return endOf(text) !== undefined;
    case 'placementType':
      return isPlacementType(text);
    case 'reason':
      return reasonOf(text) !== undefined;
    case 'attendance':
      return attendanceMarkOf(text) !== undefined;
    case 'weekdays':
      return readDays(text) !== undefined;
    case 'hourKind':
      return hourKindOf(text) !== undefined;
    case 'hourSource':
      return hourSourceOf(text) !== undefined;
    case 'text':
      return findProgramme(programmes, text) !== undefined;
    default:
      return false;
  }
}

function emptyReport(
  options: ImportOptions,
  columns: readonly Column[],
  file: { encoding: string; delimiter: string; rows: number },
): ImportReport {
  const has = (field: Field) => columns.some((column) => column.field?.id === field.id && !column.refused);
  return {
    kind: options.kind,
    written: options.write ?? false,
    encoding: file.encoding,
    delimiter: file.delimiter,
    rows: file.rows,
    counts: { new: 0, changed: 0, closed: 0, same: 0, skipped: 0, faulty: 0 },
    faults: [],
    missing: fieldsOf[options.kind].flatMap((field) =>
      field.required && !has(field) ? [field.headings[0]] : [],
    ),
    refused: columns.flatMap(({ label, refused }) => (refused ? [{ label, why: refused }] : [])),
    unused: columns.flatMap(({ label, field, refused }) => (field || refused ? [] : [label])),
    preview: [],
  };
}
