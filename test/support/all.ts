import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.ts';

/** `npm test`: everything; lint and types beside the tests. Ends with the counts. */
const report = '.out/vitest.json';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Whether it ended well; what it says comes at once, so that two that run side by side do not mix. */
async function check(title: string, command: string, args: string[]): Promise<boolean> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
  const [code] = await once(child, 'close');
  console.log(`\n— ${title}\n${Buffer.concat(said)}`);
  return code === 0;
}

async function runTests(): Promise<Counts> {
  rmSync(report, { force: true });
  mkdirSync('.out', { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = spawn('vitest', ['run', '--config', 'test/vitest.config.ts', ...reporters], {
    stdio: 'inherit',
  });
  const [code] = await once(vitest, 'close');
  const ok = code === 0;
  const json = JSON.parse(readFileSync(report, 'utf8'));
  // A run may fail without a failed test: an error outside of one, a leak. It must not count as passed.
  return {
    passed: json.numPassedTests,
    failed: ok ? 0 : Math.max(json.numFailedTests, 1),
    skipped: json.numPendingTests + json.numTodoTests,
  };
}

async function main(): Promise<void> {
  ensureChromium();
  const [lint, types, { passed, failed, skipped }] = await Promise.all([
    check('lint', 'biome', ['check', '--config-path', '.biome.json', '--error-on-warnings']),
    check('types', 'tsc', ['-p', 'tsconfig.json']),
    runTests(),
  ]);
  const checks = Number(!lint) + Number(!types);
  console.log(`\n${passed} passed, ${failed + checks} failed, ${skipped} skipped`);
  process.exitCode = failed + checks === 0 ? 0 : 1;
}

await main();
