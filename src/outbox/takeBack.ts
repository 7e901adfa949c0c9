import { newId } from '../privacy/letters.ts';
import { newMessage } from '../register/newMessage.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { Stored, Team } from '../store/rows.ts';
import type { Pointer } from '../store/store.ts';
import type { UtcInstant } from '../store/utc.ts';
import { utcOf } from '../store/utc.ts';
import type { SendResult } from './contract.ts';
import type { SendDeps } from './deps.ts';
import { backoffMs, isWorthRedacting, mayPass } from './retry.ts';
import { conversationOf, release, type Served } from './served.ts';
import type { Place } from './turn.ts';

/**
 * All that is left of a message that must go: where it stands in Teams. It has a name of its own, which says nothing of
 * the case, so that storage is clean at once, however long Teams takes. Undefined when nobody was ever sent it.
 */
export function leftover(message: MessageRow, now: UtcInstant): MessageRow | undefined {
  const { audience, to, at, thread, conversationId, activityId } = message;
  if (activityId === undefined) return undefined;
  return {
    ...newMessage({ id: `gone|${newId()}`, audience, to, cards: [], view: 'gone', at }),
    activityId,
    conversationId: audience === 'channel' ? (thread ?? to) : conversationId,
    redactSince: now,
  };
}

/**
 * Deletes it in Teams. Two who do it at once do it once, so nobody claims it. What is gone there already is fine, and
 * where Teams refuses for good (the bot was taken out of the chat), nothing more can be done.
 */
export async function takeBack(
  deps: SendDeps,
  team: Team,
  { stored, pointer, place }: { stored: Stored<MessageRow>; pointer: Pointer; place: Place },
): Promise<Served> {
  const { row } = stored;
  const { conversationId, activityId } = row;
  const about = { teamId: team.id, message: row.id };
  if (conversationId === undefined || activityId === undefined) return end(deps, team, stored, pointer);
  const send = { id: pointer.request, tenant: team.tenantId, conversation: conversationOf(row) };
  const wait = await place.take({ ...send, lane: 'calm', requests: 1 });
  if (wait > 0) return { type: 'later', ms: wait };
  const result = await removed(deps, team, { conversationId, activityId });
  place.answered();
  if (result.type === 'sent' || isFinal(result)) {
    if (result.type !== 'sent')
      deps.log.info({ ...about, ...reasonOf(result) }, 'Teams does not delete a message');
    return end(deps, team, stored, pointer);
  }
  if (isWorthRedacting(row, deps.clock())) return later(deps, team, stored, result);
  deps.log.error({ ...about, ...reasonOf(result) }, 'a message could not be deleted in Teams');
  return end(deps, team, stored, pointer);
}

async function removed(
  deps: SendDeps,
  team: Team,
  posted: { conversationId: string; activityId: string },
): Promise<SendResult> {
  try {
    return await deps.sender.remove(team, posted);
  } catch (cause) {
    return { type: 'unknown', cause };
  }
}

function isFinal(result: SendResult): boolean {
  return result.type === 'refused' && !mayPass(result);
}

function reasonOf(result: SendResult): { status?: number; code?: string } {
  return result.type === 'refused' ? { status: result.status, code: result.code } : {};
}

async function end(
  deps: SendDeps,
  team: Team,
  stored: Stored<MessageRow>,
  pointer: Pointer,
): Promise<Served> {
  // Somebody else ended it, or another request for it did: then only this one is left.
  if (!(await deps.store.messages.end(team.id, stored, pointer))) {
    await deps.store.messages.discard(team.id, pointer);
  }
  return { type: 'dropped' };
}

async function later(
  deps: SendDeps,
  team: Team,
  { row, etag }: Stored<MessageRow>,
  result: SendResult,
): Promise<Served> {
  const asked = result.type === 'refused' ? (result.retryAfterMs ?? 0) : 0;
  const ms = Math.max(asked, backoffMs(row.attempts + 1, deps.random()));
  const tried = { ...release(row), attempts: row.attempts + 1, retryAt: utcOf(deps.clock() + ms) };
  await deps.store.messages.save(team.id, { row: tried, etag });
  deps.pacer.hold(conversationOf(row), deps.clock() + ms);
  return { type: 'later', ms };
}
