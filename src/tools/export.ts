import { writeFile } from 'node:fs/promises';
import { toLocal } from '../calendar/localTime.ts';
import { configExitCode, readConfig } from '../config.ts';
import { type ExportArguments, readArguments, usage } from './export/arguments.ts';
import { ImportFault } from './import/importFault.ts';
import { printUntilRead } from './untilRead.ts';

/** What was asked for cannot be done as it was asked for. */
const usageExitCode = 2;

async function run(args: ExportArguments): Promise<number> {
  const read = readConfig();
  if ('faults' in read) return fail(read.faults, configExitCode);
  // Loaded only now: help and a refusal wait for no storage.
  const { openStorage } = await import('../storage.ts');
  const { exportOfTeam } = await import('./export/ofTeam.ts');
  const { chooseTeam } = await import('./import/storage.ts');
  const { connected, close } = await openStorage(read.config.storage);
  try {
    const { store } = connected;
    const team = chooseTeam(await store.teams.all(), args.team);
    const text = await exportOfTeam({ ...args, store, team, now: toLocal(Date.now()) });
    // Never over another file, and readable by nobody else: it may name case codes.
    if (args.out !== undefined) await writeFile(args.out, text, { flag: 'wx', mode: 0o600 });
    else process.stdout.write(text);
    return 0;
  } finally {
    await close();
  }
}

function fail(lines: readonly string[], exitCode: number): number {
  for (const line of lines) console.error(line);
  return exitCode;
}

function problemOf(error: unknown): string {
  if (error instanceof ImportFault) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'EEXIST' ? 'Filen findes allerede.' : `Eksporten kunne ikke gennemføres. ${code}`.trim();
}

async function main(args: ReturnType<typeof readArguments>): Promise<number> {
  if (args === 'help') {
    console.log(usage);
    return 0;
  }
  if ('faults' in args) return fail([...args.faults, '', usage], usageExitCode);
  try {
    return await run(args);
  } catch (error) {
    return fail([problemOf(error)], error instanceof ImportFault ? usageExitCode : 1);
  }
}

printUntilRead();
process.exitCode = await main(readArguments(process.argv.slice(2)));
