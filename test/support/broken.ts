/** A row as it lies in storage. */
export type Entity = Record<string, unknown> & { partitionKey: string; rowKey: string };

/** Every way in which a row comes to be unreadable. */
export const ways = [
  'not JSON',
  'a field is missing',
  'a wrong type',
  'an unknown word',
  'a newer release',
  'another id',
] as const;
export type Way = (typeof ways)[number];

/** What of a row is broken: a field that it cannot do without, and one that holds one of a list of words. */
export interface Weak {
  field: string;
  /** Path to a word; without it, the kind has none. */
  word?: readonly string[];
  /** Which field its key is made of, where one alone is. */
  id?: string;
}

export function broken<T extends Entity>(entity: T, way: Way, { field, word = [], id = field }: Weak): T {
  const value = JSON.parse(String(entity.v0)) as Record<string, unknown>;
  switch (way) {
    case 'not JSON':
      return { ...entity, v0: String(entity.v0).slice(0, -2) };
    case 'a field is missing':
      return write(entity, without(value, field));
    case 'a wrong type':
      return write(entity, { ...value, [field]: { not: 'this' } });
    case 'an unknown word':
      return write(entity, withWord(value, word));
    case 'a newer release':
      return { ...entity, shape: 99 };
    case 'another id':
      return write(entity, { ...value, [id]: `${String(value[id])}9` });
  }
}

function without(value: Record<string, unknown>, field: string) {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== field));
}

function withWord(value: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return 'aWordOfNobody';
  const inner = (value as Record<string, unknown>)[first];
  const changed = withWord(inner, rest);
  if (!Array.isArray(value)) return { ...(value as object), [first]: changed };
  return value.map((one, index) => (String(index) === first ? changed : one));
}

function write<T extends Entity>(entity: T, value: unknown): T {
  return { ...entity, v0: JSON.stringify(value) };
}
