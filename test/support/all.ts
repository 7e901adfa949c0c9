import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.ts';

/** `npm test`: everything, in the order in which a fault is cheapest to find. Ends with the counts. */
const report = '.out/vitest.json';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

function run(title: string, command: string, args: string[]): boolean {
  console.log(`\n— ${title}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

function runTests(): Counts {
  rmSync(report, { force: true });
  mkdirSync('.out', { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = run('tests', 'vitest', ['run', '--config', 'test/vitest.config.ts', ...reporters]);
  const json = JSON.parse(readFileSync(report, 'utf8'));
  // A run may fail without a failed test: an error outside of one, a leak. It must not count as passed.
  return {
    passed: json.numPassedTests,
    failed: ok ? 0 : Math.max(json.numFailedTests, 1),
    skipped: json.numPendingTests + json.numTodoTests,
  };
}

function main(): void {
  ensureChromium();
  const lint = run('lint', 'biome', ['check', '--config-path', '.biome.json', '--error-on-warnings']);
  const types = run('types', 'tsc', ['-p', 'tsconfig.json']);
  const { passed, failed, skipped } = runTests();
  const checks = Number(!lint) + Number(!types);
  console.log(`\n${passed} passed, ${failed + checks} failed, ${skipped} skipped`);
  process.exitCode = failed + checks === 0 ? 0 : 1;
}

main();
