/*
 * Teams: all that knows Microsoft's SDK; a successor replaces this folder.
 * Its rule: an activity is proved and parsed before anything looks at it; every call but an answer is made once.
 * The way in: `adapter.ts` proves → `bot.ts` → talk → `respond.ts`; `install.ts` keeps a team's row in step.
 * The way out: `send.ts`, with an outcome for every way in which it can end; people come from `roster.ts`.
 */

import type { Logger } from 'pino';
import type { Face } from '../cards/view.ts';
import type { Language } from '../language/text.ts';
import { type Envelope, isPersonal } from '../talk/envelope.ts';
import { faultAnswer } from '../talk/fault.ts';
import { type OpenedDeps, opened } from '../talk/opened.ts';
import { pressed } from '../talk/pressed.ts';
import { searchPeople } from '../talk/searchPeople.ts';
import { type TypedDeps, typed } from '../talk/typed.ts';
import { languageOf } from '../talk/who.ts';
import { faultFields } from '../watching/faultFields.ts';
import type { HttpReply, Turn } from './adapter.ts';
import { dialogReply } from './dialog.ts';
import { followTeam, type InstallDeps, keepPersonalChat } from './install.ts';
import { answerInvoke, answerMessage, type Exchange, invokeReply, type RespondDeps } from './respond.ts';

/** What can be typed, pressed and opened, and what that needs; what follows a team, and what answers. */
export type BotDeps = TypedDeps &
  OpenedDeps &
  InstallDeps &
  RespondDeps & {
    log: Logger;
    /** What whoever opens their own chat reads first; nothing, unless it is given. */
    greet?(language: Language): Face;
  };

/** Answers every activity of Teams. A fault of ours becomes a kind answer, never a stack. */
export function createBot(deps: BotDeps): Turn {
  return async (activity, replies) => {
    const exchange: Exchange = { activity, replies, language: languageOf(undefined, activity) };
    switch (activity.type) {
      case 'invoke':
        return invoke(exchange, deps);
      case 'message':
        return message(exchange, deps);
      case 'installationUpdate':
      case 'conversationUpdate':
        return follow(exchange, deps);
      default:
        return done;
    }
  };
}

const done: HttpReply = { status: 200 };

/** Cards, dialogs and the message extension invoke us; what else Teams may come to invoke is not ours. */
async function invoke(exchange: Exchange, deps: BotDeps): Promise<HttpReply> {
  const { activity, language } = exchange;
  if (activity.name === 'application/search') return search(exchange, deps);
  if (activity.name !== 'adaptiveCard/action') return extension(exchange, deps);
  const answer = await pressed(activity, deps).catch((cause) => faultAnswer(cause, language, deps.log));
  return answerInvoke(exchange, answer, deps);
}

/** A list that cannot be made now is an empty one: the form has another way to the same people. */
async function search({ activity }: Exchange, deps: BotDeps): Promise<HttpReply> {
  const results = await searchPeople(activity, deps).catch((cause) => {
    deps.log.error(faultFields(cause), 'a search for people failed');
    return [];
  });
  return invokeReply('application/vnd.microsoft.search.searchResponse', { results });
}

async function extension({ activity }: Exchange, deps: BotDeps): Promise<HttpReply> {
  const shown = await opened(activity, deps);
  return shown ? dialogReply(shown) : { status: 501 };
}

/** Typed text, or a button pressed in a client that knows no `Action.Execute`. */
async function message(exchange: Exchange, deps: BotDeps): Promise<HttpReply> {
  const { activity, language } = exchange;
  const isPressed = activity.value !== undefined && activity.value !== null;
  const work = isPressed ? pressed(activity, deps) : typed(activity, deps);
  const answer = await work.catch((cause) => faultAnswer(cause, language, deps.log));
  await answerMessage(exchange, answer, deps).catch((cause) =>
    deps.log.error(faultFields(cause), 'an answer did not reach Teams'),
  );
  if (isPersonal(activity)) await keepPersonalChat(activity, deps);
  return done;
}

/** A chat is opened by its first activity, which brings the bot into it. */
function isOpenedChat({ type, recipient, membersAdded = [], ...activity }: Envelope): boolean {
  const isNew = type === 'conversationUpdate' && membersAdded.some(({ id }) => id === recipient.id);
  return isNew && activity.conversation.conversationType === 'personal';
}

/** Teams tells these again when they fail, and each may be done twice. */
async function follow(exchange: Exchange, deps: BotDeps): Promise<HttpReply> {
  const { activity, language } = exchange;
  try {
    await followTeam(activity, deps);
    const face = isOpenedChat(activity) && deps.greet?.(language);
    if (face) await answerMessage(exchange, { type: 'send', shown: deps.drawFace(face) }, deps);
    return done;
  } catch (cause) {
    deps.log.error(faultFields(cause), 'an installation was not followed');
    return { status: 500 };
  }
}
