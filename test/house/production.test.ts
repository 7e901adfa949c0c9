import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, inject, test } from 'vitest';
import { startAzurite } from '../../src/store/azurite.ts';
import { productionMb } from '../bench/footprint/installed.ts';

const root = join(import.meta.dirname, '../..');
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { dev?: boolean }>;
};
const preload = join(root, 'test/support/productionOnly.ts');

test('production installs no emulator, nothing that builds or compares, and nothing that only the tab is built of', () => {
  const others = ['azurite', 'vite', 'rolldown', 'typescript', 'vitest', '@biomejs/biome', 'playwright-core'];
  const compared = ['adaptivecards-templating', 'adaptive-expressions'];
  for (const name of [...others, ...compared, '@microsoft/teams-js', 'adaptivecards', 'react', 'node'])
    expect(packages[`node_modules/${name}`]?.dev, name).toBe(true);
});

test('its packages take no more than 320 MB', () => {
  expect(productionMb()).toBeGreaterThan(100);
  expect(productionMb()).toBeLessThan(320);
});

test('the bot starts, is ready and stops with these alone', async () => {
  const bot = spawn(process.execPath, ['--import', preload, 'src/main.ts'], {
    cwd: root,
    env: { ...process.env, STORAGE_CONNECTION_STRING: inject('account'), PORT: '0', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(bot, 'exit');
  let isReady = false;
  for await (const line of createInterface({ input: bot.stdout })) {
    if (!line.includes('"msg":"ready"')) continue;
    isReady = true;
    bot.kill('SIGTERM');
  }
  expect(isReady).toBe(true);
  expect((await exited)[0]).toBe(0);
});

test('without an account it says that the embedded storage is not there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'production-'));
  await expect(startAzurite(folder, { preload })).rejects.toThrow('for trying out and is not installed here');
  await rm(folder, { recursive: true });
});
