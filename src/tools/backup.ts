import { readFile } from 'node:fs/promises';
import { periods } from '../privacy/periods.ts';
import { noChange } from '../store/noChange.ts';
import { utcOf } from '../store/utc.ts';
import { type BackupArguments, backupUsage, readBackupArguments } from './backup/arguments.ts';
import { BackupFault } from './backup/fault.ts';
import { finish, isFile, oldSets, openSet, removeSet, writeWhole } from './backup/folder.ts';
import { readSecret, type Secret, writeNewKey } from './backup/key.ts';
import { digestOfRows, seal, unseal } from './backup/sealed.ts';
import { inStorage, runTool, type Terminal } from './backup/terminal.ts';
import { printUntilRead } from './untilRead.ts';

async function run(args: BackupArguments, terminal: Terminal): Promise<number> {
  if (args.newKey !== undefined) return makeKey(args.newKey, terminal);
  const secret = await readSecret(args.keyFile, terminal.env);
  const exitCode = await takeAll(args, secret, terminal);
  await lookAtOld(args, terminal);
  return exitCode;
}

async function makeKey(file: string, { say }: Terminal): Promise<number> {
  await writeNewKey(file).catch((cause: unknown) => {
    throw new BackupFault('Nøglen kan ikke skrives: findes filen allerede?', { cause });
  });
  say(`Nøglen ligger i ${file}. Gem den et andet sted end kopierne: uden den er de væk.`);
  return 0;
}

async function takeAll(args: BackupArguments, secret: Secret, { say, complain, clock, env }: Terminal) {
  return inStorage({ say, complain, clock, env }, async ({ connected, copies }) => {
    const all = await copies.ids();
    if (all.length === 0 && args.team === undefined) {
      say('Der er ingen teams endnu, så der er intet at tage kopi af.');
      return 0;
    }
    const wanted = args.team === undefined ? all : all.filter((id) => id === args.team);
    if (wanted.length === 0) throw new BackupFault(['Intet sådant team. De er:', ...all].join('\n  '));
    const set = await openSet(args.folder, clock());
    let restless = 0;
    for (const [index, id] of wanted.entries()) {
      const place = `${index + 1} af ${wanted.length}: ${id}`;
      const file = set.file(id);
      if (await isFile(file)) {
        say(`${place} er taget allerede`);
        continue;
      }
      const at = utcOf(clock());
      await connected.store.commit(id, {
        ...noChange,
        audit: [{ at, who: 'backup', act: 'export', verb: 'backup.taken' }],
      });
      const rows = await copies.take(id);
      if (!rows) {
        complain(`${place} ændrede sig hele tiden. Kør kommandoen igen, uden for kl. 8-9.`);
        restless += 1;
        continue;
      }
      await writeWhole(file, seal({ team: id, at, rows }, secret));
      const written = unseal(await readFile(file), secret);
      say(`${place}, ${rows.length} rækker, kontrolsum ${digestOfRows(written.rows).slice(0, 12)}`);
    }
    if (restless > 0) return 1;
    say(`Kopien ligger i ${await finish(set)}. Slet den senest om ${periods.backupDays} dage.`);
    return 0;
  });
}

/** What is deleted in storage still stands in what was copied before. */
async function lookAtOld({ folder, deleteOld }: BackupArguments, { say, complain, clock }: Terminal) {
  for (const name of await oldSets(folder, clock())) {
    if (deleteOld) {
      await removeSet(folder, name);
      say(`${name} er slettet: den var ældre end ${periods.backupDays} dage.`);
    } else complain(`${name} er ældre end ${periods.backupDays} dage: slet den (--delete-old gør det).`);
  }
}

/** The whole tool as it is typed; its exit code. */
export function runBackup(argv: string[], terminal: Terminal): Promise<number> {
  return runTool(readBackupArguments(argv), backupUsage, terminal, (args) => run(args, terminal));
}

if (import.meta.main) {
  printUntilRead();
  const terminal = { env: process.env, say: console.log, complain: console.error, clock: Date.now };
  process.exitCode = await runBackup(process.argv.slice(2), terminal);
}
