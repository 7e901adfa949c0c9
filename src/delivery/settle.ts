import type { MessageRow, Stored } from '../store/rows.ts';
import type { Pointer } from '../store/store.ts';
import type { Refusal, SendResult } from './contracts.ts';
import type { SendDeps } from './deps.ts';
import type { TeamView } from './loadMessage.ts';
import { utcOf } from './moments.ts';
import { backoffMs, maxAttempts, mayPass } from './retry.ts';
import { conversationOf, release, type Served } from './served.ts';

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
      const row: MessageRow = {
        ...release({ ...claimed.row, state: 'sent', attempts: 0 }),
        conversationId: result.conversationId,
        activityId: result.activityId,
        shown: attempt.digest,
        lastError: undefined,
      };
      await record(deps, view.team.id, { row, etag: claimed.etag }, pointer);
      await rememberConversation(deps, view, row);
      return { type: attempt.before.activityId === undefined ? 'sent' : 'updated' };
    }
    case 'refused':
      if (mayPass(result) && claimed.row.attempts < maxAttempts) {
        return later(
          deps,
          view,
          claimed,
          attempt,
          `refused with ${result.status}`,
          waitMs(deps, claimed, result),
        );
      }
      return refused(deps, view, claimed, pointer, attempt, result);
    case 'unknown':
      return unknown(deps, view, claimed, pointer, attempt);
  }
}

async function record(
  deps: SendDeps,
  teamId: string,
  message: Stored<MessageRow>,
  pointer: Pointer,
): Promise<void> {
  if (await deps.store.messages.settle(teamId, message, pointer)) return;
  // The lease ran out under a slow send and somebody else went on: they have counted it as a possible duplicate.
  deps.log.warn({ teamId, message: message.row.id }, 'a send took longer than its lease');
}

function waitMs(deps: SendDeps, { row }: Stored<MessageRow>, refusal: Refusal): number {
  return Math.max(refusal.retryAfterMs ?? 0, backoffMs(row.attempts, deps.random()));
}

/** The state from before the claim, with a next try; the request stays, and its hint comes back in time. */
async function later(
  deps: SendDeps,
  view: TeamView,
  { row, etag }: Stored<MessageRow>,
  { before }: Attempt,
  lastError: string,
  ms: number,
  possibleDuplicates = row.possibleDuplicates,
): Promise<Served> {
  const retryAt = utcOf(deps.clock() + ms);
  const state = before.activityId === undefined ? 'queued' : 'sent';
  const waiting: MessageRow = { ...release({ ...row, state, lastError, possibleDuplicates }), retryAt };
  deps.pacer.hold(conversationOf(row), deps.clock() + ms);
  await deps.store.messages.save(view.team.id, { row: waiting, etag });
  deps.log.warn({ teamId: view.team.id, message: row.id, lastError, ms }, 'a message is tried again later');
  return { type: 'later', ms };
}

/** Final. A new message goes to the leader's list; one that is there already just keeps showing what it shows. */
async function refused(
  deps: SendDeps,
  view: TeamView,
  { row, etag }: Stored<MessageRow>,
  pointer: Pointer,
  { before, digest }: Attempt,
  refusal: Refusal,
): Promise<Served> {
  const lastError = ['refused with', refusal.status, refusal.code].filter(Boolean).join(' ');
  const sentBefore = before.activityId !== undefined;
  const state = sentBefore ? 'sent' : 'failed';
  const shown = sentBefore ? digest : row.shown;
  await record(
    deps,
    view.team.id,
    { row: { ...release({ ...row, state }), shown, lastError }, etag },
    pointer,
  );
  deps.log.error({ teamId: view.team.id, message: row.id, reason: lastError }, 'a message failed for good');
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
  if (claimed.row.attempts >= maxAttempts) {
    const refusal: Refusal = { type: 'refused', status: 0, code: 'no answer' };
    return refused(deps, view, claimed, pointer, attempt, refusal);
  }
  const doubled = attempt.before.activityId === undefined ? 1 : 0;
  const wait = backoffMs(claimed.row.attempts, deps.random());
  const duplicates = claimed.row.possibleDuplicates + doubled;
  return later(deps, view, claimed, attempt, 'no answer', wait, duplicates);
}

/** The first card to a person opens the conversation; the next ones use it. */
async function rememberConversation(deps: SendDeps, view: TeamView, message: MessageRow): Promise<void> {
  if (message.audience !== 'personal') return;
  const member = view.members.find(({ upn }) => upn === message.to);
  const { conversationId } = message;
  if (!member || !conversationId || member.conversationId === conversationId) return;
  await deps.store.members.update(view.team.id, member.id, (current) => ({
    ...(current ?? member),
    conversationId,
  }));
}
