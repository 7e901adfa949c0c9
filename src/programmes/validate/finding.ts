import type { Interval } from '../../engine/programmeFields.ts';
import { shown } from '../../engine/scenario/faultText.ts';
import type { FaultCode } from '../textsFaults.ts';

export type Path = readonly (string | number)[];

/** One thing that is wrong: where, what, and the values that its sentence shows. No language yet. */
export interface Finding {
  path: Path;
  code: FaultCode;
  values?: Readonly<Record<string, string | number | Interval>>;
}

/** `stages[1].exit[0].name` */
export function pathText(path: Path): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${shown(step)}`))
    .join('');
}

/** What stands at a path of something that was read from a file. */
export function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    input,
  );
}

/** Every entry whose key an earlier one has already. */
export function repeated<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
): { index: number; key: string }[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, index) => {
    const key = keyOf(entry);
    if (seen.has(key)) return [{ index, key }];
    seen.add(key);
    return [];
  });
}
