import type { DeliveryDeps } from '../../src/rounds/deps.ts';
import type { Hints, TakenHint } from '../../src/store/hints.ts';

/** The process is killed here. */
export class Killed extends Error {}

export interface Crash {
  /** Number of the call at which it dies, from 1. */
  at: number;
  /** Before the call has any effect, or right after it had all of it. */
  when: 'before' | 'after';
}

/**
 * The same deps, dying at the nth call to storage, queue or Teams, and at every call after it: a killed process does
 * nothing more. `points` names the calls, as `store.messages.settle`.
 */
export function crashing(
  deps: DeliveryDeps,
  crash: Crash,
): { deps: DeliveryDeps; points: () => readonly string[] } {
  const calls: string[] = [];
  const guard =
    <A extends unknown[], R>(name: string, call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const number = calls.push(name);
      if (number > crash.at || (number === crash.at && crash.when === 'before')) throw new Killed('killed');
      const result = await call(...args);
      if (number === crash.at) throw new Killed('killed');
      return result;
    };
  /** Dies before it has given anything; what was read has no effect. */
  const stream = (name: string, call: Stream) =>
    async function* (...args: unknown[]) {
      await guard(name, async () => {})();
      yield* call(...args);
    };
  const wrapped = (name: string, value: unknown, object: object): unknown => {
    if (streams.has(name)) return stream(name, (value as Stream).bind(object));
    if (typeof value === 'function') return guard(name, value.bind(object) as () => Promise<unknown>);
    return isPart(value) ? wrap(name, value) : value;
  };
  const wrap = <T extends object>(path: string, target: T): T => {
    const known = new Map<string | symbol, { value: unknown; wrapped: unknown }>();
    return new Proxy(target, {
      get: (object, key) => {
        const value: unknown = Reflect.get(object, key);
        const before = known.get(key);
        if (before && before.value === value) return before.wrapped;
        const now = wrapped(`${path}.${String(key)}`, value, object);
        known.set(key, { value, wrapped: now });
        return now;
      },
    });
  };
  const hints: Hints = {
    oldest: guard('hints.oldest', deps.hints.oldest),
    put: guard('hints.put', deps.hints.put),
    take: guard('hints.take', async (max, from) =>
      (await deps.hints.take(max, from)).map((hint): TakenHint => wrap('hint', hint)),
    ),
  };
  const wait: DeliveryDeps['wait'] = async (ms) => {
    if (calls.length >= crash.at) throw new Killed('killed');
    await deps.wait(ms);
  };
  return {
    deps: { ...deps, store: wrap('store', deps.store), hints, sender: wrap('sender', deps.sender), wait },
    points: () => calls,
  };
}

type Stream = (...args: unknown[]) => AsyncIterable<unknown>;
const streams = new Set(['store.cases.list', 'store.messages.scan']);

/** A part of the store with functions of its own; data stays as it is. */
function isPart(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
