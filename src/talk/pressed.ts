import { z } from 'zod';
import { text } from '../language/text.ts';
import { newId } from '../privacy/letters.ts';
import { caseRefOf } from '../store/cardKey.ts';
import type { Store } from '../store/store.ts';
import { type Answer, type DrawnAnswer, say } from './answer.ts';
import { askerOf } from './asker.ts';
import type { Command } from './command.ts';
import { cprWarning } from './cprWarning.ts';
import type { TalkDeps } from './deps.ts';
import { type DrawFace, drawAnswer } from './drawAnswer.ts';
import type { Envelope } from './envelope.ts';
import type { MemberPress, OpenPress, Press, PressInput } from './press.ts';
import { answerCard, recallOrRead } from './pressCard.ts';
import { type Pressed, readPressed } from './readPressed.ts';
import { textsIn } from './textsIn.ts';
import { turningPresses } from './turnPage.ts';
import { typedPresses } from './typedPresses.ts';
import { languageOf, memberOf, type Person, writerAnywhere } from './who.ts';

export interface PressedDeps extends TalkDeps {
  presses: ReadonlyMap<string, Press>;
  commands: readonly Command[];
  /** CPR numbers in a text (`privacy/cpr.ts`): whoever holds one is refused whole. */
  hasCpr(text: string): boolean;
  drawFace: DrawFace;
}

/** A button: who pressed it, whether they may, what it does. */
export async function pressed(activity: Envelope, deps: PressedDeps): Promise<DrawnAnswer> {
  return drawAnswer(await answerTo(activity, deps), deps.drawFace);
}

async function answerTo(activity: Envelope, deps: PressedDeps): Promise<Answer> {
  const read = readPressed(activity);
  if (!read) return say(text(languageOf(undefined, activity), 'answer.unknown'));
  const press = pressOf(read, deps);
  return press.by ? openPress(press, read, activity, deps) : memberPress(press, read, activity, deps);
}

/** What no feature owns is the answer on a planned card. */
function pressOf(read: Pressed, { presses, commands, store }: PressedDeps): Press {
  const press =
    turningPresses.get(read.verb) ?? typedPresses(commands).get(read.verb) ?? presses.get(read.verb);
  const isOnMessage = read.card !== '' || read.message !== '';
  return press && !(press.form && isOnMessage) ? press : cardPress(read, store);
}

/**
 * What a card's answer is about is read while it is checked who presses: two rounds to storage become one. Nothing of it
 * is used before the person has been checked. `to` is the colleague to whom an escalated case goes.
 */
function cardPress(read: Pressed, store: Store): MemberPress {
  const ahead = caseRefOf(read.card) === '' ? undefined : recallOrRead(read, store);
  ahead?.catch(() => {}); // Whoever awaits it has the fault; a stranger's press never does.
  return { chosen: ['to'], run: (input, deps) => answerCard({ ...input, ahead }, deps) };
}

async function memberPress(
  press: MemberPress,
  read: Pressed,
  activity: Envelope,
  deps: PressedDeps,
): Promise<Answer> {
  const person = await memberOf(read.team, activity, deps);
  const language = languageOf(person, activity);
  if (!person) return say(text(language, 'answer.forbidden'));
  if (holdsCpr(press, read, deps)) return cprWarning(language, deps.log);
  return press.run({ ...inputOf([person], read, activity), person }, deps);
}

async function openPress(
  press: OpenPress,
  read: Pressed,
  activity: Envelope,
  deps: PressedDeps,
): Promise<Answer> {
  const persons = press.by === 'writer' ? await writerAnywhere(activity, deps) : [];
  const input = inputOf(persons, read, activity);
  if (holdsCpr(press, read, deps)) return cprWarning(input.language, deps.log);
  return press.run(input, deps);
}

function inputOf(persons: readonly Person[], read: Pressed, activity: Envelope): PressInput {
  const { id, replyToId, conversation, tenantId } = activity;
  return {
    ...{ persons, asker: askerOf(activity), pressed: read, tenantId },
    language: languageOf(persons[0], activity),
    source: id ?? newId(),
    ...(replyToId !== undefined && { posted: { activityId: replyToId, conversationId: conversation.id } }),
  };
}

/** Whoever is chosen is chosen by their id, in whichever form; digits of it may happen to look like a CPR number. */
function isEntraId(value: unknown): boolean {
  return guid.safeParse(value).success;
}

const guid = z.guid();

/** Choices carry ids that people never write; what was typed is looked at, and whatever a client sent beside it. */
function holdsCpr({ chosen = [], checksText }: Press, read: Pressed, { hasCpr }: PressedDeps): boolean {
  const written = Object.entries(read.inputs).filter(
    ([field, value]) => !checksText && !chosen.includes(field) && !isEntraId(value),
  );
  return [...written.map(([, value]) => String(value)), ...textsIn(read.beside)].some(hasCpr);
}
