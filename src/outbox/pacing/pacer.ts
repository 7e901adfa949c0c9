import type { Lane } from '../../store/hints.ts';
import type { Conversation } from './conversation.ts';
import { createConversations } from './conversations.ts';
import type { Limit } from './limit.ts';
import { createSlots } from './tenant.ts';

/**
 * Teams' limits for one bot in one conversation (platform.md, Teams rules). Teams names sends only; updates are counted
 * as sends, for whoever assumes less is told by a 429.
 */
export const conversationLimits: readonly Limit[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];

/** One app in one tenant: documented as 50 or 30 requests a second, so 25. */
export const tenantPerSecond = 25;

export interface Send {
  /** Tells it from others: one that was sent back to the queue keeps its place in the line of its conversation. */
  id: string;
  tenant: string;
  conversation: string;
  lane: Lane;
  /** Two when a chat has to be opened first. */
  requests: number;
  /** Of what one process alone has for this tenant: it goes at the tenant's whole rate. */
  isOwn?: boolean;
  /** Whom it came with: they go at one moment, and the tenant rests after them for as many places. */
  party?: string;
}

/** A place among the sends of a tenant and a conversation. */
export interface Turn {
  /** How many milliseconds it still has to wait, to be asked again after them; 0 says that it goes now. */
  wait(now: number): number;
  /** Teams has answered: from now on the send counts as one of the past. */
  answered(now: number): void;
  /** It was not needed after all. Nothing once it was answered. */
  giveBack(): void;
}

export type Answer =
  | { type: 'turn'; turn: Turn }
  /** Others are before it in its tenant: to be asked again after `ms`. */
  | { type: 'ask again'; ms: number }
  /** Its conversation has to rest: rather than hold a worker so long, it comes back after `ms`. */
  | { type: 'later'; ms: number };

export interface Pacer {
  ask(send: Send, now: number): Answer;
  /** Teams asked for a pause (`Retry-After`): nothing to this conversation before `until`. */
  hold(conversation: string, until: number): void;
  /** So many processes send for the same bot: each keeps to its share. */
  share(processes: number): void;
}

/** Whoever would have to wait longer than this for the conversation goes back to the queue. */
const longestPauseMs = 2_000;
/** A queue counts in whole seconds: who comes back a little early waits here, who comes late has lost its place. */
const earlyMs = 1_000;
/**
 * How far ahead a lane may take places in a tenant. What is urgent waits a second at most for what was there before,
 * and as long as it fills more than that second nothing else gets in.
 */
const aheadMs: Record<Lane, number> = { urgent: 10_000, normal: 1_500, calm: 1_000 };

/**
 * Keeps to Teams' limits, pure but for what it remembers: a tenant's sends stand evenly spaced, but for a few that came
 * together, and a conversation's by its windows. A conversation that has to rest takes no place in its tenant, so a busy
 * channel does not hold up others.
 * What any process may send takes a place for each of them, so that all together have the rate once; what one has alone has it
 * once more. With both at their most that is what Teams documents, and no more.
 */
export function createPacer(
  limits = conversationLimits,
  perSecond = tenantPerSecond,
  conversations = createConversations(limits),
): Pacer {
  let processes = 1;
  const tenants = new Map<string, ReturnType<typeof createSlots>>();

  const tenantOf = (id: string) => {
    const one = tenants.get(id) ?? createSlots(perSecond);
    tenants.set(id, one);
    return one;
  };

  return {
    ask: ({ id, tenant, conversation, lane, requests, isOwn, party }, now) => {
      conversations.forgetQuiet(now);
      const own = conversations.of(conversation);
      const slots = tenantOf(tenant);
      const free = own.freeAt(id, lane, now);
      if (free > now + longestPauseMs) {
        own.promise(id, free);
        return { type: 'later', ms: free - now - earlyMs };
      }
      const at = slots.next(free, now, party);
      if (at > free + aheadMs[lane]) return { type: 'ask again', ms: at - free - aheadMs[lane] };
      return {
        type: 'turn',
        turn: turnOf(own.book(id, at), slots.take(at, requests * (isOwn ? 1 : processes), party)),
      };
    },
    hold: (conversation, until) => conversations.of(conversation).hold(until),
    share: (count) => {
      if (count === processes) return;
      processes = count;
      conversations.share(count);
    },
  };
}

type Booked = ReturnType<Conversation['book']>;
type Slot = ReturnType<ReturnType<typeof createSlots>['take']>;

function turnOf(booked: Booked, slot: Slot): Turn {
  let isAnswered = false;
  return {
    wait: (now) => booked.wait(now) || slot.wait(now),
    answered: (now) => {
      isAnswered = true;
      booked.answered(now);
    },
    giveBack: () => {
      if (isAnswered) return;
      booked.giveBack();
      slot.giveBack();
    },
  };
}
