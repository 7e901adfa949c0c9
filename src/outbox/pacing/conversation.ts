import type { Lane } from '../../store/hints.ts';
import type { Limit } from './limit.ts';

interface Sent {
  at: number;
  /** Nobody knows when a request reaches Teams, but it has when the answer is here: windows are counted from then. */
  answered?: number;
}

/** What a send usually takes; one that takes longer is waited for. */
const usualMs = 250;
/** How soon to look again whether a send that is on its way has been answered. */
const lookMs = 50;
/** A place that nobody came back for: another process has served it. */
const lostMs = 10_000;
/** So many sends say all that any window asks for, also after a process has left and the shares have grown. */
const mostKept = 2 * 1_800;

export type Conversation = ReturnType<typeof createConversation>;

/** One conversation's sends against its windows, and the line of those that were told to come back. */
export function createConversation(limits: () => readonly Limit[]) {
  let held = 0;
  /** In the order in which they were let in: whoever comes later makes way, whatever moment it was given. */
  const sent: Sent[] = [];
  const promised = new Map<string, number>();

  const lineAt = (now: number): Sent[] => {
    for (const [id, at] of promised) if (at < now - lostMs) promised.delete(id);
    return [...promised.values()].map((at) => ({ at, answered: at }));
  };

  return {
    /** The first moment, `now` or later, that breaks no limit. Who comes anew stands behind those who come back. */
    freeAt: (id: string, lane: Lane, now: number): number => {
      const jumps = lane === 'urgent' || promised.has(id);
      const before = inOrder(jumps ? [...sent] : [...sent, ...lineAt(now)]);
      return limits().reduce(
        (free, { count, ms }) => {
          const oldest = before[before.length - count];
          return oldest === undefined ? free : Math.max(free, endOf(oldest, now) + ms);
        },
        Math.max(now, held),
      );
    },
    promise: (id: string, at: number): void => void promised.set(id, at),
    book: (id: string, at: number) => {
      promised.delete(id);
      const one: Sent = { at };
      sent.push(one);
      if (sent.length > mostKept) sent.splice(0, mostKept / 2);
      return {
        wait: (now: number): number => Math.max(one.at - now, held - now, waitOf(one, now)),
        answered: (now: number): void => {
          one.answered = now;
        },
        giveBack: (): void => {
          const index = sent.lastIndexOf(one);
          if (index >= 0) sent.splice(index, 1);
        },
      };
    },
    hold: (until: number): void => {
      held = Math.max(held, until);
    },
    /**
     * Nothing is on its way or waits, and what was sent so long ago breaks no limit any more: its windows are over, or
     * it was no more than they give in `ms` anyway.
     */
    isQuiet: (now: number, ms: number): boolean => {
      const times = sent.map(({ answered }) => answered ?? now);
      const idle = now - Math.max(held, ...promised.values(), ...times);
      const isOver = (limit: Limit) => limit.ms <= idle || sent.length * limit.ms <= limit.count * ms;
      return idle >= ms && limits().every(isOver);
    },
  };

  /**
   * Those before it that are on their way or not long past. All of them, for one that was let go long ago may reach
   * Teams only now.
   */
  function waitOf(one: Sent, now: number): number {
    const before = sent.slice(0, sent.lastIndexOf(one));
    return limits().reduce((wait, { count, ms }) => {
      const busy = before.filter(({ answered }) => answered === undefined || answered + ms > now);
      const tooMany = busy.length - count + 1;
      if (tooMany <= 0) return wait;
      const ends = busy.flatMap(({ answered }) => (answered === undefined ? [] : [answered + ms - now]));
      return Math.max(wait, ends.sort((a, b) => a - b)[tooMany - 1] ?? lookMs);
    }, 0);
  }
}

function endOf({ at, answered }: Sent, now: number): number {
  return answered ?? Math.max(at, now) + usualMs;
}

function inOrder(sent: Sent[]): Sent[] {
  return sent.sort((a, b) => a.at - b.at);
}
