import { type ReadEntity, readEntity } from '../../../src/store/entity.ts';

/**
 * A row that lies in memory is read once, however often it is asked for, and given to all: frozen, so that whoever
 * changed what was read instead of writing it throws.
 */
export function keptReads(): typeof readEntity {
  const known = new WeakMap<object, ReadEntity<unknown>>();
  return <T>(entity: Record<string, unknown>, partition: string, rowKey: string) => {
    const read = known.get(entity) ?? frozen(readEntity<T>(entity, partition, rowKey));
    known.set(entity, read);
    return read as ReadEntity<T>;
  };
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
