import { dateOf } from '../calendar/localTime.ts';
import type { CardKind } from '../engine/cards.ts';
import { immediate } from '../engine/immediate.ts';
import { assigneeOf, cardSetting } from '../engine/recipients.ts';
import type { CaseState } from '../engine/state.ts';
import type { Rule } from '../engine/world.ts';
import { cardKeyOf } from '../store/cardKey.ts';
import { digestOf } from '../store/digest.ts';
import type { DueRow } from '../store/dueRow.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { CardRow, CaseRecord, Stored } from '../store/rows.ts';
import { merged } from './bundle.ts';
import { returnRow } from './dueRows.ts';
import type { Loaded } from './loaded.ts';
import { newMessage, personalId } from './newMessage.ts';
import { isNews } from './news.ts';

/** What a registration has made of the case's milestones: who is asked now, and which cards it closes. */
export interface Milestones {
  made: CardRow[];
  messages: { row: MessageRow; etag?: string }[];
  due: DueRow[];
  closed: Stored<CardRow>[];
}

/**
 * A milestone that was reached asks the person responsible whether to share it, in the turn that caused it; one that
 * a correction took away asks what to do with the post, if there is one. Decided under the case's lock, so it is asked once, whichever
 * way the hours came.
 */
export function milestonesOf(loaded: Loaded, after: CaseRecord, handled: CardRow['handled']): Milestones {
  const found: Milestones = { made: [], messages: [], due: [], closed: [] };
  for (const rule of loaded.world.rules) {
    if (!rule.milestone) continue;
    const kind = questionOf(rule, loaded, after.state);
    if (kind) ask(rule, kind, loaded, after, found);
    found.closed.push(...overtakenQuestions(rule, loaded, after.state, handled));
  }
  return found;
}

function questionOf(rule: Rule, loaded: Loaded, after: CaseState): CardKind | undefined {
  const { record, world, today } = loaded;
  if (!cardSetting(after, rule.card, world.programme)) return undefined;
  const [was, is] = [rule.milestone?.(record.state, world), rule.milestone?.(after, world)];
  const isShared = after.shared.includes(rule.card);
  if (was === undefined && is !== undefined && !isShared && isNews(is, today)) return 'ask';
  return was !== undefined && is === undefined && isPosted(rule.card, loaded) ? 'retract' : undefined;
}

/** What still rests, or has been corrected already, needs nobody's answer: it ends without a word (shareDelay.ts). */
function isPosted(card: Rule['card'], { others }: Loaded): boolean {
  return others.some(({ row }) => row.card === card && row.kind === 'share' && row.state === 'open');
}

/** Out of hours the question waits for the next morning, as every card does. */
function ask(rule: Rule, kind: CardKind, loaded: Loaded, after: CaseRecord, found: Milestones): void {
  const { now, world } = loaded;
  const worker = responsible(after.state, loaded);
  if (worker === undefined) return;
  const cycle = `${rule.milestone?.(kind === 'ask' ? after.state : loaded.record.state, world)},${after.sequence}`;
  const key = cardKeyOf(after.caseRef, { card: rule.card, kind, cycle });
  const row: CardRow = {
    ...{ key, caseRef: after.caseRef, card: rule.card, kind, cycle, at: now },
    ...{ to: [worker], where: 'personal', state: 'open', messages: [] },
  };
  const at = immediate(now, world);
  if (at !== now) {
    const until = dateOf(at);
    found.made.push({ ...row, state: 'snoozed', snoozedTo: until });
    found.due.push(returnRow(row, until, 'snooze', world));
    return;
  }
  const gathered = worker === loaded.registration.by ? loaded.gathered : undefined;
  const message: MessageRow = newMessage({
    ...{ id: gathered?.id ?? `${personalId(now, worker)}|${digestOf(key)}`, audience: 'personal' },
    ...{ to: worker, cards: [key], view: 'card', at: now },
  });
  found.made.push({ ...row, messages: [message.id] });
  found.messages = withMessage(found.messages, message, gathered?.known);
}

/** What is asked at one moment is one message, which grows with each answer that asks something. */
function withMessage(
  messages: Milestones['messages'],
  message: MessageRow,
  known: Stored<MessageRow> | undefined,
): Milestones['messages'] {
  const before = messages.find(({ row }) => row.id === message.id) ?? known;
  if (!before) return [...messages, { row: message }];
  const others = messages.filter(({ row }) => row.id !== message.id);
  return [...others, { row: merged(before.row, message), etag: known?.etag }];
}

/** Whoever reports the hours; else the primary role. */
function responsible(state: CaseState, { world }: Loaded): string | undefined {
  const { programme } = world;
  const to = cardSetting(state, 'C13', programme)?.to;
  return assigneeOf(state, (Array.isArray(to) && to[0]) || programme.primaryRole, world);
}

/** Questions that have answered themselves, and posts whose sharing was taken back. */
function overtakenQuestions(
  { card, milestone }: Rule,
  { others, world, card: pressed }: Loaded,
  after: CaseState,
  handled: CardRow['handled'],
): Stored<CardRow>[] {
  const isReached = milestone?.(after, world) !== undefined;
  const isShared = after.shared.includes(card);
  const isOver = ({ kind }: CardRow) =>
    (kind === 'ask' && (!isReached || isShared)) ||
    (kind === 'retract' && isReached) ||
    (kind === 'share' && !isShared);
  return others
    .filter(({ row }) => row.card === card && row.key !== pressed?.row.key && isOver(row))
    .map(({ row, etag }) => ({ row: { ...row, state: 'cancelled', handled }, etag }));
}
