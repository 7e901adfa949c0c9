import { dateOf } from '../calendar/localTime.ts';
import { asksMore, filledIn, readAsked } from '../cards/form.ts';
import { nameOf } from '../cards/people.ts';
import { momentText } from '../language/dates.ts';
import { type Language, messageText, text } from '../language/text.ts';
import type { Outgoing } from '../outbox/contract.ts';
import { renderInput } from '../outbox/loadMessage.ts';
import type { Registered, Registration } from '../register/contract.ts';
import type { Handle } from '../register/handle.ts';
import { caseRefOf } from '../store/cardKey.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { CardRow, CaseRecord, Member, Stored } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { actionInput } from './actionInput.ts';
import { type Answer, replaceBy, say } from './answer.ts';
import type { TalkDeps } from './deps.ts';
import { type DrawDeps, draw } from './drawMessage.ts';
import { beginFilling, endFilling } from './filling.ts';
import type { MemberPressInput } from './press.ts';
import type { Pressed } from './readPressed.ts';
import { mayAnswer } from './rights.ts';

export type CardDeps = DrawDeps & Pick<TalkDeps, 'register' | 'registerSeen' | 'handleOf' | 'hints' | 'log'>;

interface CardPress extends MemberPressInput {
  /** What the press is about, as it is being recalled or read already. */
  ahead?: Promise<Read>;
}

export interface Read {
  message?: Stored<MessageRow>;
  card?: Stored<CardRow>;
  record?: Stored<CaseRecord>;
  members: readonly Member[];
  /** Rows as this process wrote them last: they may be old. */
  isRecalled?: true;
}

interface Found {
  card: CardRow;
  caseRef: string;
  record: CaseRecord | undefined;
  seen: Registration['seen'];
  message: MessageRow;
  members: readonly Member[];
}

/** An answer on a card: checked against who may, committed, and shown. Whatever is wrong with it gets a kind answer. */
export async function answerCard(given: CardPress, deps: CardDeps): Promise<Answer> {
  const action = await withCard(given, deps.store);
  const ahead = await action.ahead;
  if (!ahead?.isRecalled) return answerRead(action, deps);
  return (await answerRecalled(action, ahead, deps)) ?? answerRead({ ...action, ahead: undefined }, deps);
}

/**
 * By what this process still knows, when that is true: whoever may not, and whatever changes nothing, is answered by what is
 * read. Undefined then, with nothing written.
 */
async function answerRecalled(
  action: CardPress,
  recalled: Read,
  deps: CardDeps,
): Promise<Answer | undefined> {
  const found = findIn(recalled, action);
  if (!found?.seen || !isStill(found.message) || asksMore(action.pressed.inputs)) return undefined;
  const handle = deps.handleOf(found.card.card);
  if (!handle || !(await isAllowed(action, found, deps))) return undefined;
  const registration = { ...registrationOf(action, found, handle), seen: found.seen };
  const registered = await deps.registerSeen(registration);
  return registered?.type === 'done' ? answerTo(registered, action, found, deps) : undefined;
}

async function answerRead(action: CardPress, deps: CardDeps): Promise<Answer> {
  const { language } = action;
  const found = await find(action, deps.store);
  if (!found) return say(text(language, 'answer.tooOld'));
  if (!(await isAllowed(action, found, deps))) return say(text(language, 'answer.forbidden'));
  const handle = deps.handleOf(found.card.card);
  if (!handle) return say(text(language, 'answer.unknown'));
  if (asksMore(action.pressed.inputs)) return showForm(action, found, deps, 1);
  if (found.message.fillingUntil) await endFilling(deps, action.person.team.id, found.message.id);
  const registered = await deps.register(registrationOf(action, found, handle));
  return answerTo(registered, action, found, deps);
}

/** The form that was pressed, with what was filled in: its next step, or the same one with what is wrong. */
async function showForm(
  { person: { team }, pressed }: CardPress,
  { message, card }: Found,
  deps: CardDeps,
  steps: 0 | 1,
  error?: string,
): Promise<Answer> {
  const asked = readAsked(pressed.inputs);
  const { form: name = '', step = 0 } = asked ?? {};
  const form = { name, step: step + steps, filled: filledIn(pressed.inputs), error };
  await beginFilling(deps, team.id, message.id);
  return replaceBy(await draw(team, message, deps, { open: card.key, form }));
}

/** Whoever presses was read just now; that somebody is away, which makes a stand-in, is read where it matters. */
async function isAllowed(
  { person: { team, member }, pressed }: CardPress,
  { card, record }: Found,
  { store, now }: CardDeps,
): Promise<boolean> {
  const allows = (members: readonly Member[]) =>
    mayAnswer(card, record, pressed.verb, { team, who: member, members, today: dateOf(now()) });
  return allows([]) || allows(await store.members.list(team.id));
}

