import { caseKey } from '../engine/caseRef.ts';
import { mostHours } from '../engine/hours.ts';
import { type CellReader, createCellReader, type Said, shapeFaults } from './cells.ts';
import { isNothing } from './cellText.ts';
import type { Column } from './columns.ts';
import type { ReadingContext } from './context.ts';
import type { Fault } from './faults.ts';
import { createKeptRows } from './keptRows.ts';
import type { ImportKind } from './kinds.ts';
import { planAttendance } from './plan/attendance.ts';
import { planCase } from './plan/cases.ts';
import { planContacts } from './plan/contacts.ts';
import { planPaidHours } from './plan/paidHours.ts';
import { planPlacements } from './plan/placements.ts';
import { planPlans } from './plan/plans.ts';
import type { CasePlan, Moment, Present } from './plan/present.ts';
import { planProgress } from './plan/progress.ts';
import type { FileRecord } from './records.ts';
import { type ReadRow, settleRows, type Together } from './repeated.ts';
import { readAttendanceRow } from './rows/attendanceRow.ts';
import { readCaseRow } from './rows/caseRow.ts';
import { readContactRow } from './rows/contactRow.ts';
import { type PaidHoursRow, readPaidHoursRow } from './rows/paidHoursRow.ts';
import { readPlacementRow } from './rows/placementRow.ts';
import { readPlanRow } from './rows/planRow.ts';
import { readProgressRow } from './rows/progressRow.ts';

/** The rows of one file about one case. */
export interface CaseRows {
  /** As the file spells it: `spellingIn`. */
  caseRef: string;
  lines: readonly number[];
  rows(): readonly {
    line: number;
    said: Said;
    /** Faults, unless the case as it stands says otherwise (`plan` knows): somebody whom the team does not know. */
    doubts: readonly Fault[];
  }[];
  /** What they do to the case, under the spelling that it is kept by. */
  plan(caseRef: string, present: Present, moment: Moment): CasePlan;
}

/** Everything that a file says, and what was wrong with the rows that are left out. */
export interface FileRows {
  /** Whose rows they are (`caseKey`), in the order in which the file names them first. */
  cases(): Iterable<string>;
  /** Read again each time: what is kept is bytes (`keptRows.ts`), and rows are there while their case has its turn. */
  of(key: string): CaseRows | undefined;
  faults: Fault[];
  faultyRows: number;
}

/** Takes the records of a file one by one. */
export interface Gathering {
  add(record: FileRecord): void;
  finish(): FileRows;
}

interface Kind<Row> {
  read(cells: CellReader, context: ReadingContext): Row | undefined;
  together: Together;
  keyOf(row: Row): string;
  orderOf?(row: Row): string;
  doubts?(row: Row): Fault[];
  /** What is wrong with the rows of a case together. */
  sumFaults?(rows: readonly Row[]): Fault[];
  plan(rows: readonly Row[], present: Present, moment: Moment): CasePlan;
}

/** How the rows of one kind of file are read, and what rows of one case mean together. */
export function gather(
  kind: ImportKind,
  columns: readonly Column[],
  delimiter: string,
  context: ReadingContext,
): Gathering {
  const from = <Row extends { caseRef: string; line: number }>(one: Kind<Row>): Gathering =>
    gatherRows(one, columns, delimiter, context);
  switch (kind) {
    case 'cases':
      return from({
        ...{ read: readCaseRow, plan: planCase, together: 'latest', keyOf: () => '' },
        orderOf: ({ start }) => start,
        doubts: ({ strangers }) => strangers.map(({ fault }) => fault),
      });
    case 'plans':
      return from({ read: readPlanRow, plan: planPlans, together: 'one', keyOf: ({ date }) => date });
    case 'contacts':
      return from({
        ...{ read: readContactRow, plan: planContacts, together: 'one' },
        keyOf: ({ date, form, cti, became }) => [date, form, cti, became].join('|'),
      });
    case 'placements':
      return from({
        read: readPlacementRow,
        plan: planPlacements,
        together: 'one',
        keyOf: ({ start }) => start,
      });
    case 'paidHours':
      return from({
        ...{ read: readPaidHoursRow, plan: planPaidHours, together: 'add', sumFaults: tooManyTogether },
        keyOf: ({ month, kind: hourKind }) => `${month}|${hourKind}`,
      });
    case 'attendance':
      return from({
        ...{ read: readAttendanceRow, plan: planAttendance, together: 'one' },
        keyOf: (row) => (row.type === 'mark' ? `on ${row.on}` : `from ${row.from}`),
      });
    case 'progress':
      return from({
        ...{ read: readProgressRow, plan: planProgress, together: 'one' },
        keyOf: ({ date, indicator }) => `${date}|${indicator}`,
      });
  }
}

