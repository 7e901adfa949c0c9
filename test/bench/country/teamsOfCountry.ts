import type { Sender, SendResult, Target } from '../../../src/outbox/contract.ts';
import type { Random } from '../../support/random.ts';
import type { VirtualTime } from './virtualTime.ts';

/** Documented for one app in one tenant, in any second. */
const tenantMost = 50;
/** What Teams takes to answer, in milliseconds. */
const answerMs = { from: 30, to: 200 } as const;

export interface Reached {
  tenant: string;
  team: string;
  cards: number;
  /** When the last one came, milliseconds since 1970. */
  last: number;
}

/**
 * Teams for the whole country: each tenant has a limit of its own, and a refused request counts too. Those of a conversation are
 * not looked at, as nobody gets a second card. What came is counted, not kept.
 */
export function teamsOfCountry(time: VirtualTime, random: Random) {
  const asked = new Map<string, number[]>();
  const reached = new Map<string, Reached>();
  let [cards, requests, refused, peak] = [0, 0, 0, 0];
  const isTooMany = (tenant: string): boolean => {
    const lastSecond = (asked.get(tenant) ?? []).filter((at) => at > time.now() - 1_000);
    lastSecond.push(time.now());
    asked.set(tenant, lastSecond);
    peak = Math.max(peak, lastSecond.length);
    return lastSecond.length > tenantMost;
  };
  const answer = async (target: Target): Promise<SendResult> => {
    const { team } = target;
    const thread = target.type === 'channel' ? target.channelId : target.member.id;
    const isRefused = isTooMany(team.tenantId);
    requests += 1;
    await time.wait(random.int(answerMs.from, answerMs.to));
    if (isRefused) {
      refused += 1;
      return { type: 'refused', status: 429, retryAfterMs: 1_000 };
    }
    return { type: 'sent', activityId: `activity-${requests}`, conversationId: `chat with ${thread}` };
  };
  const sender: Sender = {
    send: async (target) => {
      const sent = await answer(target);
      if (sent.type !== 'sent') return sent;
      cards += 1;
      const { id: team, tenantId: tenant } = target.team;
      const known = reached.get(team) ?? { tenant, team, cards: 0, last: 0 };
      reached.set(team, { ...known, cards: known.cards + 1, last: time.now() });
      return sent;
    },
    update: answer,
    remove: async (_, posted) => ({ type: 'sent', ...posted }),
  };
  return {
    sender,
    reached: () => [...reached.values()],
    cards: () => cards,
    refused: () => refused,
    peak: () => peak,
  };
}