/** A twin's button names no card, as its key would tell a channel what it is about; its message shows only the one. */
async function withCard(action: CardPress, store: Store): Promise<CardPress> {
  const { person, pressed } = action;
  if (pressed.card !== '') return action;
  const message = await store.messages.get(person.team.id, pressed.message);
  const card = message?.row.view === 'twin' ? message.row.cards[0] : undefined;
  return card ? { ...action, pressed: { ...pressed, card } } : action;
}

async function find(action: CardPress, store: Store): Promise<Found | undefined> {
  const { pressed, ahead } = action;
  return caseRefOf(pressed.card) ? findIn(await (ahead ?? readAbout(pressed, store)), action) : undefined;
}

/** The card must be one that the pressed message shows: a key that somebody made up is no card. */
function findIn({ message, card, record, members }: Read, { pressed, person }: CardPress): Found | undefined {
  const { team } = person;
  const caseRef = caseRefOf(pressed.card);
  if (!card || !message?.row.cards.includes(pressed.card)) return undefined;
  const seen = record && { team, record, card, ...(isStill(message.row) && { message }) };
  return { card: card.row, caseRef, record: record?.row, seen, message: message.row, members };
}

/** Nothing else is about to change it: a list does with each answer on it, and a form that was open is closed now. */
function isStill({ cards, fillingUntil }: MessageRow): boolean {
  return cards.length === 1 && fillingUntil === undefined;
}

/** All that an answer looks at; so it can be read, in one round, while it is checked who presses. */
export async function recallOrRead(pressed: Pressed, store: Store): Promise<Read> {
  const recalled = await store.recall(pressed.team, pressed);
  if (!recalled) return readAbout(pressed, store);
  return { ...recalled, members: await store.members.recent(pressed.team), isRecalled: true };
}

async function readAbout(pressed: Pressed, store: Store): Promise<Read> {
  const { team, card: key } = pressed;
  const [message, card, record, members] = await Promise.all([
    store.messages.get(team, pressed.message),
    store.cases.card(team, key),
    store.cases.get(team, caseRefOf(key)),
    store.members.recent(team),
  ]);
  return { message, card, record, members };
}

function registrationOf(action: CardPress, found: Found, handle: Handle): Registration {
  const { person, pressed, source } = action;
  return {
    teamId: person.team.id,
    caseRef: found.caseRef,
    by: person.member.id,
    source,
    verb: pressed.verb,
    cardKey: pressed.card,
    seen: found.seen,
    decide: (input) =>
      handle(
        actionInput(input, {
          ...{ verb: pressed.verb, data: pressed.inputs },
          ...{ by: person.member, members: found.members },
        }),
      ),
  };
}

async function answerTo(
  registered: Registered,
  action: CardPress,
  found: Found,
  deps: CardDeps,
): Promise<Answer> {
  const { language } = action;
  switch (registered.type) {
    case 'refused': {
      const why = messageText(language, registered.message, registered.values);
      return readAsked(action.pressed.inputs) ? showForm(action, found, deps, 0, why) : say(why);
    }
    case 'missing':
      return say(text(language, 'answer.tooOld'));
    case 'handled':
      if (found.message.audience === 'channel' || registered.card.state !== 'answered') {
        return say(handledText(registered, found.members, language, deps));
      }
      break;
    case 'done':
    case 'repeated':
      break;
  }
  return replaceBy(await drawAfter(registered, action, found, deps));
}

/**
 * A message of one card is drawn from what was just written; Dagens opgaver has others, which are read. It shows the
 * list, as the update of the message does a moment later: nothing that is looked at then closes by itself.
 */
async function drawAfter(
  { card, record }: Extract<Registered, { record: CaseRecord }>,
  { person: { team }, pressed }: CardPress,
  { message, members }: Found,
  deps: CardDeps,
): Promise<Outgoing> {
  if (message.view === 'agenda' || !card)
    return draw(team, message, deps, pressed.alone ? { open: pressed.card } : undefined);
  return deps.render(renderInput({ team, members }, message, [{ card, record }], deps.now()));
}

/** Why a card no longer takes an answer: who did it and when, or what happened to it. */
function handledText(
  { card, record }: Extract<Registered, { type: 'handled' }>,
  members: readonly Member[],
  language: Language,
  { now }: Pick<CardDeps, 'now'>,
): string {
  const { handled } = card;
  if (card.state === 'cancelled' && record.state.ended) return text(language, 'answer.closed');
  if (handled) {
    const when = momentText(language, handled.at, dateOf(now()));
    return text(language, 'answer.handled', { name: nameOf(members, handled.by, language), when });
  }
  return text(language, card.state === 'expired' ? 'answer.tooOld' : 'state.cancelled');
}
