import { readdirSync, readFileSync } from 'node:fs';

/** A process that another one started. */
export interface Started {
  id: number;
  /** Its command line. */
  command: string;
}

/** What of `/proc` belongs to a process that is gone meanwhile is no text at all. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The processes that `id` started and that run still, and those that they started. */
export function startedBy(id: number): Started[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = all.filter((name) => isRunning(Number(name)) && parentOf(name) === id).map(Number);
  return children.flatMap((child) => {
    const command = read(`/proc/${child}/cmdline`).replaceAll('\0', ' ').trim();
    return [{ id: child, command }, ...startedBy(child)];
  });
}

function parentOf(name: string): number {
  return Number(/^PPid:\s+(\d+)$/m.exec(read(`/proc/${name}/status`))?.[1]);
}

/** One that has ended and that nobody has asked about yet runs no more. */
export function isRunning(id: number): boolean {
  const state = /^State:\s+(\w)/m.exec(read(`/proc/${id}/status`))?.[1];
  return state !== undefined && state !== 'Z' && state !== 'X';
}
