import { setTimeout as pause } from 'node:timers/promises';
import { type Language, text } from '../language/text.ts';
import { withWholeDates } from '../language/wholeDates.ts';
import type { Sender } from '../outbox/contract.ts';
import type { Store } from '../store/store.ts';
import { type DrawnAnswer, say } from '../talk/answer.ts';
import type { DrawFace } from '../talk/drawAnswer.ts';
import { type Envelope, isPersonal } from '../talk/envelope.ts';
import { noticeFace } from '../talk/replyFace.ts';
import type { Person } from '../talk/who.ts';
import type { HttpReply, Replies } from './adapter.ts';
import { cardType, toActivity } from './send.ts';
import { failed } from './sendResult.ts';

export interface RespondDeps {
  sender: Sender;
  drawFace: DrawFace;
  store: Pick<Store, 'members'>;
}

export interface Exchange {
  activity: Envelope;
  replies: Replies;
  language: Language;
}

/** Answers an `Action.Execute`: the card changes under the finger, or a message says why it does not. */
export async function answerInvoke(
  exchange: Exchange,
  answer: DrawnAnswer,
  deps: RespondDeps,
): Promise<HttpReply> {
  const shown = await openly(exchange, answer, deps);
  if (shown.type === 'posted') return invokeReply('application/vnd.microsoft.activity.message', '');
  if (shown.type === 'text') return invokeReply('application/vnd.microsoft.activity.message', shown.text);
  return invokeReply(cardType, withWholeDates(shown.shown.card));
}

/** Answers what was typed, or an `Action.Submit`, whose card is changed by an update. */
export async function answerMessage(
  exchange: Exchange,
  answer: DrawnAnswer,
  deps: RespondDeps,
): Promise<void> {
  const { activity, replies, language } = exchange;
  const shown = await openly(exchange, answer, deps);
  if (shown.type === 'posted') return;
  if (shown.type === 'text') {
    // A lock screen shows the summary instead of what is said of a case.
    const summary = text(language, 'summary.reply');
    await insisting(() => replies.sendActivity({ type: 'message', text: shown.text, summary }));
  } else if (shown.type === 'replace' && activity.replyToId) {
    const id = activity.replyToId;
    await insisting(() => replies.updateActivity({ ...toActivity(shown.shown), id }));
  } else {
    await insisting(() => replies.sendActivity(toActivity(shown.shown)));
  }
}

/** How long it waits before each further try; whoever asked is looking at the screen. */
const againAfterMs = [100, 500, 1_500];
/** Teams gives us fifteen seconds for the whole of an activity. */
const patienceMs = 5_000;

/**
 * A card that is due goes out through the outbox and once; an answer is given again where nobody knows whether it arrived, or
 * Teams had no room for it. A second copy of it says nothing new, and silence looks as if nothing had been done.
 */
async function insisting(give: () => Promise<unknown>): Promise<void> {
  const begin = performance.now();
  for (const afterMs of againAfterMs) {
    try {
      await give();
      return;
    } catch (cause) {
      if (isCertain(cause) || performance.now() - begin > patienceMs) throw cause;
      await pause(afterMs);
    }
  }
  await give();
}

/** Teams has understood, and says no: it would again. */
function isCertain(cause: unknown): boolean {
  const failure = failed(cause, 0);
  return failure.type === 'refused' && failure.status !== 429 && failure.status < 500;
}

/** What is about cases goes to the person alone; a channel learns only that it did. */
async function openly(
  { activity, language }: Exchange,
  answer: DrawnAnswer,
  { sender, store, drawFace }: RespondDeps,
): Promise<Exclude<DrawnAnswer, { type: 'personal' }>> {
  const isTyped = activity.value === undefined || activity.value === null;
  if (answer.type === 'posted' && isTyped && !isPersonal(activity))
    return say(text(language, 'command.sentPersonally'));
  if (answer.type !== 'personal') return answer;
  if (isPersonal(activity)) return answer.content;
  const { person, content } = answer;
  const target = { type: 'personal', ...person, conversationId: person.member.conversationId } as const;
  const shown = content.type === 'text' ? drawFace(noticeFace(language, content.text)) : content.shown;
  const sent = await sender.send(target, shown);
  if (sent.type !== 'sent') return say(text(language, 'answer.busy'));
  await keepConversation(person, sent.conversationId, store);
  return say(text(language, 'command.sentPersonally'));
}

async function keepConversation(
  { team, member }: Person,
  conversationId: string,
  store: RespondDeps['store'],
): Promise<void> {
  if (member.conversationId === conversationId) return;
  await store.members.update(team.id, member.id, (current = member) => ({ ...current, conversationId }));
}

export function invokeReply(type: string, value: unknown): HttpReply {
  return { status: 200, body: { statusCode: 200, type, value } };
}
