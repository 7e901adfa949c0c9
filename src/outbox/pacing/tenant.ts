/** Two more than the rate says may go within a second: timers are never on the dot. */
const leeway = 2;
/** Of those that came together: with more of them at one moment some second would have more than the rate says. */
const mostAtOnce = 3;
/** Past places are forgotten now and then. */
const mostKept = 1_000;

/** The places of one tenant: evenly spaced at its rate, and each can be taken ahead of its time. */
export function createSlots(perSecond: number) {
  const taken = new Set<number>();
  const gone: number[] = [];
  /** Who came last, how many of them, and when they go. */
  let last: { party?: string; count: number; at: number } = { count: 0, at: 0 };
  const gap = 1_000 / perSecond;

  const forgetPast = (now: number) => {
    if (taken.size < mostKept) return;
    for (const slot of taken) if ((slot + 1) * gap < now) taken.delete(slot);
  };
  const free = (from: number): number => {
    let slot = Math.floor(from / gap);
    while (taken.has(slot)) slot += 1;
    return slot;
  };
  /** After a standstill many places have come at once; they do not go at once. */
  const waitOf = (now: number): number => {
    const before = gone[gone.length - perSecond - leeway];
    return before === undefined ? 0 : Math.max(0, before + 1_000 - now);
  };

  return {
    /** The first free place at `from` or later, or, where that is sooner, when whoever it came with goes. */
    next: (from: number, now: number, party?: string): number => {
      forgetPast(now);
      const own = Math.max(from, free(from) * gap);
      const hasRoom = party !== undefined && party === last.party && last.count < mostAtOnce;
      return hasRoom && last.at >= from ? Math.min(own, last.at) : own;
    },
    /** So many, from there on. */
    take: (at: number, places: number, party?: string) => {
      const isOneMore = party === last.party && at === last.at;
      last = { party, at, count: isOneMore ? last.count + 1 : 1 };
      const slots: number[] = [];
      for (let left = places; left > 0; left -= 1) {
        const slot = free(at);
        taken.add(slot);
        slots.push(slot);
      }
      return {
        wait: (now: number): number => {
          const ms = waitOf(now);
          if (ms > 0) return ms;
          for (const _ of slots) gone.push(now);
          gone.splice(0, gone.length - perSecond - leeway);
          return 0;
        },
        giveBack: () => {
          for (const slot of slots) taken.delete(slot);
        },
      };
    },
  };
}