function gatherRows<Row extends { caseRef: string; line: number }>(
  kind: Kind<Row>,
  columns: readonly Column[],
  delimiter: string,
  context: ReadingContext,
): Gathering {
  const faults: Fault[] = [];
  const kept = createKeptRows();
  /** Of each case, the place of its last row. */
  const found = new Map<string, number>();
  /** Lines that are at odds with another one of their case. */
  const atOdds = new Set<number>();
  let faultyRows = 0;
  const cellsOf = createCellReader(columns);
  const readRow = (record: FileRecord, noted: Fault[]): ReadRow<Row> | undefined => {
    const cells = cellsOf(record, noted);
    const row = kind.read(cells, context);
    if (!row) return undefined;
    const { caseRef: _, ...said } = cells.said;
    return { row, said, whole: kind.together === 'add' ? wholeOf(said, record, columns) : '' };
  };
  const isRead = columns.map(({ field }) => kind.together === 'add' || field !== undefined);
  const readAgain = (last: number): ReadRow<Row>[] =>
    kept.upTo(last).flatMap((row) => readRow({ ...row, lastLine: row.line }, []) ?? []);
  const add = (record: FileRecord): void => {
    const before = faults.length;
    faults.push(...shapeFaults(record, columns, delimiter));
    const read = faults.length > before ? undefined : readRow(record, faults);
    if (!read || faults.length > before) {
      faultyRows += 1;
      return;
    }
    const key = caseKey(read.row.caseRef);
    const cells = record.cells.map((cell, index) => (isRead[index] ? cell : ''));
    found.set(key, kept.add({ line: record.line, cells }, found.get(key)));
  };
  const settle = (key: string, last: number): void => {
    const rows = readAgain(last);
    const settled = settleRows(rows, kind);
    const wrong = [...settled.faults, ...(kind.sumFaults?.(settled.kept.map(({ row }) => row)) ?? [])];
    for (const { line } of wrong) atOdds.add(line);
    faults.push(...wrong);
    const left = rows.filter(({ row }) => atOdds.has(row.line)).length;
    faultyRows += left;
    if (left === rows.length) found.delete(key);
  };
  const of = (key: string): CaseRows | undefined => {
    const last = found.get(key);
    if (last === undefined) return undefined;
    const rows = readAgain(last);
    const taken = rows.filter(({ row }) => !atOdds.has(row.line));
    return caseRows(spellingIn(rows, key), taken, kind);
  };
  const finish = (): FileRows => {
    for (const [key, last] of found) settle(key, last);
    faults.sort((a, b) => a.line - b.line);
    return { cases: () => found.keys(), of, faults, faultyRows };
  };
  return { add, finish };
}

function caseRows<Row extends { caseRef: string; line: number }>(
  caseRef: string,
  read: readonly ReadRow<Row>[],
  kind: Kind<Row>,
): CaseRows {
  return {
    caseRef,
    lines: read.map(({ row }) => row.line),
    rows: () => read.map(({ row, said }) => ({ line: row.line, said, doubts: kind.doubts?.(row) ?? [] })),
    plan: (caseRef, present, moment) =>
      kind.plan(
        read.map(({ row }) => ({ ...row, caseRef })),
        present,
        moment,
      ),
  };
}

/** With its dash where any row has it so, and the same in every order of the rows. */
function spellingIn(rows: readonly ReadRow<{ caseRef: string; line: number }>[], key: string): string {
  const spellings = rows.map(({ row }) => row.caseRef).sort();
  return spellings.find((one) => one === key) ?? spellings[0] ?? key;
}

/** All that a row says, and its cells in columns that nobody reads (an employer, a number): not those that were refused. */
function wholeOf(said: Said, { cells }: FileRecord, columns: readonly Column[]): string {
  const others = columns.flatMap(({ index, field, refused }) => {
    const cell = cells[index] ?? '';
    return field || refused ? [] : [isNothing(cell) ? '' : cell];
  });
  return JSON.stringify([said, others]);
}

/** Hours of one month and kind from several employers, more than a month has. */
function tooManyTogether(rows: readonly PaidHoursRow[]): Fault[] {
  const sums = new Map<string, number>();
  const keyOf = ({ month, kind }: PaidHoursRow) => `${month}|${kind}`;
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.hundredths);
  return rows.flatMap((row) =>
    (sums.get(keyOf(row)) ?? 0) > mostHours ? [{ line: row.line, code: 'hoursTogether' as const }] : [],
  );
}
