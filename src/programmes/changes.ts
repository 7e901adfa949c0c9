import type { Programme } from '../engine/programme.ts';
import { pathText } from './validate/finding.ts';

/** One value that differs between two definitions; left out where it is missing. */
export interface ProgrammeChange {
  path: string;
  from?: unknown;
  to?: unknown;
}

/** Which values differ, in the order of the definition; when a version is valid is no difference of its own. */
export function programmeChanges(from: Programme, to: Programme): ProgrammeChange[] {
  const bare = ({ version, validFrom, ...definition }: Programme) => definition;
  return changesIn(bare(from), bare(to), []);
}

function changesIn(from: unknown, to: unknown, path: readonly (string | number)[]): ProgrammeChange[] {
  if (!isTree(from) || !isTree(to)) {
    return Object.is(from, to) ? [] : [{ path: pathText(path), from, to }];
  }
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
  return [...keys].flatMap((key) =>
    changesIn(Reflect.get(from, key), Reflect.get(to, key), [...path, Array.isArray(to) ? Number(key) : key]),
  );
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
