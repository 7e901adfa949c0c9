import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const tools = join(import.meta.dirname, '../../src/tools');
const id = '11111111-2222-4333-8444-555555555555';

/** Node finds none of the packages that `npm ci --omit=dev` leaves out. */
const lean = dataUrl(`import { registerHooks } from 'node:module';
const left = new Set(['ajv-draft-04', 'yazl', '@microsoft/app-manifest']);
registerHooks({ resolve(name, context, next) {
  if (left.has(name)) throw Object.assign(new Error(name), { code: 'ERR_MODULE_NOT_FOUND' });
  return next(name, context);
} });`);

/** As `setUp.ts` runs it, with its files here and not in the project. */
const setUpHere = `import { runSetUp } from ${JSON.stringify(pathToFileURL(join(tools, 'setUp.ts')))};
process.exitCode = await runSetUp(process.argv.slice(1),
  { say() {}, complain: console.error, az() {}, folder: process.cwd() });`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fodfaeste-lean-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a lean install', () => {
  const answers = ['--tenant', id, '--app-id', id, '--email', 'drift@example.dk'];
  test.each([
    ['package', [join(tools, 'package.ts')]],
    ['set-up', ['--input-type=module', '--eval', setUpHere, '--', ...answers]],
  ])('%s says what is missing, and shows no stack', async (_, args) => {
    const env = { ...process.env, APP_ID: id, PUBLIC_URL: 'https://bot.example.dk/' };
    const run = promisify(execFile)(process.execPath, ['--import', lean, ...args], { cwd: folder, env });
    const fault = (await run.catch((error: unknown) => error)) as { code: number; stderr: string };
    expect(fault.stderr.trim().split('\n')).toEqual([expect.stringContaining('npm ci uden --omit=dev')]);
    expect(fault.code).toBe(1);
  });
});

function dataUrl(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
