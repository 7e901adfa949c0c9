import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function measure(rows: number) {
  const path = join(folder, `${rows}.csv`);
  const day = (row: number): string => String(1 + (row % 28)).padStart(2, '0');
  const lines = Array.from(
    { length: rows },
    (_, row) => `B-${row % 9000};${day(row)}-0${1 + (row % 3)}-2026;gåtur;;fri tekst`,
  );
  await writeFile(path, ['sagskode;dato;form;rolle;bemærkning', ...lines].join('\r\n'));
  // A small heap, so that the collector cannot put off its work and pass for a need.
  const script = join(import.meta.dirname, 'measureImport.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--max-semi-space-size=2', script, path]);
  return JSON.parse(stdout);
}

test('50,000 rows import in bounded memory: ten times the rows, not ten times the memory', {
  timeout: 120_000,
}, async () => {
  const [small, large] = [await measure(5_000), await measure(50_000)];
  process.stdout.write(
    `import of 50,000 rows: ${large.seconds.toFixed(1)} s, ${large.grownMb.toFixed(0)} MB more than at rest ` +
      `(5,000 rows: ${small.grownMb.toFixed(0)} MB)\n`,
  );
  expect(large.rows).toBe(50_000);
  expect(large.counts.faulty).toBe(0);
  expect(large.events).toBe(large.counts.new);
  expect(large.grownMb).toBeLessThan(100);
});
