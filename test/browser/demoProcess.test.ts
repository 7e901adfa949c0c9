import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { isRunning, type Started, startedBy } from '../support/processes.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fodfaeste-process-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const started: ChildProcess[] = [];

/** A demo that a failed test leaves behind would hold the output of the whole run open: it would never end. */
afterEach(() => {
  for (const child of started.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid ?? 0), 'SIGKILL');
  }
});

/** Starts the command as a visitor does, in a process group of its own as a shell gives it. */
async function start(...args: string[]): Promise<{ child: ChildProcess; lines: string[]; url: string }> {
  const flags = ['src/tools/demo.ts', '--data', folder, '--port', '0', ...args];
  const child = spawn(process.execPath, flags, { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  const lines: string[] = [];
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    const url = /Demoen er klar: (\S+)/.exec(line)?.[1];
    if (url) return { child, lines, url };
  }
  throw new Error(`the demo ended before it was ready:\n${lines.join('\n')}`);
}

/** Commands of those that run still, and of every process that names the demo's folder. */
async function leftOver(started: readonly Started[]): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(
    ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
  );
  const ours = started.filter(({ id }) => isRunning(id)).map(({ command }) => command);
  return [...ours, ...commands.filter((command) => command.includes(folder))];
}

/** The demo itself is out within nine seconds; storage may still be writing down what it has. All that it had started. */
async function pressCtrlC(child: ChildProcess): Promise<Started[]> {
  const all = startedBy(child.pid ?? 0);
  const ended = once(child, 'exit');
  process.kill(-(child.pid ?? 0), 'SIGINT');
  await ended;
  return all;
}

test('ctrl-C ends every process, and a second start finds the state of the first', async () => {
  const first = await start('--now', '2026-04-13T07:58');
  expect(await fetch(first.url).then(({ ok }) => ok)).toBe(true);
  expect(first.lines.join('\n')).toContain('cases.csv: 55 nye, 0 med fejl');
  const itsFirst = await pressCtrlC(first.child);
  expect(itsFirst.length).toBeGreaterThan(1);
  await expect.poll(() => leftOver(itsFirst)).toEqual([]);

  const second = await start();
  expect(second.lines.join('\n')).toContain('cases.csv: 0 nye, 0 med fejl');
  const itsSecond = await pressCtrlC(second.child);
  expect(itsSecond.length).toBeGreaterThan(1);
  await expect.poll(() => leftOver(itsSecond)).toEqual([]);
});
