import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Order, Report, Start } from './instance.ts';

/** What of this tree goes into another release's, so that it can be driven: nothing of it is the product's. */
const ours = ['test/bench/upgrade', 'test/support/simulator/openCases.ts'];

/** The code of another commit in a folder of its own, with our driver laid into it. */
export function treeOf(ref: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-release-'));
  const archive = execFileSync('git', ['archive', ref], { maxBuffer: 1024 ** 3 });
  execFileSync('tar', ['x', '-C', folder], { input: archive });
  for (const path of ours) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Process {
  name: string;
  order(order: Order): Promise<Report>;
  stop(): Promise<void>;
}

/** A real process of the release that lies in `folder`. Throws when it cannot be driven. */
export async function startProcess(folder: string, start: Start): Promise<Process> {
  const file = join(folder, 'test/bench/upgrade/instance.ts');
  const child = fork(file, [JSON.stringify(start)], { cwd: folder });
  const exit = once(child, 'exit');
  const died = exit.then(() => {
    throw new Error(`${start.name} ended by itself; a release whose rooms have other names cannot be driven`);
  });
  died.catch(() => {});
  await Promise.race([once(child, 'message'), died]);
  return {
    name: start.name,
    order: async (order) => {
      const answer = once(child, 'message');
      child.send(order);
      return (await Promise.race([answer, died]))[0] as Report;
    },
    stop: async () => {
      child.disconnect();
      await exit;
    },
  };
}
