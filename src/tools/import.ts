import { createReadStream } from 'node:fs';
import { readFile, stat, unlink } from 'node:fs/promises';
import { toLocal } from '../calendar/localTime.ts';
import { configExitCode, readConfig } from '../config.ts';
import { importFile } from '../imports/importFile.ts';
import { type Mapping, mappingSchema, unknownFields } from '../imports/mapping.ts';
import { reportLines } from '../imports/textsReport.ts';
import { type ImportArguments, readArguments, usage } from './import/arguments.ts';
import { createProgress } from './import/progress.ts';
import { ImportFault, openTarget } from './import/storage.ts';
import { printUntilRead } from './untilRead.ts';

/** What was asked for cannot be done as it was asked for. */
const usageExitCode = 2;

async function readMapping(path: string | undefined): Promise<Mapping | undefined> {
  if (path === undefined) return undefined;
  const parsed = mappingSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
  const unknown = parsed.success ? unknownFields(parsed.data) : [path];
  if (!parsed.success || unknown.length > 0)
    throw new ImportFault(`Ukendt i --mapping: ${unknown.join(', ')}`);
  return parsed.data;
}

/** Exit code 0 when every row could be read, 1 when some are left out. */
async function run(args: ImportArguments, now: string): Promise<number> {
  const read = readConfig();
  if ('faults' in read) return fail(read.faults, configExitCode);
  if (!(await stat(args.file).catch(() => undefined))?.isFile()) throw new ImportFault('Filen findes ikke.');
  const mapping = await readMapping(args.mapping);
  const target = await openTarget(read.config, args.team, now);
  const progress = createProgress();
  try {
    const report = await importFile(
      {
        open: () => createReadStream(args.file),
        kind: args.kind,
        teamId: target.teamId,
        now,
        mapping,
        write: args.write,
        onProgress: progress.show,
      },
      target.deps,
    );
    progress.stop();
    for (const line of reportLines(report)) console.log(line);
    const clean = report.faults.length === 0 && report.missing.length === 0;
    if (args.write) console.log(await afterwards(args, clean));
    return clean ? 0 : 1;
  } finally {
    progress.stop();
    await target.close();
  }
}

/** An export is full of personal data: it is deleted when asked for, and only when nothing in it is left to mend. */
async function afterwards({ file, deleteFile }: ImportArguments, clean: boolean): Promise<string> {
  if (!deleteFile) return 'Husk at slette filen, når du er færdig med den (--delete-file gør det for dig).';
  if (!clean) return 'Filen er ikke slettet, fordi der er noget at rette i den.';
  await unlink(file);
  return 'Filen er slettet.';
}

function fail(lines: readonly string[], exitCode: number): number {
  for (const line of lines) console.error(line);
  return exitCode;
}

function problemOf(error: unknown): string {
  if (error instanceof ImportFault) return error.message;
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  // Never the message of a fault from the depth: it could carry a cell.
  return `Importen kunne ikke gennemføres${code}. ${error instanceof Error ? error.name : ''}`.trim();
}

printUntilRead();
const args = readArguments(process.argv.slice(2));
if ('faults' in args) {
  process.exitCode = fail([...args.faults, '', usage], usageExitCode);
} else {
  try {
    process.exitCode = await run(args, args.now ?? toLocal(Date.now()));
  } catch (error) {
    process.exitCode = fail([problemOf(error)], error instanceof ImportFault ? usageExitCode : 1);
  }
}
