import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
  scripts: Record<string, string>;
};
const tools = Object.entries(scripts).flatMap(([name, script]) => {
  const [, file] = /^(?:exec )?node (src\/tools\/\S+|test\/bench\/\S+)$/.exec(script) ?? [];
  return file ? [[name, file] as const] : [];
});

test.each(tools)(
  'npm run %s -- --help says in Danish how it is used, and does nothing else',
  async (name, file) => {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [file, '--help'], { cwd: root });
    expect(stdout.split('\n')[0]).toMatch(new RegExp(`^npm run (--silent )?${name}\\b`));
    expect(stdout).toMatch(/(?<!\p{L})(og|ud|af|pr|til|hvor|fil|linje)(?!\p{L})/u);
    expect(stdout).not.toMatch(/\b(the|and|any|every)\b/);
    expect(stderr).toBe('');
  },
);
