import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { toEpochMs } from '../../../src/calendar/localTime.ts';
import { quantile } from '../figure.ts';
import { bundled } from './bundle.ts';
import { dueAt } from './cards.ts';
import type { InstanceOptions } from './instance.ts';

/** Room for all that a start leaves behind, so that nothing of a short life goes into tidying up. */
const execArgv = ['--disable-warning=DEP0040', '--min-semi-space-size=64', '--max-semi-space-size=128'];
/** Until the first process has done everything once, and so has compiled it for all others. */
const warmMs = 3_000;

export interface FleetOptions extends Pick<InstanceOptions, 'connectionString' | 'speed' | 'presentMs'> {
  processes: number;
  /** Kills no more than so many; then everything may come to rest. */
  mostKills: number;
  /** 0 ≤ x < 1. */
  random(): number;
  /** For several fleets, one after the other; else its own. */
  code?: FleetCode;
}

/** What the processes run, in one file; what of it is compiled lies beside it, as a killed one leaves nothing for the next. */
export async function fleetCode() {
  const folder = await mkdtemp(join(tmpdir(), 'fodfaeste-chaos-'));
  const file = await bundled(join(import.meta.dirname, 'instance.ts'), folder);
  return { file, folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
export type FleetCode = Awaited<ReturnType<typeof fleetCode>>;

/**
 * Processes of which each is replaced as soon as it ends, as an orchestrator does it that keeps spares: these have loaded
 * their code and know nothing yet. So a kill hits one that delivers, and not one that waits for a busy machine.
 */
export async function createFleet(options: FleetOptions) {
  const { connectionString, speed, presentMs, random } = options;
  let epoch = epochNow();
  const code = options.code ?? (await fleetCode());
  const running: ChildProcess[] = [];
  const startTimes: number[] = [];
  let started = 0;
  let kills = 0;
  let crashes = 0;
  let stopped = false;
  const spares: ChildProcess[] = [];
  // What is compiled already starts in half the time.
  const env = { ...process.env, NODE_COMPILE_CACHE: code.folder };
  const spare = () => fork(code.file, { env, execArgv });
  const settings = (): InstanceOptions => {
    started += 1;
    return {
      ...{ connectionString, name: `instance-${started}`, epoch, speed, presentMs },
      // Clocks up to half a minute apart, as the instances' own time has it.
      skewMs: (started % 3) * 15_000,
    };
  };
  const startOne = (): ChildProcess => {
    const begin = performance.now();
    const child = spares.shift() ?? spare();
    child.send(settings());
    running.push(child);
    spares.push(spare());
    child.once('message', () => startTimes.push(performance.now() - begin));
    child.once('exit', (_, signal) => {
      if (signal !== 'SIGKILL') crashes += 1;
      running.splice(running.indexOf(child), 1);
      if (!stopped) startOne();
    });
    return child;
  };
  return {
    /** On cards of its own: those that count are all sent in the fleet's own conditions. */
    warm: async () => {
      const first = spare();
      first.send(settings());
      await once(first, 'message');
      await pause(warmMs);
      first.disconnect();
      await once(first, 'exit');
    },
    start: async () => {
      epoch = epochNow();
      while (spares.length < options.processes) spares.push(spare());
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
      const all = [...running, ...spares.splice(0)];
      const exits = all.map((child) => once(child, 'exit'));
      for (const child of all) child.kill('SIGKILL');
      await Promise.all(exits);
      if (!options.code) await code.remove();
    },
    kills: () => kills,
    /** Processes that ended though nobody had killed them. */
    crashes: () => crashes,
    startMs: () => quantile(startTimes, 0.5),
  };
}

/** The test's time begins now. */
function epochNow(): InstanceOptions['epoch'] {
  return { test: toEpochMs(dueAt), machine: performance.timeOrigin + performance.now() };
}
