import type { MessageRow } from '../store/messageRow.ts';
import type { Store } from '../store/store.ts';
import type { StoryRow } from '../store/storyRow.ts';
import { isOver } from './rules.ts';

/** Where a story that is over still is, or may be. Channels by their ids; each in one of the three. */
export interface Traces {
  removed: string[];
  /** Teams has not answered yet. */
  waiting: string[];
  /** Teams will not: somebody has to do it by hand. */
  refused: string[];
  /** Copies in the chats of its author and reviewers that stand as `waiting` and `refused` do. */
  chats: { waiting: number; refused: number };
  /** Colleagues may have written about it below the post. */
  thread: boolean;
  /** Its consent was for places outside of Teams, too. */
  outside: boolean;
}

/** How often it is looked whether Teams has followed; a change that Teams does not answer is given up after a week. */
const followedMs = 8 * 24 * 60 * 60_000;
/** So long Teams may take before a leader is troubled. */
const patienceMs = 60 * 60_000;

export async function messagesOf(
  { messages }: StoryRow,
  store: Pick<Store, 'messages'>,
  teamId: string,
): Promise<MessageRow[]> {
  const found = await Promise.all(messages.map((id) => store.messages.get(teamId, id)));
  return found.flatMap((stored) => stored?.row ?? []);
}

export function tracesOf({ consent, sharedOn }: StoryRow, messages: readonly MessageRow[]): Traces {
  const posted = messages.filter(({ activityId, view }) => activityId !== undefined && view !== 'storyLeft');
  const inState = (wanted: Stand) => posted.filter((message) => standOf(message) === wanted);
  const channels = (wanted: Stand) =>
    inState(wanted).flatMap(({ audience, to }) => (audience === 'channel' ? to : []));
  const chats = (wanted: Stand) => inState(wanted).filter(({ audience }) => audience === 'personal').length;
  const [waiting, refused] = [new Set(channels('waiting')), new Set(channels('refused'))];
  return {
    removed: [...new Set(channels('removed'))].filter((id) => !waiting.has(id) && !refused.has(id)),
    waiting: [...waiting].filter((id) => !refused.has(id)),
    refused: [...refused],
    chats: { waiting: chats('waiting'), refused: chats('refused') },
    thread: posted.some(({ view }) => view === 'storyThread'),
    outside: consent?.scope === 'outside' && sharedOn !== undefined,
  };
}

type Stand = 'removed' | 'waiting' | 'refused';

/** `redactSince` goes when Teams shows what is true (outbox/outcome.ts); an error without a next try is the last word. */
function standOf({ redactSince, lastError, retryAt, state }: MessageRow): Stand {
  if (redactSince === undefined) return 'removed';
  return state === 'sent' && lastError !== undefined && retryAt === undefined ? 'refused' : 'waiting';
}

/** A story that ended so lately that something may still be on its way. */
export function isFollowed(row: StoryRow, endedMs: number, now: number): boolean {
  return isOver(row) && !row.gone && now - endedMs < followedMs;
}

export function isStillWaiting({ waiting, chats }: Traces): boolean {
  return waiting.length + chats.waiting > 0;
}

/** What the bot cannot do by itself, or has not done in an hour. */
export function needsLeader(traces: Traces, endedMs: number, now: number): boolean {
  const { refused, chats, thread, outside } = traces;
  if (refused.length + chats.refused > 0 || thread || outside) return true;
  return isStillWaiting(traces) && now - endedMs >= patienceMs;
}
