import { createHash } from 'node:crypto';
import type { ImportKind } from '../kinds.ts';

/** A file that waits in memory for *Importér*. */
export interface HeldFile {
  name: string;
  bytes: Uint8Array;
  kind: ImportKind;
}

interface Held {
  by: string;
  until: number;
  files: readonly HeldFile[];
}

export interface HeldFiles {
  /** The digest that brings them back. */
  keep(by: string, files: readonly HeldFile[], now: number): string;
  /** Those of that digest, for whoever dropped them; undefined when too much time has passed, or another process has them. */
  find(by: string, digest: string, now: number): readonly HeldFile[] | undefined;
  drop(digest: string): void;
}

const holdMs = 30 * 60_000;
const mostHeld = 8;

/** In memory alone, for half an hour: a list of people's cases is written nowhere but as what it says of them. */
export function createHeldFiles(): HeldFiles {
  const held = new Map<string, Held>();
  const forgetOld = (now: number) => {
    for (const [digest, { until }] of held) if (until <= now) held.delete(digest);
    for (const digest of [...held.keys()].slice(0, Math.max(0, held.size - mostHeld))) held.delete(digest);
  };
  return {
    keep: (by, files, now) => {
      const digest = digestOf(files);
      held.delete(digest);
      held.set(digest, { by, files, until: now + holdMs });
      forgetOld(now);
      return digest;
    },
    find: (by, digest, now) => {
      forgetOld(now);
      const found = held.get(digest);
      return found?.by === by && digestOf(found.files) === digest ? found.files : undefined;
    },
    drop: (digest) => void held.delete(digest),
  };
}

/** Of what the files say and what they were taken for: another file, or another kind, is another digest. */
function digestOf(files: readonly HeldFile[]): string {
  const hash = createHash('sha256');
  for (const { kind, bytes } of files) hash.update(`${kind}|${bytes.byteLength}|`).update(bytes);
  return hash.digest('base64url').slice(0, 32);
}
