/*
 * Outbox: one message from claimed to recorded.
 * Its rule: it knows how to send and never what; sending decides nothing, and an outcome is a value.
 * The way through: a hint (`work.ts`) → `claim` under the ETag → `draw` as the message must look now → the guard → `Sender` →
 * `outcome.ts` records it, tries again later, or hands the reader to somebody else (`unreachable.ts`).
 * What a kind of message shows is its owner's (`message.ts`); how fast it goes, `pacing/`.
 */

import { laneOf } from '../register/hintsByLane.ts';
import { asideMs, unlessSetAside } from '../register/setAside.ts';
import { cardsOf } from '../store/justWritten.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { Written } from '../store/remembered.ts';
import type { Stored } from '../store/rows.ts';
import type { Pointer } from '../store/store.ts';
import { utcOf } from '../store/utc.ts';
import { busyMs, claim, newClaimant, waitsForRetry } from './claim.ts';
import type { Outgoing, SendResult, Target } from './contract.ts';
import type { SendDeps } from './deps.ts';
import { draw } from './draw.ts';
import { type TeamView, targetOf } from './loadMessage.ts';
import { settle } from './outcome.ts';
import type { Send } from './pacing/pacer.ts';
import { conversationOf, release, type Served } from './served.ts';
import { takeBack } from './takeBack.ts';
import { createPlace, type Place } from './turn.ts';
import { passOn } from './unreachable.ts';

const maxTries = 5;
/** A send takes a moment, so this is soon enough; only after a crash the lease has to run out. */
const busyMostMs = 3_000;
/** Somebody else changes the message all the time: leave it to them for a moment. */
const contendedMs = 1_000;

/**
 * Brings one message up to date: reads what it must show, and sends or updates it if Teams shows something else.
 * Asked twice, by any number of instances, it does it once. Throws on faults of storage only.
 */
export async function deliver(
  deps: SendDeps,
  view: TeamView,
  pointer: Pointer,
  company: Company = {},
): Promise<Served> {
  // Its own for each call: one process may be given the same request twice, and must then wait for itself.
  const claimant = newClaimant(deps.instance);
  const { messageId: message, request } = pointer;
  deps.log.debug({ teamId: view.team.id, message, request }, 'a request is taken');
  let written = await deps.store.messages.justWritten(view.team.id, pointer.messageId);
  const place = createPlace(deps);
  try {
    for (let tries = 0; tries < maxTries; tries += 1) {
      const once = { pointer, claimant, place, written, company };
      const step = await unlessSetAside(deps, { teamId: view.team.id }, () => tryOnce(deps, view, once));
      written = undefined;
      if (!step) return { type: 'later', ms: asideMs };
      if (step.type !== 'again') return step;
    }
    return (await isEnded(deps, view.team.id, pointer))
      ? { type: 'unchanged' }
      : { type: 'later', ms: contendedMs };
  } finally {
    place.giveBack();
  }
}

/** Of two hints for one request the later finds nothing to end, and would come again for ever. */
async function isEnded({ store }: SendDeps, teamId: string, { request }: Pointer): Promise<boolean> {
  const waiting = await store.messages.outbox(teamId);
  return !waiting.some((pointer) => pointer.request === request);
}

/** As in `Send`. */
export type Company = Pick<Send, 'isOwn' | 'party'>;

/** What was read is old by now. */
type Again = { type: 'again' };

interface Try {
  pointer: Pointer;
  claimant: string;
  place: Place;
  company: Company;
  /** What need not be read: the claim fails if it is not true any more. */
  written?: Written;
}

async function tryOnce(
  deps: SendDeps,
  known: TeamView,
  { pointer, claimant, place, written, company }: Try,
): Promise<Served | Again> {
  const teamId = known.team.id;
  const read = written?.row
    ? { row: written.row, etag: written.etag }
    : await deps.store.messages.get(teamId, pointer.messageId);
  if (!read) return forget(deps, teamId, pointer);
  const stored = { ...read, row: redirected(read.row, known.team) };
  const now = deps.clock();
  const busy = busyMs(stored.row, claimant, now, deps.isGone);
  if (busy > 0) return { type: 'later', ms: Math.min(busy, busyMostMs) };
  if (waitsForRetry(stored.row, now)) return { type: 'waiting' };
  if (stored.row.view === 'gone') return takeBack(deps, known.team, { stored, pointer, place });
  if (stored.row.state === 'failed') return forget(deps, teamId, pointer);
  const filling = fillingUntil(stored.row);
  if (filling > now) return hold(deps, teamId, stored, filling);

  const view = await withReader(deps, known, stored.row);
  const turn = () => place.take({ ...sendOf(view, stored.row, pointer), ...company });
  // What was known before the wait is drawn after it: a card that changes meanwhile changes its messages too, and then
  // the claim fails.
  const wait = stored.row.activityId === undefined ? await turn() : 0;
  if (wait > 0) return { type: 'later', ms: wait };
  const cards = written?.etag === stored.etag ? cardsOf(stored.row, written.cards) : undefined;
  const drawn = await draw(deps, view, stored.row, cards);
  if (drawn.type === 'nothing') return drop(deps, teamId, stored, pointer);
  if (drawn.type === 'aside') return { type: 'later', ms: asideMs };
  if (drawn.type === 'held') return hold(deps, teamId, stored, drawn.until);
  if (drawn.type === 'fault') return fail(deps, teamId, stored, pointer, drawn.reason);
  const target = targetOf(view, stored.row);
  if (!target) {
    await passOn(deps, view, stored.row);
    return fail(deps, teamId, stored, pointer, 'nobody of that name in the team');
  }
  if (stored.row.shown === drawn.digest) return unchanged(deps, teamId, stored, pointer);
  // Only what shows something new waits: of several requests for one change the others would each wait their own turn.
  const together = togetherAt(deps, stored.row, now);
  if (together > now) return hold(deps, teamId, stored, together);
  // Most changes are there already when a second request comes: those take nobody's turn.
  const rest = await turn();
  if (rest > 0) return { type: 'later', ms: rest };

  const claimed = await claim(deps, teamId, { row: drawn.message, etag: stored.etag }, claimant);
  if (!claimed) return { type: 'again' };
  const about = { teamId, message: stored.row.id };
  deps.log.debug({ ...about, attempt: claimed.row.attempts }, 'a message is claimed');
  const result = await send(deps, target, claimed.row, drawn.outgoing);
  place.answered();
  deps.log.debug({ ...about, answer: result.type }, 'Teams has answered');
  return settle(deps, view, claimed, pointer, { result, digest: drawn.digest, before: stored.row });
}

