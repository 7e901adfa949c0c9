/** A moment's work: whatever has been promised comes to its next wait. */
const settle = (
  (real) => () =>
    new Promise<void>((resolve) => void real(resolve))
)(setImmediate);

interface Timer {
  at: number;
  run(): void;
  /** Milliseconds, of an interval. */
  again?: number;
  gone?: boolean;
}

export interface VirtualTime {
  /** Milliseconds since 1970. */
  now(): number;
  wait(ms: number): Promise<void>;
  /** Goes from timer to timer until it is so; throws when it is `most` (milliseconds since 1970) before that. */
  until(isSo: () => boolean, most: number): Promise<void>;
  /** Gives the machine's own timers back. */
  end(): void;
}

/**
 * Time that passes only when everything waits: the timers of the whole process go by it, so that minutes of eight
 * processes which do nothing but wait for storage and Teams take as long as their own work takes. In whole milliseconds; the
 * same work is the same course.
 */
export function virtualTime(start: number): VirtualTime {
  let now = start;
  const byMoment = new Map<number, Timer[]>();
  const moments = createHeap();
  const put = (timer: Timer): Timer => {
    const there = byMoment.get(timer.at);
    if (there) there.push(timer);
    else {
      byMoment.set(timer.at, [timer]);
      moments.push(timer.at);
    }
    return timer;
  };
  const handle = (timer: Timer) => Object.assign(timer, { unref: () => timer, ref: () => timer });
  const after = (ms: number) => now + Math.max(0, Math.ceil(ms));
  const clear = (timer: Timer | undefined) => {
    if (timer) timer.gone = true;
  };
  const timers = {
    setTimeout: (run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) =>
      handle(put({ at: after(Math.max(1, ms)), run: () => run(...given) })),
    setInterval: (run: (...given: unknown[]) => void, ms = 1, ...given: unknown[]) =>
      handle(put({ at: after(ms), run: () => run(...given), again: ms })),
    setImmediate: (run: (...given: unknown[]) => void, ...given: unknown[]) =>
      handle(put({ at: now, run: () => run(...given) })),
    ...{ clearTimeout: clear, clearInterval: clear, clearImmediate: clear },
  };
  const own = Object.fromEntries(Object.keys(timers).map((name) => [name, Reflect.get(globalThis, name)]));
  Object.assign(globalThis, timers);

  const step = async (): Promise<boolean> => {
    await settle();
    const at = moments.pop();
    if (at === undefined) return false;
    now = Math.max(now, at);
    const due = byMoment.get(at) ?? [];
    byMoment.delete(at);
    for (const timer of due) {
      if (timer.gone) continue;
      timer.run();
      if (timer.again !== undefined) put(Object.assign(timer, { at: after(timer.again) }));
    }
    return true;
  };
  return {
    now: () => now,
    wait: (ms) => new Promise((resolve) => void put({ at: after(ms), run: resolve })),
    until: async (isSo, most) => {
      while (!isSo()) {
        if (!(await step()) || now > most) throw new Error('what is waited for does not come');
      }
    },
    end: () => void Object.assign(globalThis, own),
  };
}

/** The smallest first. */
function createHeap() {
  const heap: number[] = [];
  const at = (index: number) => heap[index] ?? Number.POSITIVE_INFINITY;
  const swap = (one: number, other: number) => {
    [heap[one], heap[other]] = [at(other), at(one)];
  };
  return {
    push: (value: number): void => {
      let index = heap.push(value) - 1;
      for (let up = (index - 1) >> 1; index > 0 && at(up) > at(index); up = (index - 1) >> 1) {
        swap(up, index);
        index = up;
      }
    },
    pop: (): number | undefined => {
      const [first] = heap;
      const last = heap.pop();
      if (heap.length === 0 || last === undefined) return first;
      heap[0] = last;
      for (let index = 0; ; ) {
        const [left, right] = [2 * index + 1, 2 * index + 2];
        const smaller = at(right) < at(left) ? right : left;
        if (at(smaller) >= at(index)) return first;
        swap(smaller, index);
        index = smaller;
      }
    },
  };
}
