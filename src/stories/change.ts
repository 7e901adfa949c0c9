import { toLocal } from '../calendar/localTime.ts';
import { commit } from '../register/commit.ts';
import type { CommitDeps } from '../register/deps.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { Stored } from '../store/rows.ts';
import type { StoryRow } from '../store/storyRow.ts';
import { untilWritten } from '../store/untilWritten.ts';
import { utcOf } from '../store/utc.ts';
import { type Act, isOver, remember, type StoryRefusal, type StoryStep } from './rules.ts';

export type StoryDeps = Pick<CommitDeps, 'store' | 'hints' | 'clock' | 'log'>;

/** One thing that somebody does to one story. */
export interface StoryAct {
  teamId: string;
  id: string;
  by: string;
  verb: string;
  /** The same source twice has one effect. */
  source: string;
  /** Makes the story if there is none. */
  create?: StoryRow;
  /** Pure; asked again when the story changed between reading and writing. */
  decide(row: StoryRow, act: Act): StoryStep;
  /** New messages that the story needs from now on. */
  messages?(row: StoryRow, act: Act): MessageRow[];
  /** Its form is under the author's fingers: no update while they write. */
  quiet?: boolean;
}

export type StoryChanged =
  | { type: 'done'; row: StoryRow }
  | { type: 'refused'; why: StoryRefusal }
  | { type: 'missing' };

const maxTries = 8;

/**
 * The one way in which a story changes: row, messages, what no longer shows the truth, and the audit, at once. The
 * audit says who did what, and when; never to which story or with which words.
 */
export async function changeStory(deps: StoryDeps, act: StoryAct): Promise<StoryChanged> {
  const change = async (): Promise<StoryChanged | undefined> => {
    const stored = await deps.store.stories.get(act.teamId, act.id);
    const row = stored?.row ?? act.create;
    if (!row) return { type: 'missing' };
    if (row.sources.includes(act.source)) return { type: 'done', row };
    const who: Act = { by: act.by, at: toLocal(deps.clock()) };
    const step = act.decide(row, who);
    if (step.type === 'refuse') return { type: 'refused', why: step.why };
    const changed = await write(deps, act, { row, etag: stored?.etag }, step.row, who);
    return changed && { type: 'done', row: changed };
  };
  return untilWritten('the story', change, maxTries);
}

async function write(
  deps: StoryDeps,
  act: StoryAct,
  before: { row: StoryRow; etag?: string },
  after: StoryRow,
  who: Act,
): Promise<StoryRow | undefined> {
  const fresh = (act.messages?.(after, who) ?? []).filter(({ id }) => !before.row.messages.includes(id));
  const ids = fresh.map(({ id }) => id);
  const row = remember({ ...after, messages: [...after.messages, ...ids] }, act.source);
  const shown = isOver(after) && !isOver(before.row) ? await mustGo(deps, act.teamId, before.row) : [];
  const committed = await commit(deps, act.teamId, {
    stories: [{ row, etag: before.etag }],
    messages: [...fresh.map((message) => ({ row: message })), ...shown],
    stale: act.quiet ? [] : before.row.messages,
    audit: [{ at: utcOf(deps.clock()), who: act.by, act: 'change' as const, verb: act.verb, card: 'C29' }],
  });
  return committed ? row : undefined;
}

/** What stands in Teams, or is just being sent there, shows a text that may not be read any longer. */
async function mustGo(
  { store, clock }: StoryDeps,
  teamId: string,
  row: StoryRow,
): Promise<Stored<MessageRow>[]> {
  const found = await Promise.all(row.messages.map((id) => store.messages.get(teamId, id)));
  return found.flatMap((stored) => {
    if (!stored || (stored.row.activityId === undefined && stored.row.state !== 'sending')) return [];
    const { row: message, etag } = stored;
    return { etag, row: { ...message, redactSince: utcOf(clock()), lastError: undefined } };
  });
}