/** A form that is being filled in would be lost with an update; milliseconds since 1970. */
function fillingUntil({ fillingUntil: until, activityId }: MessageRow): number {
  return until === undefined || activityId === undefined ? 0 : Date.parse(until);
}

/** When a kind that shows its changes together is drawn again; one that has waited for that is drawn now. */
function togetherAt({ kinds }: SendDeps, { view, activityId, retryAt }: MessageRow, now: number): number {
  if (activityId === undefined || retryAt !== undefined) return 0;
  return kinds.get(view)?.redrawnAt?.(now) ?? 0;
}

/** A twin that is not out yet goes to the channel that the team has chosen by now: the first may be gone. */
function redirected(message: MessageRow, { channels }: TeamView['team']): MessageRow {
  const isLine = message.view === 'dayPost' || (message.view === 'twin' && message.thread === undefined);
  const isWaiting = isLine && message.activityId === undefined;
  if (!isWaiting || channels.reminders === undefined) return message;
  return { ...message, to: channels.reminders };
}

function sendOf({ team, members }: TeamView, message: MessageRow, { request }: Pointer): Send {
  const member = members.find(({ id }) => id === message.to);
  const known = message.audience === 'channel' || (message.conversationId ?? member?.conversationId);
  return {
    id: request,
    tenant: team.tenantId,
    conversation: conversationOf(message),
    lane: laneOf(message),
    requests: known ? 1 : 2,
  };
}

/** Who joined the team within the last seconds may be missing in what this process remembers. */
async function withReader(deps: SendDeps, view: TeamView, message: MessageRow): Promise<TeamView> {
  if (targetOf(view, message)) return view;
  return { ...view, members: await deps.store.members.list(view.team.id) };
}

async function send(
  deps: SendDeps,
  target: Target,
  message: MessageRow,
  outgoing: Outgoing,
): Promise<SendResult> {
  try {
    if (message.activityId === undefined) return await deps.sender.send(target, outgoing);
    return await deps.sender.update(target, message.activityId, outgoing);
  } catch (cause) {
    return { type: 'unknown', cause };
  }
}

async function forget(deps: SendDeps, teamId: string, pointer: Pointer): Promise<Served> {
  await deps.store.messages.discard(teamId, pointer);
  return { type: 'unchanged' };
}

/** It has waited for nothing: the next change waits anew, and what had to go is gone. */
async function unchanged(
  deps: SendDeps,
  teamId: string,
  { row, etag }: Stored<MessageRow>,
  pointer: Pointer,
): Promise<Served | Again> {
  if (row.retryAt === undefined && row.redactSince === undefined) return forget(deps, teamId, pointer);
  const there = { ...release(row), redactSince: undefined };
  const settled = await deps.store.messages.settle(teamId, { row: there, etag }, pointer);
  return settled ? { type: 'unchanged' } : { type: 'again' };
}

/** Everything it was about is done: a card that nags about that is worse than none. */
async function drop(
  deps: SendDeps,
  teamId: string,
  { row, etag }: Stored<MessageRow>,
  pointer: Pointer,
): Promise<Served | Again> {
  const dropped = { row: release({ ...row, state: 'dropped' }), etag };
  if (!(await deps.store.messages.settle(teamId, dropped, pointer))) return { type: 'again' };
  return { type: 'dropped' };
}

/** A later look at it, at its own time; whatever else points at it until then finds that it waits. */
async function hold(
  deps: SendDeps,
  teamId: string,
  { row, etag }: Stored<MessageRow>,
  until: number,
): Promise<Served | Again> {
  const held = { row: { ...release(row), retryAt: utcOf(until) }, etag };
  if ((await deps.store.messages.save(teamId, held)) === undefined) return { type: 'again' };
  return { type: 'later', ms: until - deps.clock() };
}

async function fail(
  deps: SendDeps,
  teamId: string,
  { row, etag }: Stored<MessageRow>,
  pointer: Pointer,
  reason: string,
): Promise<Served | Again> {
  const failed = { row: release({ ...row, state: 'failed', lastError: reason }), etag };
  if (!(await deps.store.messages.settle(teamId, failed, pointer))) return { type: 'again' };
  deps.metrics?.dead();
  deps.log.error({ teamId, message: row.id, reason }, 'a message failed for good');
  return { type: 'failed' };
}
