import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { ImportKind } from '../../src/imports/kinds.ts';
import { type Demo, startDemo } from '../../src/tools/demo/start.ts';

export interface TestDemo extends Demo {
  /** Everything that was logged, at every level. */
  logs(): string;
  /** Where its storage lies. */
  folder: string;
}

/** The demo as a visitor starts it, on own files, in a folder that is gone afterwards. */
export async function aDemo(
  now: string,
  files: Partial<Record<ImportKind, string>>,
  as = 'jobformidler',
): Promise<TestDemo> {
  const folder = await mkdtemp(join(tmpdir(), 'fodfaeste-demo-'));
  const paths = [];
  for (const [kind, text] of Object.entries(files)) {
    const path = join(folder, `${kind}.csv`);
    await writeFile(path, text);
    paths.push({ kind: kind as ImportKind, path });
  }
  const lines: string[] = [];
  const kept = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const demo = await startDemo(
    { now, defaultNow: now, files: paths, port: 0, as, folder: join(folder, 'data') },
    { clock: () => Date.now(), log: pino({ level: 'trace' }, kept), say: () => {} },
  );
  return {
    ...demo,
    folder: join(folder, 'data'),
    logs: () => lines.join(''),
    stop: async () => {
      await demo.stop();
      await rm(folder, { recursive: true });
    },
  };
}
