import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toEpochMs } from '../../../src/calendar/localTime.ts';
import { quantile } from '../figure.ts';
import { bundled } from './bundle.ts';
import { dueAt } from './cards.ts';
import type { InstanceOptions } from './instance.ts';

export interface FleetOptions extends Pick<InstanceOptions, 'connectionString' | 'speed' | 'presentMs'> {
  processes: number;
  /** Kills no more than so many; then everything may come to rest. */
  mostKills: number;
  /** 0 ≤ x < 1. */
  random(): number;
}

/** Processes of which each is replaced as soon as it ends, as an orchestrator does it. */
export async function createFleet(options: FleetOptions) {
  const { connectionString, speed, presentMs, random } = options;
  const epoch = { test: toEpochMs(dueAt), machine: performance.timeOrigin + performance.now() };
  // What is compiled already starts in half the time; a process that is killed leaves nothing for the next.
  const compiled = await mkdtemp(join(tmpdir(), 'fodfaeste-chaos-'));
  const file = await bundled(join(import.meta.dirname, 'instance.ts'), compiled);
  const running: ChildProcess[] = [];
  const startTimes: number[] = [];
  let started = 0;
  let kills = 0;
  let stopped = false;
  const forked = (): ChildProcess => {
    started += 1;
    const settings: InstanceOptions = {
      ...{ connectionString, name: `instance-${started}`, epoch, speed, presentMs },
      // Clocks up to half a minute apart, as the instances' own time has it.
      skewMs: (started % 3) * 15_000,
    };
    const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
    return fork(file, [JSON.stringify(settings)], { env, execArgv: ['--disable-warning=DEP0040'] });
  };
  const startOne = (): ChildProcess => {
    const begin = performance.now();
    const child = forked();
    running.push(child);
    child.once('message', () => startTimes.push(performance.now() - begin));
    child.once('exit', () => {
      running.splice(running.indexOf(child), 1);
      if (!stopped) startOne();
    });
    return child;
  };
  return {
    start: async () => {
      const first = forked();
      await once(first, 'message');
      first.disconnect();
      await once(first, 'exit');
      const children = Array.from({ length: options.processes }, startOne);
      await Promise.all(children.map((child) => once(child, 'message')));
    },
    /** As a power cut would: nothing is finished, nothing is said. */
    killOne: () => {
      if (kills >= options.mostKills) return;
      kills += 1;
      running[Math.floor(random() * running.length)]?.kill('SIGKILL');
    },
    stop: async () => {
      stopped = true;
      const exits = running.map((child) => once(child, 'exit'));
      for (const child of running) child.kill('SIGKILL');
      await Promise.all(exits);
      await rm(compiled, { recursive: true, force: true });
    },
    kills: () => kills,
    startMs: () => quantile(startTimes, 0.5),
  };
}
