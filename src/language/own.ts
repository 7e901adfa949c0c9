/**
 * What a table has under a name that came from outside: from a client, a file or a row. Never what every object has,
 * as `constructor` or `__proto__`.
 */
export function own<T extends object>(table: T, name: string): T[keyof T] | undefined {
  return Object.hasOwn(table, name) ? (Reflect.get(table, name) as T[keyof T]) : undefined;
}
