import { hkdfSync, randomBytes, scryptSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { BackupFault } from './fault.ts';

const keyBytes = 32;
const wholeKey = /^[0-9a-f]{64}$/i;
const shortestPhrase = 16;
/** A quarter of a second and 128 MB for one guess. */
const scryptCost = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };

/** What somebody gave to lock a back-up with; never printed, and never in a file of a back-up. */
export interface Secret {
  kind: 'key' | 'phrase';
  text: string;
}

/** From the file, or else from `BACKUP_KEY`; throws a `BackupFault` that never names its value. */
export async function readSecret(
  keyFile: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Secret> {
  const text = (keyFile === undefined ? env.BACKUP_KEY : await textOf(keyFile))?.trim();
  if (!text) throw new BackupFault('Nøglen mangler: sæt BACKUP_KEY, eller nævn en fil med --key-file.');
  if (wholeKey.test(text)) return { kind: 'key', text: text.toLowerCase() };
  if (text.length >= shortestPhrase) return { kind: 'phrase', text };
  throw new BackupFault(
    `Nøglen er for kort: 64 hexcifre (--new-key laver dem), eller en sætning på mindst ${shortestPhrase} tegn.`,
  );
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new BackupFault('Filen til --key-file kan ikke læses.', { cause });
  }
}

/** A new key in a new file that nobody else can read. */
export async function writeNewKey(file: string): Promise<void> {
  await writeFile(file, `${randomBytes(keyBytes).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
}

/** The key of one file, from its salt: no two files have the same. */
export function fileKey({ kind, text }: Secret, salt: Buffer): Buffer {
  if (kind === 'phrase') return scryptSync(text.normalize('NFC'), salt, keyBytes, scryptCost);
  return Buffer.from(hkdfSync('sha256', Buffer.from(text, 'hex'), salt, 'fodfaeste backup', keyBytes));
}
