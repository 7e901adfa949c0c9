import type { Outgoing, Sender, SendResult, Target } from '../../../src/outbox/contract.ts';
import type { Random } from '../random.ts';

export interface Post {
  message: string;
  keys: string[];
  to: string;
  at: number;
}

/** One Teams for all processes: it keeps what it got, whatever became of its answer. */
export function teamsOfSeed(clock: () => number, chance: Random, isBad: () => boolean) {
  const posts: Post[] = [];
  const activities = new Set<string>();
  /** Cards that came into what stood there already. */
  const added = new Set<string>();
  /** A conversation that answers nobody for a day, among those of its siblings. */
  let stuck: string | undefined;
  const judged = (to: string): SendResult | 'lost' | undefined => {
    if (to === stuck) return { type: 'unknown', cause: 'stuck' };
    if (!isBad()) return undefined;
    return chance.weighted<SendResult | 'lost' | undefined>([
      [20, undefined],
      [1, 'lost'],
      [1, { type: 'unknown', cause: 'half-open' }],
      [1, { type: 'refused', status: 429, retryAfterMs: 1_000 }],
      [1, { type: 'refused', status: 412 }],
    ]);
  };
  const sender: Sender = {
    send: async (target: Target, { card }: Outgoing) => {
      const to = target.type === 'channel' ? target.channelId : target.member.id;
      const fault = judged(to);
      if (fault !== undefined && fault !== 'lost') return fault;
      const activityId = `activity ${posts.length}`;
      const { message, keys } = card as { message: string; keys: string[] };
      posts.push({ message, keys, to, at: clock() });
      activities.add(activityId);
      if (fault === 'lost') return { type: 'unknown', cause: 'no answer' };
      return { type: 'sent', activityId, conversationId: `chat ${to}` };
    },
    update: async (target, activityId, { card }) => {
      const to = target.type === 'channel' ? target.channelId : target.member.id;
      const fault = judged(to);
      if (fault !== undefined && fault !== 'lost') return fault;
      // What was sent before the week began is Teams' own business.
      if (!activities.has(activityId) && !activityId.startsWith('activity-'))
        return { type: 'refused', status: 404 };
      for (const key of (card as { keys: string[] }).keys) added.add(key);
      if (fault === 'lost') return { type: 'unknown', cause: 'no answer' };
      return { type: 'sent', activityId, conversationId: `chat ${to}` };
    },
    remove: async (_, posted) => ({ type: 'sent', ...posted }),
  };
  return {
    sender,
    posts,
    added,
    stick: (to: string | undefined) => {
      stuck = to;
    },
  };
}
