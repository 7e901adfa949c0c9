/** How old what another process has changed may be, in milliseconds. */
const keptMs = 10_000;

export interface Recent<T> {
  get(key: string): Promise<T>;
  /** Read now, and kept for those who take less. */
  fresh(key: string): Promise<T>;
  /** What has just been read in another way. */
  keep(key: string, value: Promise<T>): Promise<T>;
  /** To be called after each write of this process: what is read from now on has it. */
  forget(key: string): void;
}

/** Keeps what was read for a moment, for what is only shown. What a right hangs on is read anew. */
export function createRecent<T>(
  read: (key: string) => Promise<T>,
  clock: () => number = Date.now,
): Recent<T> {
  const known = new Map<string, { value: Promise<T>; since: number }>();
  const drop = (key: string, value: Promise<T>) => {
    if (known.get(key)?.value === value) known.delete(key);
  };
  const keep = (key: string, value: Promise<T>) => {
    known.set(key, { value, since: clock() });
    value.catch(() => drop(key, value));
    // What nobody asks for again is not kept in memory.
    setTimeout(drop, keptMs, key, value).unref();
    return value;
  };
  const fresh = (key: string) => keep(key, read(key));
  const get = (key: string) => {
    const kept = known.get(key);
    return kept && clock() - kept.since < keptMs ? kept.value : fresh(key);
  };
  return { keep, fresh, get, forget: (key) => void known.delete(key) };
}
