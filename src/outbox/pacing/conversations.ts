import { type Conversation, createConversation } from './conversation.ts';
import type { Limit } from './limit.ts';

/** Longer than the windows that a burst fills; most conversations get a card or two a day. */
const quietMs = 60_000;

/**
 * The conversations that Teams' limits may still touch. A bot writes to more people than it should remember, so one is
 * forgotten a minute after its last card, unless it had so many that the hour's limit is near.
 */
export function createConversations(whole: readonly Limit[]) {
  let limits = whole;
  let looked = 0;
  const all = new Map<string, Conversation>();
  return {
    of: (id: string): Conversation => {
      const one = all.get(id) ?? createConversation(() => limits);
      all.set(id, one);
      return one;
    },
    forgetQuiet: (now: number): void => {
      if (now - looked < quietMs) return;
      looked = now;
      for (const [id, one] of all) if (one.isQuiet(now, quietMs)) all.delete(id);
    },
    /** So many processes write to the same conversations: each keeps to its share. */
    share: (processes: number): void => {
      limits = shareOf(whole, processes);
    },
    count: (): number => all.size,
  };
}

/** Where there is less than one for each, it takes its turn in a window so much longer. */
function shareOf(limits: readonly Limit[], processes: number): Limit[] {
  return limits.map(({ count, ms }) =>
    count < processes
      ? { count: 1, ms: Math.ceil((ms * processes) / count) }
      : { count: Math.floor(count / processes), ms },
  );
}
