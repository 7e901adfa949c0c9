/*
 * Imports: what a case system exports becomes what has happened in a case.
 * Its rule: a row with a fault is told and left out, the rest goes in; the same files twice change nothing.
 * The way through: `readFile.ts` → `rows/` → all rows of one case → `plan/` → `importCase.ts` registers → `report.ts`.
 * `check.ts` says what a file holds without storage; `exportCsv.ts` writes the columns that are read here.
 */

import { dateOf } from '../calendar/localTime.ts';
import type { ReadingContext } from './context.ts';
import type { ImportDeps, ImportOptions } from './deps.ts';
import type { Fault } from './faults.ts';
import { importCase, type RowsOfCase } from './importCase.ts';
import type { FileRows } from './kindOf.ts';
import { importKinds } from './kinds.ts';
import type { CasePlan } from './plan/present.ts';
import { type FileRead, type ImportedFile, readImportFile } from './readFile.ts';
import { emptyReport, type ImportReport } from './report.ts';

/** Cases at work at the same time; their order does not matter, that of one case's events does. */
const atOnce = 8;

/**
 * Imports files together, case by case: what all of them say of a case is one registration, so that a team that has been
 * at work for years is never for a moment a team without contacts. Rows with faults are left out and told, the rest
 * goes in. The same files twice change nothing, whatever their order. Throws when a file or the storage cannot be read.
 */
export async function importFiles(
  files: readonly ImportedFile[],
  options: ImportOptions,
  deps: ImportDeps,
): Promise<ImportReport[]> {
  const context: ReadingContext = { ...deps, today: dateOf(options.now) };
  const reads: FileRead[] = [];
  for (const file of files) reads.push(await readImportFile(file, context));
  const reports = reads.map((read) => emptyReport(read, options.write ?? false));
  const inOrder = orderedByKind(reads);
  const keys = new Set(inOrder.flatMap(({ rows }) => [...rows.cases()]));
  const refs = keys.size > 0 ? await deps.refs?.(options.teamId) : undefined;
  const caseDeps = { ...deps, isThere: (caseRef: string) => refs?.has(caseRef) ?? true };
  const total = reads.reduce((sum, { inspection }) => sum + inspection.records, 0);
  let done = reports.reduce((sum, { counts }) => sum + counts.faulty, 0);
  const turns = keys.values();
  const worker = async (): Promise<void> => {
    for (const key of turns) {
      const one = rowsOf(key, inOrder);
      const plans = await importCase(one, options, caseDeps);
      one.forEach(({ file, rows }, index) => {
        count(plans[index], reports[file]);
        done += rows.lines.length;
      });
      options.onProgress?.(done, total);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  for (const { faults } of reports) faults.sort((a: Fault, b: Fault) => a.line - b.line);
  return reports;
}

interface FileInOrder {
  /** Its place among the files as they were given. */
  file: number;
  rows: FileRows;
}

/** The files in the order of the kinds: the case first, then what happened in it. */
function orderedByKind(reads: readonly FileRead[]): FileInOrder[] {
  return importKinds.flatMap((kind) =>
    reads.flatMap((read, file) => (read.kind === kind ? [{ file, rows: read.rows }] : [])),
  );
}

/** What the files say of a case. */
function rowsOf(key: string, files: readonly FileInOrder[]): RowsOfCase[] {
  return files.flatMap(({ file, rows }) => {
    const own = rows.of(key);
    return own ? [{ file, rows: own }] : [];
  });
}

function count(plan: CasePlan | undefined, report: ImportReport | undefined): void {
  for (const change of plan?.changes ?? []) if (report) report.counts[change] += 1;
  report?.faults.push(...(plan?.faults ?? []));
}
