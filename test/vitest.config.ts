import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longestFirst.ts';

/** Pure tests run in two time zones: a rule that leaks the machine's zone fails in the far one. */
const pure = ['test/calendar/**/*.test.ts', 'test/engine/**/*.test.ts'];
const browser = ['test/browser/**/*.test.ts'];

const root = import.meta.dirname.replace(/\/test$/, '');

// Every process that a test starts finds its modules compiled: most of what a start costs.
process.env.NODE_COMPILE_CACHE ??= `${root}/.out/modules`;

/**
 * What is dear is started once: modules are loaded once in a worker (no test file changes what another sees: there are
 * no mocks), storage once in a run. Each file has tables and teams of its own in it, and a browser of its own.
 */
export default defineConfig({
  test: {
    root,
    pool: 'forks',
    isolate: false,
    // The code is run as Node runs it in production, not as a tool for browsers would: a twentieth of the time less.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // Much is read and dropped again: with room for what is young, it is looked through more seldom.
    execArgv: ['--min-semi-space-size=16', '--max-semi-space-size=32'],
    // One more than the cores that it must do with: some tests wait, for a process that ends or for what never answers.
    maxWorkers: 3,
    // Wide, as nothing is timed here: a machine that does something else meanwhile is slow, not wrong.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { requireAssertions: true, poll: { timeout: 120_000 } },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'main',
          include: ['test/**/*.test.ts'],
          exclude: browser,
          env: { TZ: 'UTC' },
          globalSetup: ['test/support/sharedAccount.ts'],
          setupFiles: ['test/support/nothingOpen.ts', 'test/support/sameChance.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'far',
          include: pure,
          env: { TZ: 'Pacific/Kiritimati' },
          setupFiles: ['test/support/sameChance.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browser,
          env: { TZ: 'UTC' },
          globalSetup: ['test/support/builtTab.ts'],
          testTimeout: 600_000,
          // Each has a browser of its own, and waits for it more than it works.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
