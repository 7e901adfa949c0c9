import { parseArgs } from 'node:util';
import { periods } from '../../privacy/periods.ts';

export const backupUsage = `npm run backup -- --folder MAPPE
  Tager en sikkerhedskopi af alle teams, eller af ét: hvert team, som det stod i ét øjeblik, i en låst fil for sig
  (AES-256-GCM). Botten kan køre imens. Blev kopien afbrudt, går samme kommando videre, hvor den slap (inden for et døgn).
  --folder      hvor kopierne ligger; hver får sin mappe efter, hvornår den blev begyndt
  --team        kun dette team
  --key-file    fil med nøglen; uden den tages BACKUP_KEY. 64 hexcifre, eller en sætning på mindst 16 tegn
  --new-key     laver en ny nøgle i denne fil, og intet andet. Gem den et andet sted end kopierne: uden den er de væk
  --delete-old  slet kopier i mappen, der er ældre end ${periods.backupDays} dage: i dem står det, botten selv har slettet siden
  --help        denne tekst`;

export const restoreUsage = `npm run restore -- --from MAPPE|FIL
  Lægger teams tilbage fra en sikkerhedskopi. Et team er der først, når alle dets rækker er; blev det afbrudt, så kør
  samme kommando igen. Et team, der findes, røres ikke uden --replace.
  --from        mappen med en kopi, eller filen med ét team
  --team        kun dette team
  --key-file    fil med nøglen; uden den tages BACKUP_KEY
  --check       se kun efter, om filerne er hele, og hvad de er; rører intet lager
  --replace     også teams, der findes: alt, hvad de har nu, går tabt. Kun når botten er stoppet
  --older       også en kopi, der er ældre end ${periods.backupDays} dage
  --help        denne tekst`;

export interface BackupArguments {
  /** Makes a key in this file, and nothing else. */
  newKey?: string;
  folder: string;
  team?: string;
  keyFile?: string;
  deleteOld: boolean;
}

export interface RestoreArguments {
  from: string;
  team?: string;
  keyFile?: string;
  check: boolean;
  replace: boolean;
  older: boolean;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

type Read<T> = T | 'help' | { faults: string[] };

export function readBackupArguments(args: string[]): Read<BackupArguments> {
  return faultsOf(() => {
    const options = {
      folder: text,
      team: text,
      'key-file': text,
      'new-key': text,
      'delete-old': flag,
      help: flag,
    };
    const { values } = parseArgs({ args, options });
    const { folder = '', team, 'new-key': newKey } = values;
    if (values.help) return 'help';
    if (!folder && newKey === undefined) return { faults: ['--folder mangler: hvor skal kopierne ligge?'] };
    return { folder, team, keyFile: values['key-file'], newKey, deleteOld: values['delete-old'] ?? false };
  });
}

export function readRestoreArguments(args: string[]): Read<RestoreArguments> {
  return faultsOf(() => {
    const options = {
      from: text,
      team: text,
      'key-file': text,
      check: flag,
      replace: flag,
      older: flag,
      help: flag,
    };
    const { values } = parseArgs({ args, options });
    const { from, team, check = false, replace = false, older = false } = values;
    if (values.help) return 'help';
    if (!from) return { faults: ['--from mangler: hvilken kopi?'] };
    return { from, team, keyFile: values['key-file'], check, replace, older };
  });
}

function faultsOf<T>(read: () => Read<T>): Read<T> {
  try {
    return read();
  } catch (cause) {
    return { faults: [cause instanceof Error ? cause.message : String(cause)] };
  }
}
