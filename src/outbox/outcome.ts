import { toEpochMs } from '../calendar/localTime.ts';
import type { MessageBase, MessageRow } from '../store/messageRow.ts';
import type { Stored } from '../store/rows.ts';
import type { Pointer } from '../store/store.ts';
import { utcOf } from '../store/utc.ts';
import type { Refusal, SendResult } from './contract.ts';
import type { SendDeps } from './deps.ts';
import type { TeamView } from './loadMessage.ts';
import { record } from './record.ts';
import { backoffMs, isWorthTrying, mayPass } from './retry.ts';
import { conversationOf, type Served } from './served.ts';
import { passOn } from './unreachable.ts';

/** What came of one attempt; `before` is the message as it stood before the claim. */
export interface Attempt {
  result: SendResult;
  digest: string;
  before: MessageRow;
}

/** Records what Teams said: the one step between "sent" and "known to be sent". */
export async function settle(
  deps: SendDeps,
  view: TeamView,
  claimed: Stored<MessageRow>,
  pointer: Pointer,
  attempt: Attempt,
): Promise<Served> {
  const { result } = attempt;
  switch (result.type) {
    case 'sent': {
      const { conversationId, activityId } = result;
      // What had to go is gone, if it had to when this was drawn.
      const isRedacted = claimed.row.redactSince !== undefined && { redactSince: undefined };
      const now = { conversationId, activityId, shown: attempt.digest, lastError: undefined, ...isRedacted };
      await record(deps, view.team.id, claimed, { ...now, state: 'sent', attempts: 0 }, pointer);
      deps.log.info({ teamId: view.team.id, message: claimed.row.id, activityId }, 'a message is in Teams');
      if (attempt.before.activityId === undefined) deps.metrics?.sent(lagSeconds(claimed.row, deps.clock()));
      await rememberConversation(deps, view, claimed.row, conversationId);
      return { type: attempt.before.activityId === undefined ? 'sent' : 'updated' };
    }
    case 'refused':
      if (mayPass(result) && isWorthTrying(claimed.row, deps.clock())) {
        return later(
          deps,
          view,
          claimed,
          attempt,
          { lastError: `refused with ${result.status}`, shown: attempt.before.shown },
          waitMs(deps, claimed, result),
        );
      }
      return refused(deps, view, claimed, pointer, attempt, result);
    case 'unknown':
      return unknown(deps, view, claimed, pointer, attempt);
  }
}

/** From the moment to which the message belongs. */
function lagSeconds({ at }: MessageRow, now: number): number {
  return Math.max(0, now - toEpochMs(at)) / 1000;
}

function waitMs(deps: SendDeps, { row }: Stored<MessageRow>, refusal: Refusal): number {
  return Math.max(refusal.retryAfterMs ?? 0, backoffMs(row.attempts, deps.random()));
}

/** The state from before the claim, with a next try; the request stays, and its hint comes back in time. */
async function later(
  deps: SendDeps,
  view: TeamView,
  claimed: Stored<MessageRow>,
  { before }: Attempt,
  known: Partial<MessageBase> & { lastError: string },
  ms: number,
): Promise<Served> {
  const { lastError } = known;
  const retryAt = utcOf(deps.clock() + ms);
  const state = before.activityId === undefined ? 'queued' : 'sent';
  deps.pacer.hold(conversationOf(claimed.row), deps.clock() + ms);
  await record(deps, view.team.id, claimed, { ...known, state, retryAt });
  deps.metrics?.retried(lastError);
  deps.log.warn(
    { teamId: view.team.id, message: claimed.row.id, lastError, ms },
    'a message is tried again later',
  );
  return { type: 'later', ms };
}

/** Final. A new message goes to the leader's list; one that is there already just keeps showing what it shows, and is known to. */
async function refused(
  deps: SendDeps,
  view: TeamView,
  claimed: Stored<MessageRow>,
  pointer: Pointer,
  { before, digest }: Attempt,
  refusal: Refusal,
): Promise<Served> {
  const lastError = ['refused with', refusal.status, refusal.code].filter(Boolean).join(' ');
  const isNew = before.activityId === undefined;
  // The bot was taken out a moment ago: the request waits for it to come back, as those that nobody tried do.
  if (isNew && (await deps.store.teams.get(view.team.id))?.removed) {
    await record(deps, view.team.id, claimed, { state: 'queued', lastError });
    return { type: 'waiting' };
  }
  if (isNew) await passOn(deps, view, claimed.row);
  const stays = claimed.row.redactSince === undefined ? { shown: digest } : {};
  const outcome = isNew ? { state: 'failed' as const } : { state: 'sent' as const, ...stays };
  await record(deps, view.team.id, claimed, { ...outcome, lastError }, pointer);
  if (isNew) deps.metrics?.dead();
  deps.log.error(
    { teamId: view.team.id, message: claimed.row.id, reason: lastError },
    'a message failed for good',
  );
  return { type: 'failed' };
}

/** Sent again: a forgotten citizen is worse than a second card. An update that runs twice doubles nothing. */
async function unknown(
  deps: SendDeps,
  view: TeamView,
  claimed: Stored<MessageRow>,
  pointer: Pointer,
  attempt: Attempt,
): Promise<Served> {
  if (!isWorthTrying(claimed.row, deps.clock())) {
    const refusal: Refusal = { type: 'refused', status: 0, code: 'no answer' };
    return refused(deps, view, claimed, pointer, attempt, refusal);
  }
  const doubled = attempt.before.activityId === undefined ? 1 : 0;
  if (doubled) deps.metrics?.possibleDuplicate();
  const wait = backoffMs(claimed.row.attempts, deps.random());
  const possibleDuplicates = claimed.row.possibleDuplicates + doubled;
  return later(deps, view, claimed, attempt, { lastError: 'no answer', possibleDuplicates }, wait);
}

/** The first card to a person opens the conversation; the next ones use it. */
async function rememberConversation(
  deps: SendDeps,
  view: TeamView,
  { audience, to }: MessageRow,
  conversationId: string,
): Promise<void> {
  const member = audience === 'personal' ? view.members.find(({ id }) => id === to) : undefined;
  if (!member || member.conversationId === conversationId) return;
  await deps.store.members.update(view.team.id, member.id, (current) => ({
    ...(current ?? member),
    conversationId,
  }));
}
