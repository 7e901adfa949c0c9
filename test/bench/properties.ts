import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Figure, figure } from './figure.ts';

const root = join(import.meta.dirname, '../..');

/** Every test that holds for anything, with other chances than `npm test` gives it: the seed is printed, and `SEED` repeats it. */
export async function properties(): Promise<Figure[]> {
  const seed = Number(process.env.SEED ?? Date.now());
  const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(root, 'test', name))
    .filter((file) => readFileSync(file, 'utf8').includes("from 'fast-check'"));
  console.error(`properties: SEED=${seed}`);
  const vitest = join(root, 'node_modules/.bin/vitest');
  const projects = ['--config', 'test/vitest.config.ts', '--project', 'main'];
  const child = spawn(vitest, ['run', ...projects, ...files.map((file) => relative(root, file))], {
    cwd: root,
    env: { ...process.env, SEED: String(seed) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  return [figure('properties: runs that found a counterexample', code === 0 ? 0 : 1, 'runs', 1)];
}
