/** At most `count` sends in any `ms` milliseconds. */
export interface Limit {
  count: number;
  ms: number;
}

/** Teams' limits for one bot in one conversation (platform.md, Teams rules). */
export const conversationLimits: readonly Limit[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];

/** One app in one tenant: documented as 50 or 30 a second, so 25. */
export const tenantLimits: readonly Limit[] = [{ count: 25, ms: 1_000 }];

export interface Pacer {
  /**
   * 0 and counted when a send may go now, else how many milliseconds to wait before asking again. A conversation
   * that has to wait takes nothing from its tenant, so a busy channel does not hold up the others.
   */
  admit(tenant: string, conversation: string, now: number): number;
  /** Teams asked for a pause (`Retry-After`): nothing to this conversation before `until`. */
  hold(conversation: string, until: number): void;
  /** So many processes send for the same bot: each keeps to its share. */
  share(processes: number): void;
}

/** A request may take longer to Teams than the one after it: so much longer is every window of a conversation. */
const slackMs = 250;

export function createPacer(wholeConversation = conversationLimits, wholeTenant = tenantLimits): Pacer {
  let perConversation = shareOf(slow(wholeConversation), 1);
  let perTenant = shareOf(wholeTenant, 1);
  const sent = new Map<string, number[]>();
  const held = new Map<string, number>();
  const longest = Math.max(...[...perConversation, ...perTenant].map(({ ms }) => ms));
  let swept = 0;

  const of = (key: string): number[] => {
    const moments = sent.get(key) ?? [];
    sent.set(key, moments);
    return moments;
  };
  const forgetOld = (now: number): void => {
    if (now - swept < longest) return;
    swept = now;
    for (const [key, moments] of sent) if ((moments.at(-1) ?? 0) <= now - longest) sent.delete(key);
    for (const [key, until] of held) if (until <= now) held.delete(key);
  };

  return {
    admit: (tenant, conversation, now) => {
      forgetOld(now);
      const own = of(`conversation ${conversation}`);
      const shared = of(`tenant ${tenant}`);
      const free = Math.max(
        held.get(conversation) ?? now,
        freeAt(own, perConversation, now),
        freeAt(shared, perTenant, now),
      );
      if (free > now) return free - now;
      count(own, wholeConversation, now);
      count(shared, wholeTenant, now);
      return 0;
    },
    hold: (conversation, until) => {
      held.set(conversation, Math.max(until, held.get(conversation) ?? until));
    },
    share: (processes) => {
      perConversation = shareOf(slow(wholeConversation), processes);
      perTenant = shareOf(wholeTenant, processes);
    },
  };
}

function slow(limits: readonly Limit[]): Limit[] {
  return limits.map(({ count, ms }) => ({ count, ms: ms + slackMs }));
}

function shareOf(limits: readonly Limit[], processes: number): Limit[] {
  return limits.map(({ count, ms }) => ({ count: Math.max(1, Math.floor(count / processes)), ms }));
}

/** The first moment, not before `now`, at which one more send breaks none of the limits. */
function freeAt(moments: readonly number[], limits: readonly Limit[], now: number): number {
  return limits.reduce((free, { count: max, ms }) => {
    const oldest = moments[moments.length - max];
    return oldest === undefined ? free : Math.max(free, oldest + ms);
  }, now);
}

/** Keeps as many moments as the largest limit can ask for. */
function count(moments: number[], limits: readonly Limit[], now: number): void {
  moments.push(now);
  const needed = Math.max(...limits.map((limit) => limit.count));
  if (moments.length > needed * 2) moments.splice(0, moments.length - needed);
}
