import { configExitCode, readConfig } from '../../config.ts';
import type { OpenStorage } from '../../storage.ts';
import type { TeamCopies } from '../../store/teamCopies.ts';
import { BackupFault } from './fault.ts';

/** Where the tools are run: their environment, the lines that they print, and what time it is (milliseconds since 1970). */
export interface Terminal {
  env: Readonly<Record<string, string | undefined>>;
  say(line: string): void;
  complain(line: string): void;
  clock(): number;
}

/** What was asked for cannot be done as it was asked for. */
const usageExitCode = 2;

/** A whole tool as it is typed; its exit code. */
export async function runTool<Arguments extends object>(
  read: Arguments | 'help' | { faults: string[] },
  usage: string,
  terminal: Terminal,
  run: (args: Arguments) => Promise<number>,
): Promise<number> {
  if (read === 'help') {
    terminal.say(usage);
    return 0;
  }
  if ('faults' in read) return fail([...read.faults, '', usage], usageExitCode, terminal);
  try {
    return await run(read);
  } catch (error) {
    if (error instanceof BackupFault) return fail([error.message], usageExitCode, terminal);
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    // Never the message of a fault from the depth: it could carry a row.
    const name = error instanceof Error ? error.name : '';
    return fail([`Det kunne ikke gennemføres${code}. ${name}`.trim()], 1, terminal);
  }
}

export async function inStorage(
  terminal: Terminal,
  work: (open: OpenStorage & { copies: TeamCopies }) => Promise<number>,
): Promise<number> {
  const read = readConfig(terminal.env);
  if ('faults' in read) return fail(read.faults, configExitCode, terminal);
  // Loaded only now: help, a refusal and a new key wait for no storage.
  const { openStorage } = await import('../../storage.ts');
  const { connectCopies } = await import('../../store/connect.ts');
  const open = await openStorage(read.config.storage).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new BackupFault(`Lageret kan ikke åbnes: ${why}`, { cause });
  });
  try {
    return await work({ ...open, copies: await connectCopies(open.account) });
  } finally {
    await open.close();
  }
}

function fail(lines: readonly string[], exitCode: number, { complain }: Terminal): number {
  for (const line of lines) complain(line);
  return exitCode;
}
