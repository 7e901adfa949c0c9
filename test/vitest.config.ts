import { defineConfig } from 'vitest/config';

/** Pure tests run in two time zones: a rule that leaks the machine's zone fails in the far one. */
const pure = ['test/calendar/**/*.test.ts', 'test/engine/**/*.test.ts'];
const browser = ['test/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    root: import.meta.dirname.replace(/\/test$/, ''),
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'main',
          include: ['test/**/*.test.ts'],
          exclude: browser,
          env: { TZ: 'UTC' },
          globalSetup: ['test/support/account.ts'],
        },
      },
      { extends: true, test: { name: 'far', include: pure, env: { TZ: 'Pacific/Kiritimati' } } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browser,
          env: { TZ: 'UTC' },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
