import type { Programme } from '../engine/programme.ts';
import { type CellReader, cellReader } from './cells.ts';
import type { Column } from './columns.ts';
import type { Fault } from './faults.ts';
import type { ImportKind } from './kinds.ts';
import { planAttendance } from './plan/attendance.ts';
import { planCase } from './plan/cases.ts';
import { planContacts } from './plan/contacts.ts';
import { planPaidHours } from './plan/paidHours.ts';
import { planPlacements } from './plan/placements.ts';
import { planPlans } from './plan/plans.ts';
import type { CasePlan, Moment, Present } from './plan/present.ts';
import type { FileRecord } from './records.ts';
import { readAttendanceRow } from './rows/attendanceRow.ts';
import { readCaseRow } from './rows/caseRow.ts';
import { readContactRow } from './rows/contactRow.ts';
import { readPaidHoursRow } from './rows/paidHoursRow.ts';
import { readPlacementRow } from './rows/placementRow.ts';
import { readPlanRow } from './rows/planRow.ts';

/** Some hundred rows of one file, gathered by case. */
export interface Batch {
  add(record: FileRecord, columns: readonly Column[]): void;
  faults: Fault[];
  faultyRows: number;
  caseRefs(): string[];
  /** The file's lines about a case. */
  lines(caseRef: string): number[];
  plan(caseRef: string, present: Present): CasePlan;
}

/** How one kind of file is read and planned. */
export function kindOf(
  kind: ImportKind,
  programmes: readonly Programme[],
  moment: Moment,
): { start(): Batch } {
  const { today } = moment;
  switch (kind) {
    case 'cases':
      return batches((cells) => readCaseRow(cells, programmes, today), planCase, moment);
    case 'contacts':
      return batches((cells) => readContactRow(cells, today), planContacts, moment);
    case 'placements':
      return batches((cells) => readPlacementRow(cells, today), planPlacements, moment);
    case 'plans':
      return batches((cells) => readPlanRow(cells, today), planPlans, moment);
    case 'attendance':
      return batches((cells) => readAttendanceRow(cells, today), planAttendance, moment);
    case 'paidHours':
      return batches((cells) => readPaidHoursRow(cells, today), planPaidHours, moment);
  }
}

function batches<Row extends { caseRef: string; line: number }>(
  read: (cells: CellReader) => Row | undefined,
  plan: (rows: readonly Row[], present: Present, moment: Moment) => CasePlan,
  moment: Moment,
): { start(): Batch } {
  return { start: () => startBatch(read, (rows, present) => plan(rows, present, moment)) };
}

function startBatch<Row extends { caseRef: string; line: number }>(
  read: (cells: CellReader) => Row | undefined,
  plan: (rows: readonly Row[], present: Present) => CasePlan,
): Batch {
  const rows = new Map<string, Row[]>();
  const batch: Batch = {
    faults: [],
    faultyRows: 0,
    add: (record, columns) => {
      const before = batch.faults.length;
      const row = read(cellReader(record, columns, batch.faults));
      if (!row || batch.faults.length > before) {
        batch.faultyRows += 1;
        return;
      }
      const others = rows.get(row.caseRef);
      if (others) others.push(row);
      else rows.set(row.caseRef, [row]);
    },
    caseRefs: () => [...rows.keys()],
    lines: (caseRef) => (rows.get(caseRef) ?? []).map(({ line }) => line),
    plan: (caseRef, present) => plan(rows.get(caseRef) ?? [], present),
  };
  return batch;
}
