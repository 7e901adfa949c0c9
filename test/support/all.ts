import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ensureChromium } from './chromium.ts';

/** `npm test`: everything; lint, types and the browser beside the other tests. Ends with the slowest files and the counts. */
const shownFiles = 20;

/** A run that does not end by itself (what it started holds it open) fails, with its counts, instead of saying nothing. */
const limit = { timeout: 75 * 60_000, killSignal: 'SIGKILL' } as const;

/** Several at once each find out for themselves what all of them must know; the cores have other work. */
const oneChecker = ['--checkers', '1'];

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface TestFile {
  name: string;
  startTime: number;
  endTime: number;
}

interface Tested extends Counts {
  files: TestFile[];
}

/** Whether it ended well; what it says comes at once, so that two that run side by side do not mix. */
async function check(title: string, command: string, args: string[]): Promise<boolean> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...limit });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
  const saidAll = once(child, 'close');
  const [code] = await once(child, 'exit');
  // What a test left running may hold the output open.
  await Promise.race([saidAll, setTimeout(5_000)]);
  console.log(`\n— ${title}\n${Buffer.concat(said)}`);
  return code === 0;
}

/** Runs projects of `vitest.config.ts` in a process of their own. */
async function runTests(
  projects: string[],
  run: (command: string, args: string[]) => Promise<boolean>,
): Promise<Tested> {
  const report = `.out/${projects.join('-')}.json`;
  rmSync(report, { force: true });
  mkdirSync('.out', { recursive: true });
  const ok = await run('vitest', [
    ...['run', '--config', 'test/vitest.config.ts', ...projects.flatMap((name) => ['--project', name])],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, files: [] };
  const json = JSON.parse(readFileSync(report, 'utf8'));
  // A run may fail without a failed test: an error outside of one, a leak. It must not count as passed.
  return {
    passed: json.numPassedTests,
    failed: ok ? 0 : Math.max(json.numFailedTests, 1),
    skipped: json.numPendingTests + json.numTodoTests,
    files: json.testResults,
  };
}

/** As it goes, for whoever waits. */
async function show(command: string, args: string[]): Promise<boolean> {
  const [code] = await once(spawn(command, args, { stdio: 'inherit', ...limit }), 'exit');
  return code === 0;
}

/** On a machine without Chromium the others go on while it is installed. */
async function inBrowser(prepared: Promise<unknown>): Promise<Tested> {
  try {
    await Promise.all([ensureChromium(), prepared]);
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0, files: [] };
  }
  return runTests(['browser'], (...vitest) => check('browser', ...vitest));
}

function printSlowest(files: readonly TestFile[]): void {
  const seconds = ({ startTime, endTime }: TestFile) => (endTime - startTime) / 1_000;
  const slowest = files.toSorted((a, b) => seconds(b) - seconds(a)).slice(0, shownFiles);
  const lines = slowest.map((file) => {
    return `${seconds(file).toFixed(1).padStart(7)} s  ${relative(process.cwd(), file.name)}`;
  });
  console.log(`\n— the slowest ${shownFiles} files\n${lines.join('\n')}`);
}

async function main(): Promise<void> {
  process.env.NODE_COMPILE_CACHE ??= join(process.cwd(), '.out/modules');
  // Several programs that tests start would do it at once, each over the other's.
  const prepared = Promise.all([
    check('the tab is built', process.execPath, ['src/tools/build.ts']),
    check('modules are compiled', process.execPath, ['test/support/compiled.ts']),
  ]);
  const [lint, types, tabTypes, ...tested] = await Promise.all([
    check('lint', 'biome', ['check', '--config-path', '.biome.json', '--error-on-warnings']),
    check('types', 'tsc', ['-p', 'tsconfig.json', ...oneChecker]),
    check('types of the tab', 'tsc', ['-p', 'src/tab/tsconfig.json', ...oneChecker]),
    prepared.then(() => runTests(['main', 'far'], show)),
    // A browser waits more than it works: beside the others it costs hardly any time.
    inBrowser(prepared),
  ]);
  printSlowest(tested.flatMap(({ files }) => files));
  const sum = (of: keyof Counts) => tested.reduce((total, counts) => total + counts[of], 0);
  const failed = sum('failed') + [lint, types, tabTypes, ...(await prepared)].filter((ok) => !ok).length;
  console.log(`\n${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await main();
