import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

test('a tool ends with whoever reads it, and calls that no fault', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'texts-')), 'texts.txt');
  // What is said of them is more than a pipe holds at once.
  writeFileSync(file, 'Vi gik en tur.\n'.repeat(5_000));
  const command = '"$0" src/tools/checkText.ts "$1" | head -1';
  const { stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath, file], { encoding: 'utf8' });
  rmSync(dirname(file), { recursive: true });
  expect({ lines: stdout.trim().split('\n').length, stderr }).toEqual({ lines: 1, stderr: '' });
});
