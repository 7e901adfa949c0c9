import { createReadStream } from 'node:fs';
import { readFile, unlink } from 'node:fs/promises';
import { toLocal } from '../calendar/localTime.ts';
import { configExitCode, readConfig } from '../config.ts';
import { importFiles } from '../imports/importFiles.ts';
import { type Mapping, readMapping } from '../imports/mapping.ts';
import { isClean } from '../imports/report.ts';
import { reportLines } from '../imports/textsReport.ts';
import { type ImportArguments, readArguments, usage } from './import/arguments.ts';
import { canBeRead, printCheck } from './import/check.ts';
import { ImportFault } from './import/importFault.ts';
import { createProgress } from './import/progress.ts';
import { printUntilRead } from './untilRead.ts';

/** What was asked for cannot be done as it was asked for. */
const usageExitCode = 2;

/** Where the tool is run: its environment, and the lines that it prints. */
export interface Terminal {
  env: Readonly<Record<string, string | undefined>>;
  say(line: string): void;
  complain(line: string): void;
}

async function mappingIn(path: string | undefined): Promise<Mapping | undefined> {
  if (path === undefined) return undefined;
  const written = await readFile(path, 'utf8').catch(() => {
    throw new ImportFault('Filen til --mapping findes ikke.');
  });
  const read = tryMapping(written);
  if ('unknown' in read) throw new ImportFault(`Ukendt i --mapping: ${read.unknown.join(', ')}`);
  return read.mapping;
}

function tryMapping(written: string): ReturnType<typeof readMapping> {
  try {
    return readMapping(JSON.parse(written.replace(/^\ufeff/, '')));
  } catch (cause) {
    throw new ImportFault('--mapping skal være en JSON-fil som {"sager": {"sagskode": "Borger-ID"}}', {
      cause,
    });
  }
}

/** Exit code 0 when every row could be read, 1 when some are left out, 2 when a file cannot be read at all. */
async function run(args: ImportArguments, now: string, terminal: Terminal): Promise<number> {
  for (const { path } of args.files) {
    if (!args.check && !(await canBeRead(path)))
      throw new ImportFault(args.files.length > 1 ? `Filen ${path} findes ikke.` : 'Filen findes ikke.');
  }
  const mapping = await mappingIn(args.mapping);
  return args.check
    ? printCheck(args, { mapping, now, say: terminal.say })
    : importInto(args, { mapping, now }, terminal);
}

async function importInto(
  args: ImportArguments,
  { mapping, now }: { mapping: Mapping | undefined; now: string },
  terminal: Terminal,
): Promise<number> {
  const read = readConfig(terminal.env);
  if ('faults' in read) return fail(read.faults, configExitCode, terminal);
  // Loaded only now: whoever tries a file with --check waits for no storage.
  const { openTarget } = await import('./import/storage.ts');
  const target = await openTarget(read.config, args.team, now);
  const progress = createProgress();
  try {
    const files = args.files.map(({ path, kind }) => ({
      ...{ open: () => createReadStream(path), kind },
      ...(mapping ? { mapping } : {}),
    }));
    const options = { teamId: target.teamId, now, write: args.write, onProgress: progress.show };
    const reports = await importFiles(files, options, target.deps);
    progress.stop();
    for (const [index, report] of reports.entries()) {
      const path = args.files[index]?.path ?? '';
      if (reports.length > 1) terminal.say(`${path}:`);
      for (const line of reportLines(report)) terminal.say(line);
      if (args.write) terminal.say(await afterwards(path, args.deleteFile, isClean(report)));
    }
    return reports.every(isClean) ? 0 : 1;
  } finally {
    progress.stop();
    await target.close();
  }
}

/** An export is full of personal data: it is deleted when asked for, and only when nothing in it is left to mend. */
async function afterwards(path: string, deleteFile: boolean, clean: boolean): Promise<string> {
  if (!deleteFile) return 'Husk at slette filen, når du er færdig med den (--delete-file gør det for dig).';
  if (!clean) return 'Filen er ikke slettet, fordi der er noget at rette i den.';
  await unlink(path);
  return 'Filen er slettet.';
}

function fail(lines: readonly string[], exitCode: number, { complain }: Terminal): number {
  for (const line of lines) complain(line);
  return exitCode;
}

function problemOf(error: unknown): string {
  if (error instanceof ImportFault) return error.message;
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  // Never the message of a fault from the depth: it could carry a cell.
  return `Importen kunne ikke gennemføres${code}. ${error instanceof Error ? error.name : ''}`.trim();
}

/** The whole tool as it is typed; its exit code. */
export async function runImport(argv: string[], terminal: Terminal): Promise<number> {
  const args = readArguments(argv);
  if (args === 'help') {
    terminal.say(usage);
    return 0;
  }
  if ('faults' in args) return fail([...args.faults, '', usage], usageExitCode, terminal);
  try {
    return await run(args, args.now ?? toLocal(Date.now()), terminal);
  } catch (error) {
    return fail([problemOf(error)], error instanceof ImportFault ? usageExitCode : 1, terminal);
  }
}

async function main(): Promise<void> {
  printUntilRead();
  const terminal = { env: process.env, say: console.log, complain: console.error };
  process.exitCode = await runImport(process.argv.slice(2), terminal);
}

if (import.meta.main) await main();
