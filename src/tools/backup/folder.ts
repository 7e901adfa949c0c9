import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { periods } from '../../privacy/periods.ts';

const dayMs = 24 * 60 * 60_000;
/** Somebody who was interrupted goes on with the same set within a day. */
const goOnMs = dayMs;
const ending = '.backup';
const setName = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(-unfinished)?$/;
const unfinished = '-unfinished';

/** All teams as they were taken in one go, a file each, in a folder named by when it began. */
export interface BackupSet {
  folder: string;
  file(teamId: string): string;
}

/** The set that was begun and not finished, or a new one. */
export async function openSet(folder: string, now: number): Promise<BackupSet> {
  const begun = (await setsIn(folder)).findLast(
    ({ name, at }) => name.endsWith(unfinished) && now - at < goOnMs,
  );
  const name = begun?.name ?? `${nameOf(now)}${unfinished}`;
  await mkdir(join(folder, name), { recursive: true, mode: 0o700 });
  return {
    folder: join(folder, name),
    file: (teamId) => join(folder, name, `${encodeURIComponent(teamId)}${ending}`),
  };
}

/** It has every team that was asked for; where it lies now. */
export async function finish({ folder }: BackupSet): Promise<string> {
  const finished = folder.slice(0, -unfinished.length);
  await rename(folder, finished);
  return finished;
}

/** A file is whole as soon as it is there. */
export async function writeWhole(file: string, content: Buffer): Promise<void> {
  await rm(`${file}.part`, { force: true });
  await writeFile(`${file}.part`, content, { flag: 'wx', mode: 0o600, flush: true });
  await rename(`${file}.part`, file);
}

export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** The back-ups in a set, or the one file that is named. */
export async function backupsIn(path: string): Promise<string[]> {
  if (await isFile(path)) return [path];
  const names = await readdir(path).catch(() => []);
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(path, name));
}

/** What is older than anything in it may be kept; names only. */
export async function oldSets(folder: string, now: number): Promise<string[]> {
  const sets = await setsIn(folder);
  return sets.filter(({ at }) => isTooOld(at, now)).map(({ name }) => name);
}

export async function removeSet(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { recursive: true });
}

export function isTooOld(at: number, now: number): boolean {
  return now - at > periods.backupDays * dayMs;
}

async function setsIn(folder: string): Promise<{ name: string; at: number }[]> {
  const names = await readdir(folder).catch(() => []);
  return names.sort().flatMap((name) => {
    const [, year, month, day, hour, minute, second] = setName.exec(name) ?? [];
    if (year === undefined) return [];
    return [{ name, at: Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) }];
  });
}

/** As `20260413T060000Z`. */
function nameOf(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
