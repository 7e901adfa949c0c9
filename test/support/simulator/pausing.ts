import type { DeliveryDeps } from '../../../src/rounds/deps.ts';

/** Stands still once, at a call to storage or Teams, and goes on as if nothing had been. */
export function pausing(deps: DeliveryDeps, at: number, pause: () => Promise<void>): DeliveryDeps {
  let calls = 0;
  const wrap = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (object, key) => {
        const value: unknown = Reflect.get(object, key);
        if (typeof value === 'function')
          return (...args: unknown[]) => {
            calls += 1;
            if (calls !== at) return value.apply(object, args);
            const name = String(key);
            if (name === 'list' || name === 'scan') return value.apply(object, args);
            return pause().then(() => value.apply(object, args));
          };
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? wrap(value) : value;
      },
    });
  return { ...deps, store: wrap(deps.store), sender: wrap(deps.sender) };
}
