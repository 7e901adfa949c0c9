import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { type CopiedRow, inOrder } from '../../store/copiedRow.ts';
import type { UtcInstant } from '../../store/utc.ts';
import { BackupFault } from './fault.ts';
import { fileKey, type Secret } from './key.ts';

/** One team as it stood at a moment. */
export interface TeamBackup {
  team: string;
  /** When it was taken. */
  at: UtcInstant;
  rows: CopiedRow[];
}

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
const saltBytes = 32;

/** The first line of a file, for everybody to read; whoever changes it can no longer open the file. */
const headSchema = z.object({
  file: z.literal('fodfaeste backup'),
  format: z.literal(1),
  /** How the key of the file follows from what was given. */
  key: z.enum(['key', 'phrase']),
  salt: z.base64(),
});

const rowSchema = z.object({
  table: z.enum(['teams', 'cases']),
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
const firstSchema = z.object({ team: z.string(), at: z.string() });
const lastSchema = z.object({ rows: z.number(), sha256: z.string() });

/** Same rows, same digest (SHA-256, hexadecimal). */
export function digestOfRows(rows: readonly CopiedRow[]): string {
  const hash = createHash('sha256');
  for (const { table, key, values } of rows) hash.update(`${table} ${key} ${inOrder(values)}\n`);
  return hash.digest('hex');
}

/** A line for the team, one for each row, one with their count and digest; pressed, then locked (AES-256-GCM). */
export function seal({ team, at, rows }: TeamBackup, secret: Secret): Buffer {
  const salt = randomBytes(saltBytes);
  const head = {
    ...{ file: 'fodfaeste backup', format: 1, key: secret.kind, salt: salt.toString('base64') },
  } satisfies z.input<typeof headSchema>;
  const first = Buffer.from(`${JSON.stringify(head)}\n`);
  const last = { rows: rows.length, sha256: digestOfRows(rows) };
  const lines = [{ team, at }, ...rows, last].map((line) => JSON.stringify(line));
  const nonce = randomBytes(nonceBytes);
  const locking = createCipheriv(cipher, fileKey(secret, salt), nonce).setAAD(first);
  const locked = Buffer.concat([locking.update(gzipSync(lines.join('\n'))), locking.final()]);
  return Buffer.concat([first, nonce, locked, locking.getAuthTag()]);
}

/** Throws a `BackupFault` when it is no back-up, the key does not fit, or anything of it is missing or changed. */
export function unseal(file: Buffer, secret: Secret): TeamBackup {
  const { head, end } = headOf(file);
  if (head.key !== secret.kind)
    throw new BackupFault(
      head.key === 'key'
        ? 'Filen er låst med en nøgle på 64 hexcifre, ikke med en sætning.'
        : 'Filen er låst med en sætning, ikke med en nøgle på 64 hexcifre.',
    );
  const nonce = file.subarray(end, end + nonceBytes);
  const locked = file.subarray(end + nonceBytes, -tagBytes);
  const key = fileKey(secret, Buffer.from(head.salt, 'base64'));
  let pressed: Buffer;
  try {
    const opening = createDecipheriv(cipher, key, nonce)
      .setAAD(file.subarray(0, end))
      .setAuthTag(file.subarray(-tagBytes));
    pressed = Buffer.concat([opening.update(locked), opening.final()]);
  } catch (cause) {
    throw new BackupFault('Nøglen passer ikke til filen, eller filen er ændret.', { cause });
  }
  return read(gunzipSync(pressed).toString('utf8'));
}

function headOf(file: Buffer): { head: z.output<typeof headSchema>; end: number } {
  const end = file.indexOf('\n') + 1;
  try {
    const head = headSchema.parse(JSON.parse(file.subarray(0, end).toString('utf8')));
    if (file.length >= end + nonceBytes + tagBytes) return { head, end };
  } catch (cause) {
    throw new BackupFault('Filen er ingen sikkerhedskopi, eller den er fra en nyere udgave.', { cause });
  }
  throw new BackupFault('Filen er ikke hel.');
}

function read(text: string): TeamBackup {
  const lines = text.split('\n').map((line) => JSON.parse(line) as unknown);
  const { team, at } = firstSchema.parse(lines[0]);
  const rows = z.array(rowSchema).parse(lines.slice(1, -1));
  const last = lastSchema.parse(lines.at(-1));
  if (rows.length !== last.rows || digestOfRows(rows) !== last.sha256)
    throw new BackupFault('Filens rækker svarer ikke til dens kontrolsum.');
  return { team, at, rows };
}
