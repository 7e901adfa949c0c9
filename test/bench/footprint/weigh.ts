import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** Long enough for the first rounds of everything. */
const settleMs = 5_000;
/** As Linux counts the time of a process. */
const ticksASecond = 100;

export interface Weighed {
  /** Of all its threads, until it says that it is ready. */
  startCpuMs: number;
  /** When it has had nothing to do for a moment. */
  idleMb: number;
}

/** A program of ours, started from nothing and looked at from outside. */
export async function weigh(words: readonly string[], env: Record<string, string> = {}): Promise<Weighed> {
  const child = spawn(process.execPath, [...words], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.includes('"msg":"ready"')) break;
    }
    const startCpuMs = await cpuMs(child.pid);
    child.stdout.resume();
    await pause(settleMs);
    return { startCpuMs, idleMb: await residentMb(child.pid) };
  } finally {
    child.kill('SIGTERM');
    await exited;
  }
}

async function cpuMs(processId = 0): Promise<number> {
  const stat = await readFile(`/proc/${processId}/stat`, 'utf8');
  // After the name, which may hold blanks: user and system time are its 12th and 13th field.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / ticksASecond;
}

async function residentMb(processId = 0): Promise<number> {
  const status = await readFile(`/proc/${processId}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1_024;
}
