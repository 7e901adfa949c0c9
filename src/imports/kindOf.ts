import { caseKey } from '../engine/caseRef.ts';
import { mostHours } from '../engine/hours.ts';
import { type CellReader, createCellReader, type Said, shapeFaults } from './cells.ts';
import { isNothing } from './cellText.ts';
import type { Column } from './columns.ts';
import type { ReadingContext } from './context.ts';
import type { Fault } from './faults.ts';
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
  /** Read again each time: a file is kept by its cells alone, so that a hundred thousand rows are a few megabytes. */
  rows(): readonly {
    line: number;
    said: Said;
    /** Faults, unless the case as it stands says otherwise (`plan` knows): somebody whom the team does not know. */
    doubts: readonly Fault[];
  }[];
  /** What they do to the case, under the spelling that it is kept by. */
  plan(caseRef: string, present: Present, moment: Moment): CasePlan;
}

/** Everything that a file says: its rows by case (`caseKey`), and what was wrong with the others. */
export interface FileRows {
  byCase: Map<string, CaseRows>;
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
  const found = new Map<string, Kept>();
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
  const keep = (kept: Kept, { line, cells }: FileRecord): void => {
    kept.lines.push(line);
    kept.cells.push(JSON.stringify(cells.map((cell, index) => (isRead[index] ? cell : ''))));
  };
  const readAgain = ({ lines, cells }: Kept): ReadRow<Row>[] =>
    lines.flatMap((line, index) => {
      const record = { line, lastLine: line, cells: JSON.parse(cells[index] ?? '[]') as string[] };
      return readRow(record, []) ?? [];
    });
  const add = (record: FileRecord): void => {
    const before = faults.length;
    faults.push(...shapeFaults(record, columns, delimiter));
    const read = faults.length > before ? undefined : readRow(record, faults);
    if (!read || faults.length > before) {
      faultyRows += 1;
      return;
    }
    const key = caseKey(read.row.caseRef);
    const kept = found.get(key) ?? { lines: [], cells: [] };
    found.set(key, kept);
    keep(kept, record);
  };
  const finish = (): FileRows => {
    const byCase = new Map<string, CaseRows>();
    for (const [key, all] of found) {
      const rows = readAgain(all);
      const settled = settleRows(rows, kind);
      const wrong = [...settled.faults, ...(kind.sumFaults?.(settled.kept.map(({ row }) => row)) ?? [])];
      const kept = wrong.length === 0 ? all : without(all, new Set(wrong.map(({ line }) => line)));
      faults.push(...wrong);
      faultyRows += all.lines.length - kept.lines.length;
      if (kept.lines.length > 0)
        byCase.set(
          key,
          caseRows(spellingIn(rows, key), { lines: kept.lines, read: () => readAgain(kept) }, kind),
        );
    }
    return { byCase, faults: faults.sort((a, b) => a.line - b.line), faultyRows };
  };
  return { add, finish };
}

/** What is kept of a case's rows until it has its turn: the cells of each as JSON, a tenth of what they are read into. */
interface Kept {
  lines: number[];
  cells: string[];
}

function without({ lines, cells }: Kept, wrong: ReadonlySet<number>): Kept {
  const isKept = (_: unknown, index: number) => !wrong.has(lines[index] ?? 0);
  return { lines: lines.filter(isKept), cells: cells.filter(isKept) };
}

function caseRows<Row extends { caseRef: string; line: number }>(
  caseRef: string,
  { lines, read }: { lines: readonly number[]; read(): ReadRow<Row>[] },
  kind: Kind<Row>,
): CaseRows {
  return {
    caseRef,
    lines,
    rows: () => read().map(({ row, said }) => ({ line: row.line, said, doubts: kind.doubts?.(row) ?? [] })),
    plan: (caseRef, present, moment) =>
      kind.plan(
        read().map(({ row }) => ({ ...row, caseRef })),
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
