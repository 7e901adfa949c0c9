import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/* What the preview prints is tested with the engine, in two time zones; here how it goes about it. */
test('preview ends with whoever reads it, and calls that no fault', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'preview-')), 'many.json');
  writeFileSync(file, JSON.stringify(manyLines()));
  const command = '"$0" src/tools/preview.ts "$1" | head -1';
  const { stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath, file], { encoding: 'utf8' });
  rmSync(dirname(file), { recursive: true });
  expect({ lines: stdout.trim().split('\n').length, stderr }).toEqual({ lines: 1, stderr: '' });
});

test('preview says which file is not there', () => {
  const file = 'no-such-file.json';
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/tools/preview.ts', file], {
    encoding: 'utf8',
  });
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  expect(stderr).toContain(file);
});

/** Output that no pipe holds at once. */
function manyLines() {
  const refs = Array.from({ length: 120 }, (_, index) => `B-${index}`);
  const at = '2026-01-06T10:00';
  return {
    from: '2026-01-01',
    to: '2026-12-31',
    cases: refs.map((caseRef) => ({
      caseRef,
      programme: 'flere-skal-med',
      assignees: { jobBroker: 'broker' },
    })),
    events: refs.flatMap((caseRef) => [
      { at, caseRef, type: 'caseOpened' },
      { at, caseRef, type: 'paidHoursAgreed', from: '2026-01-06' },
    ]),
  };
}
