import { dateOf } from '../calendar/localTime.ts';
import { nameOf } from '../cards/people.ts';
import { caseRefOf } from '../delivery/cardKey.ts';
import type { Outgoing } from '../delivery/contracts.ts';
import { renderInput } from '../delivery/loadMessage.ts';
import type { Registered, Registration } from '../delivery/register.ts';
import type { PlannedCardId } from '../engine/cards.ts';
import type { Handle } from '../engine/handle.ts';
import { momentText } from '../language/dates.ts';
import { type Language, messageText, text } from '../language/text.ts';
import type { CardRow, CaseRecord, Member, MessageRow } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { type Answer, say } from './answer.ts';
import { type DrawDeps, draw } from './draw.ts';
import type { Pressed } from './pressed.ts';
import { mayAnswer } from './rights.ts';
import type { Person } from './who.ts';

export interface CardActionDeps extends DrawDeps {
  store: Store;
  register(registration: Registration): Promise<Registered>;
  /** What an answer on a card does, from `src/features.ts`. */
  handleOf(card: PlannedCardId): Handle | undefined;
}

export interface CardAction {
  person: Person;
  language: Language;
  pressed: Pressed;
  /** Id of the activity: delivered twice, it has one effect. */
  source: string;
}

interface Found {
  card: CardRow;
  caseRef: string;
  record: CaseRecord | undefined;
  seen: Registration['seen'];
  message: MessageRow;
  members: Member[];
}

/** An answer on a card: checked against who may, committed, and shown. Whatever is wrong with it gets a kind answer. */
export async function answerCard(given: CardAction, deps: CardActionDeps): Promise<Answer> {
  const action = await withCard(given, deps.store);
  const { language, pressed, person } = action;
  const found = await find(action, deps.store);
  if (!found) return say(text(language, 'answer.tooOld'));
  const { team, member: who } = person;
  const rights = { team, who, members: found.members, today: dateOf(deps.now()) };
  if (!mayAnswer(found.card, found.record, pressed.verb, rights))
    return say(text(language, 'answer.forbidden'));
  const handle = deps.handleOf(found.card.card);
  if (!handle) return say(text(language, 'answer.unknown'));
  const registered = await deps.register(registrationOf(action, found, handle));
  return answerTo(registered, action, found, deps);
}

/** A twin's button names no card, as its key would tell a channel what it is about; its message shows only the one. */
async function withCard(action: CardAction, store: Store): Promise<CardAction> {
  const { person, pressed } = action;
  if (pressed.card !== '') return action;
  const message = await store.messages.get(person.team.id, pressed.message);
  const card = message?.row.view === 'twin' ? message.row.cards[0] : undefined;
  return card ? { ...action, pressed: { ...pressed, card } } : action;
}

/** The card must be one that the pressed message shows: a key that somebody made up is no card. */
async function find({ pressed, person }: CardAction, store: Store): Promise<Found | undefined> {
  const { team } = person;
  const caseRef = caseRefOf(pressed.card);
  if (!caseRef) return undefined;
  const [message, card, record, members] = await Promise.all([
    store.messages.get(team.id, pressed.message),
    store.cases.card(team.id, pressed.card),
    store.cases.get(team.id, caseRef),
    store.members.list(team.id),
  ]);
  if (!card || !message?.row.cards.includes(pressed.card)) return undefined;
  const seen = record && { team, record, card };
  return { card: card.row, caseRef, record: record?.row, seen, message: message.row, members };
}

function registrationOf(action: CardAction, found: Found, handle: Handle): Registration {
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
      handle({
        ...input,
        verb: pressed.verb,
        data: pressed.inputs,
        by: person.member,
        calendar: input.world.calendar,
        members: found.members,
      }),
  };
}

async function answerTo(
  registered: Registered,
  action: CardAction,
  found: Found,
  deps: CardActionDeps,
): Promise<Answer> {
  const { language } = action;
  switch (registered.type) {
    case 'refused':
      return say(messageText(language, registered.message, registered.values));
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
  return { type: 'replace', outgoing: await drawAfter(registered, action, found, deps) };
}

/** A message of one card is drawn from what was just written; Dagens opgaver has others, which are read. */
async function drawAfter(
  { card, record }: Extract<Registered, { record: CaseRecord }>,
  { person: { team }, pressed }: CardAction,
  { message, members }: Found,
  deps: CardActionDeps,
): Promise<Outgoing> {
  if (message.view === 'agenda' || !card) {
    return draw(team, message, deps, card?.state === 'open' ? { open: pressed.card } : undefined);
  }
  return deps.render(renderInput({ team, members }, message, [{ card, record }], deps.now()));
}

/** Why a card no longer takes an answer: who did it and when, or what happened to it. */
function handledText(
  { card, record }: Extract<Registered, { type: 'handled' }>,
  members: readonly Member[],
  language: Language,
  { now }: Pick<CardActionDeps, 'now'>,
): string {
  const { handled } = card;
  if (card.state === 'cancelled' && record.state.ended) return text(language, 'answer.closed');
  if (handled) {
    const when = momentText(language, handled.at, dateOf(now()));
    return text(language, 'answer.handled', { name: nameOf(members, handled.by, language), when });
  }
  return text(language, card.state === 'expired' ? 'answer.tooOld' : 'state.cancelled');
}
