import { readFile } from 'node:fs/promises';
import { periods } from '../privacy/periods.ts';
import { noChange } from '../store/noChange.ts';
import type { InstanceStore } from '../store/store.ts';
import type { TeamCopies } from '../store/teamCopies.ts';
import { epochMsOf, utcOf } from '../store/utc.ts';
import { type RestoreArguments, readRestoreArguments, restoreUsage } from './backup/arguments.ts';
import { BackupFault } from './backup/fault.ts';
import { backupsIn, isTooOld } from './backup/folder.ts';
import { readSecret, type Secret } from './backup/key.ts';
import { digestOfRows, type TeamBackup, unseal } from './backup/sealed.ts';
import { inStorage, runTool, type Terminal } from './backup/terminal.ts';
import { printUntilRead } from './untilRead.ts';

/** A process says every few seconds that it is there. */
const silentMs = 2 * 60_000;

async function run(args: RestoreArguments, terminal: Terminal): Promise<number> {
  const secret = await readSecret(args.keyFile, terminal.env);
  const files = await backupsIn(args.from);
  if (files.length === 0) throw new BackupFault('Der er ingen sikkerhedskopi i --from.');
  // All of them are opened before anything is touched: a file that is broken is no half way back.
  for (const file of files) await open(file, secret, args, terminal.clock());
  if (args.check) {
    for (const file of files) terminal.say(`${line(await open(file, secret, args, terminal.clock()))}, hel`);
    return 0;
  }
  return inStorage(terminal, async ({ connected: { store }, copies }) => {
    if (args.replace) await standStill(store.instances, terminal.clock());
    let untouched = 0;
    let restored = 0;
    for (const file of files) {
      const backup = await open(file, secret, args, terminal.clock());
      if (args.team !== undefined && backup.team !== args.team) continue;
      const done = await putBack(backup, copies, args.replace);
      if (done === 'put') {
        const audit = [
          { at: utcOf(terminal.clock()), who: 'restore', act: 'import' as const, verb: 'backup.restored' },
        ];
        await store.commit(backup.team, { ...noChange, audit });
        terminal.say(`${line(backup)}: lagt tilbage`);
        restored += 1;
      } else {
        terminal.complain(`${backup.team}: ${left[done]}`);
        untouched += 1;
      }
    }
    if (restored + untouched === 0) throw new BackupFault('Teamet er ikke i kopien.');
    if (restored > 0) for (const text of afterwards) terminal.say(text);
    return untouched === 0 ? 0 : 1;
  });
}

const left = {
  there: 'findes allerede og er ikke rørt. Med --replace går alt, hvad det har nu, tabt.',
  differs: 'står ikke i lageret, som det står i kopien. Teamet er ikke der; kør kommandoen igen.',
} as const;

const afterwards = [
  'Botten sender nu, hvad der er forfaldet siden kopien; hvad der blev sendt efter den, kan komme igen.',
  'Sager, der er slettet med /glem siden kopien, er tilbage: slet dem igen.',
];

async function open(
  file: string,
  secret: Secret,
  { older }: RestoreArguments,
  now: number,
): Promise<TeamBackup> {
  const backup = unseal(await readFile(file), secret);
  if (!older && isTooOld(epochMsOf(backup.at), now))
    throw new BackupFault(
      `Kopien er ældre end ${periods.backupDays} dage: i den står, hvad der ikke må gemmes mere. Slet den, eller brug --older.`,
    );
  return backup;
}

/** Whoever is at work holds rows that are about to be others. */
async function standStill(instances: InstanceStore, now: number): Promise<void> {
  const living = (await instances.list()).filter(({ at }) => now - epochMsOf(at) < silentMs);
  if (living.length > 0)
    throw new BackupFault(`Botten kører (${living.length} processer): stop den først, og vent to minutter.`);
}

async function putBack({ team, rows }: TeamBackup, copies: TeamCopies, replace: boolean) {
  if (replace && (await copies.isThere(team))) await copies.hide(team);
  return copies.put(team, rows);
}

function line({ team, at, rows }: TeamBackup): string {
  return `${team}, taget ${at}, ${rows.length} rækker, kontrolsum ${digestOfRows(rows).slice(0, 12)}`;
}

/** The whole tool as it is typed; its exit code. */
export function runRestore(argv: string[], terminal: Terminal): Promise<number> {
  return runTool(readRestoreArguments(argv), restoreUsage, terminal, (args) => run(args, terminal));
}

if (import.meta.main) {
  printUntilRead();
  const terminal = { env: process.env, say: console.log, complain: console.error, clock: Date.now };
  process.exitCode = await runRestore(process.argv.slice(2), terminal);
}
