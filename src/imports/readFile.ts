import { roles } from '../engine/cards.ts';
import { readDays } from '../engine/weekdayText.ts';
import {
  afterStatusOf,
  attendanceMarkOf,
  contactFormOf,
  contactRoleOf,
  contactStatusOf,
  hourKindOf,
  hourSourceOf,
  placementResultOf,
  placementTypeOf,
  reasonOf,
} from './choices.ts';
import type { Column } from './columns.ts';
import type { ReadingContext } from './context.ts';
import type { Fault } from './faults.ts';
import { type Inspection, inspect } from './inspect.ts';
import { type FileRows, gather } from './kindOf.ts';
import { type Field, fieldsOf, type ImportKind, roleField } from './kinds.ts';
import type { Mapping } from './mapping.ts';
import { maskRow, type PreviewRow } from './mask.ts';
import { isOutcome } from './outcomes.ts';
import { findProgramme, findStage } from './programmeNames.ts';
import { type Open, readRecords } from './records.ts';
import { readYesNo } from './values.ts';

export interface ImportedFile {
  open: Open;
  kind: ImportKind;
  mapping?: Mapping;
}

/** A whole file, read: what it is, what it says, what is wrong with it. */
export interface FileRead {
  kind: ImportKind;
  inspection: Inspection;
  rows: FileRows;
  /** Why nothing of it can be read; `missing`: required columns that it lacks, or that had to be refused. */
  unreadable?: Fault;
  missing: Field[];
  /** Known columns that had to be refused: what they say is not taken. */
  refused: Fault[];
  preview: PreviewRow[];
}

const previewRows = 5;

/**
 * Reads a file twice, once to learn what it is and which columns must be refused, once row by row: a CPR number may stand
 * in the last row, and till then each row would have to be kept with cells of columns that nobody may keep. Nothing is
 * written and nobody asked: the same bytes and context give the same answer. Throws when the file cannot be opened.
 */
export async function readImportFile(
  { open, kind, mapping = {} }: ImportedFile,
  context: ReadingContext,
): Promise<FileRead> {
  const isKnown = (field: Field, text: string): boolean => isChoice(field, text, context);
  const inspection = await inspect(open, { kind, mapping, lexicon: context.lexicon, isKnown });
  const { columns, format, headingLine } = inspection;
  const missing = missingFields(kind, columns);
  const unreadable = unreadableOf(inspection, missing);
  const none: FileRows = { cases: () => [], of: () => undefined, faults: [], faultyRows: 0 };
  const read: FileRead = {
    kind,
    inspection,
    rows: none,
    missing,
    refused: refusedFaults(columns),
    preview: [],
  };
  if (unreadable) return { ...read, unreadable };
  const gathering = gather(kind, columns, format.delimiter, context);
  for await (const record of readRecords(open, format)) {
    if (record.line <= headingLine) continue;
    if (read.preview.length < previewRows) read.preview.push(maskRow(record.cells, columns));
    gathering.add(record);
  }
  return { ...read, rows: gathering.finish() };
}

function unreadableOf({ other, broken, columns }: Inspection, missing: readonly Field[]): Fault | undefined {
  if (other) return { line: 0, code: 'notCsv', file: other };
  if (broken !== undefined) return { line: 0, code: 'unclosedQuote', other: broken };
  const [first] = missing;
  if (!first) return undefined;
  const refused = columns.find(({ field, refused: why }) => why && field?.id === first.id);
  if (refused) return { line: 0, column: refused.label, code: 'refusedColumn' };
  const misread = columns.some((column) => column.misread);
  return {
    line: 0,
    column: first.headings[0],
    code: misread ? 'encoding' : 'missing',
    known: first.headings,
  };
}

/** The person responsible may also stand in the column of a role. */
function missingFields(kind: ImportKind, columns: readonly Column[]): Field[] {
  const has = (id: string) => columns.some((column) => column.field?.id === id && !column.refused);
  const hasPerson = roles.some((role) => has(roleField(role)));
  return fieldsOf[kind].filter(
    ({ id, required }) => required && !has(id) && !(id === 'assignee' && hasPerson),
  );
}

function refusedFaults(columns: readonly Column[]): Fault[] {
  return columns.flatMap(({ field, refused, label }): Fault[] =>
    field && refused ? [{ line: 0, column: label, code: 'refusedColumn' }] : [],
  );
}

/** True for a word of a closed list, which is nobody's name. */
function isChoice(field: Field, text: string, { programmes }: ReadingContext): boolean {
  switch (field.type) {
    case 'programme':
      return findProgramme(programmes, text) !== undefined;
    case 'stage':
      return programmes.some((programme) => findStage(programme, text) !== undefined);
    case 'role':
      return contactRoleOf(text) !== undefined;
    case 'yesNo':
      return readYesNo(text) !== undefined;
    case 'contactForm':
      return contactFormOf(text) !== undefined;
    case 'contactStatus':
      return contactStatusOf(text) !== undefined;
    case 'statusAfter':
      return afterStatusOf(text) !== undefined;
    case 'outcome':
      return isOutcome(text);
    case 'placementType':
      return placementTypeOf(text) !== undefined;
    case 'placementResult':
      return placementResultOf(text) !== undefined;
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
    default:
      return false;
  }
}
