import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chunk, Lived } from './chunk.ts';

const chunkWeeks = 25;

/** Seeds, both ends included: `1000` from the first, `501-1000` a part. */
export function rangeOf(asked: string): { from: number; to: number } {
  const [first = 0, last] = asked.split('-').map(Number);
  return last === undefined ? { from: 1, to: first } : { from: first, to: last };
}

/** The same wherever a range begins, so that what is kept of one serves the other. */
export function chunksOf({ from, to }: { from: number; to: number }): Chunk[] {
  const chunks: Chunk[] = [];
  for (let first = from; first <= to; ) {
    const end = Math.min(to + 1, first + chunkWeeks - ((first - 1) % chunkWeeks));
    chunks.push({ first, weeks: end - first });
    first = end;
  }
  return chunks;
}

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
