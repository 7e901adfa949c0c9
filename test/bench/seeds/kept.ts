import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lived } from './chunk.ts';

/** Chunks that were lived through with just this code, so that a long run that was stopped goes on where it was. */
export function keptRun() {
  const file = join(tmpdir(), `fodfaeste-seeds-${digestOfCode()}.jsonl`);
  return {
    file,
    read: (): Lived[] => {
      if (!existsSync(file)) return [];
      const lines = readFileSync(file, 'utf8').split('\n');
      return lines.filter((line) => line.endsWith('}')).map((line) => JSON.parse(line) as Lived);
    },
    add: (lived: Lived) => appendFileSync(file, `${JSON.stringify(lived)}\n`),
  };
}

function digestOfCode(): string {
  const hash = createHash('sha256');
  for (const folder of ['src', 'test/support']) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    for (const file of files.toSorted()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 12);
}
