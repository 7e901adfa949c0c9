import type { Column } from './columns.ts';
import { looksLikeCpr } from './columns.ts';
import type { Fault, FaultCode } from './faults.ts';
import type { FileRecord } from './records.ts';

/** Reads the cells of one row by field and notes every fault, so that all of them can be told at once. */
export interface CellReader {
  line: number;
  /** The value, or undefined when the cell is empty (no fault) or cannot be read (a fault). */
  optional<T>(field: string, read: (text: string) => T | undefined, code: FaultCode): T | undefined;
  /** As `optional`, and an empty cell is a fault too. */
  required<T>(field: string, read: (text: string) => T | undefined, code: FaultCode): T | undefined;
  fault(field: string | undefined, code: FaultCode): void;
}

export function cellReader(record: FileRecord, columns: readonly Column[], faults: Fault[]): CellReader {
  const columnOf = (field: string) => columns.find((column) => column.field?.id === field && !column.refused);
  const fault = (field: string | undefined, code: FaultCode): void => {
    faults.push({
      line: record.line,
      column: field === undefined ? undefined : columnOf(field)?.label,
      code,
    });
  };
  const optional: CellReader['optional'] = (field, read, code) => {
    const text = textOf(record, columnOf(field));
    if (text === '') return undefined;
    const value = looksLikeCpr(text) ? undefined : read(text);
    if (value === undefined) fault(field, code);
    return value;
  };
  const required: CellReader['required'] = (field, read, code) => {
    if (textOf(record, columnOf(field)) === '') fault(field, 'missing');
    return optional(field, read, code);
  };
  return { line: record.line, optional, required, fault };
}

function textOf(record: FileRecord, column: Column | undefined): string {
  return column ? (record.cells[column.index] ?? '') : '';
}
