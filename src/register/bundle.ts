import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { isEscalation } from '../engine/recipients.ts';
import { caseRefOf } from '../store/cardKey.ts';
import { digestOf } from '../store/digest.ts';
import type { ListOfDay, MessageRow } from '../store/messageRow.ts';
import type { CardRow } from '../store/rows.ts';
import { newMessage, personalId } from './newMessage.ts';

/** A card that starts, or comes again, and how it reaches people. */
export interface Arrival {
  row: CardRow;
  /** Left out: the card is new. */
  etag?: string;
  manner: 'bundled' | 'atOnce' | 'tooLate';
  /** The moment by which it is bundled; the same for whoever sweeps, however late. */
  moment: LocalInstant;
  /** Worker ids to whom it goes now. */
  readers: readonly string[];
  /** Channel of a card that goes to a channel, or of the post that has a line for it. */
  channel?: string;
  /** Comes again: it is no new card. */
  again?: true;
  /** It came up during the day, and the channel's post takes it in now. */
  joins?: boolean;
  /** A line of the channel's post of this day. */
  posts?: LocalDate;
  /** The conversation of that post, where something urgent is a reply under it too. */
  thread?: string;
  /** Lists of earlier days that showed it, and lead to today's now. */
  older?: readonly string[];
  /** A post of its feature tells it. */
  asPost?: true;
  /** Nobody has answered it: a line of this morning's list, and no message of its own. */
  listed?: true;
}

/**
 * The messages by which cards reach people: what falls due for one person at one moment is one message (C41 if there
 * are several), what happens at once is a message of its own, and a channel has one post a day. The ids follow from
 * the moment, the reader and the card, so two sweeps at once make the same messages.
 */
export function messagesFor(arrivals: readonly Arrival[]): MessageRow[] {
  const messages = new Map<string, MessageRow>();
  for (const copy of arrivals.flatMap((arrival) => copiesOf(arrival))) {
    const known = messages.get(copy.id);
    messages.set(copy.id, known ? merged(known, copy) : copy);
  }
  return [...messages.values()];
}

/**
 * One message for what either shows; what is known of its sending stays. One that Teams refused or that had nothing left to
 * say is tried again: a card that comes to it later must not be given up unseen.
 */
export function merged(known: MessageRow, more: MessageRow): MessageRow {
  const cards = [...new Set([...known.cards, ...more.cards])];
  const bundled = cards.length > 1 && known.audience === 'personal' && known.view !== 'hours';
  const isOneCall = known.view === 'card' && more.view === 'card' && isCallOfOne(known.id, cards);
  const over = known.state === 'failed' || known.state === 'dropped';
  const again = over ? ({ state: 'queued', attempts: 0, retryAt: undefined } as const) : {};
  const row = { ...known, ...again, cards };
  if (isOneCall) return { ...row, cards: cards.toSorted(callFirst) };
  return bundled || isList(known) || isList(more) ? asList(row, dayOf(known) ?? dayOf(more)) : row;
}

/** What is due with a call of one case is part of its card, and no list. */
function isCallOfOne(id: string, cards: readonly string[]): boolean {
  return id.endsWith(`|${calls}`) && new Set(cards.map(caseRefOf)).size === 1;
}

function callFirst(one: string, other: string): number {
  return Number(other.includes('|C09|')) - Number(one.includes('|C09|'));
}

function isList({ view }: MessageRow): boolean {
  return view === 'agenda';
}

function dayOf(row: MessageRow): ListOfDay | undefined {
  return row.view === 'agenda' ? row.day : undefined;
}

function asList(row: MessageRow, day: ListOfDay | undefined): MessageRow {
  return { ...row, view: 'agenda', ...(day ? { day } : {}) };
}

/** The list, or what came alone in its place, with what features have on it too. */
export function withListed(
  known: MessageRow,
  parts: Readonly<Record<string, readonly string[]>>,
): MessageRow {
  const before = dayOf(known)?.parts ?? {};
  const all = Object.entries(parts).map(([name, codes]) => [
    name,
    [...new Set([...(before[name] ?? []), ...codes])],
  ]);
  return asList(known, { ...dayOf(known), parts: { ...before, ...Object.fromEntries(all) } });
}

export function messageIdsOf(arrival: Arrival): string[] {
  return copiesOf(arrival).map(({ id }) => id);
}

function copiesOf(arrival: Arrival): MessageRow[] {
  const { row, channel, readers } = arrival;
  const personal = readers.map((worker) => personalCopy(arrival, worker));
  if (channel === undefined) return personal;
  if (row.where === 'channel') return arrival.asPost ? [] : [channelCopy(arrival, channel)];
  return [...personal, ...lineCopies(arrival, channel)];
}

/** The line of the day's post, and the reply under it, which says the same. */
function lineCopies({ row, moment, posts, thread }: Arrival, channel: string): MessageRow[] {
  const common = { audience: 'channel', to: channel, cards: [row.key], at: moment } as const;
  const line = { id: postId(posts ?? '', channel), view: 'dayPost', post: { day: posts ?? '' } } as const;
  const id = `${moment}|channel|${channel}|${digestOf(row.key)}`;
  return [
    ...(posts ? [newMessage({ ...common, ...line, cards: [row.key] })] : []),
    ...(thread ? [newMessage({ ...common, id, view: 'twin', thread, cards: [row.key] })] : []),
  ];
}

/** One a day and channel, whoever makes it. */
export function postId(day: LocalDate, channel: string): string {
  return `${day}|post|${digestOf(channel)}`;
}

/** What is for the leader alone is nobody else's business, and thirty lines of hours are noise. */
export function isForChannel(row: Pick<CardRow, 'kind' | 'card' | 'where'>): boolean {
  const forLeader = isEscalation(row.kind) || row.kind === 'change' || row.kind === 'over';
  return row.where === 'personal' && !forLeader && !isListed(row);
}

/** C13 is one list a person (4-cards.md), and thirty twins of a list are noise. */
function isListed({ card }: Pick<CardRow, 'card'>): boolean {
  return card === 'C13';
}

function personalCopy({ row, moment, manner, listed }: Arrival, worker: string): MessageRow {
  const id = personalId(moment, worker);
  if (isListed(row) && !listed) {
    return newMessage({
      ...{
        id: `${id}|hours`,
        audience: 'personal',
        to: worker,
        cards: [row.key],
        view: 'hours',
        at: moment,
        calm: true,
      },
    });
  }
  return newMessage({
    id: manner === 'bundled' ? id : `${id}|${aloneOrCalls(row)}`,
    audience: 'personal',
    to: worker,
    cards: [row.key],
    view: manner === 'tooLate' || isListed(row) ? 'agenda' : 'card',
    at: moment,
    ...laneOf(manner),
  });
}

/** Ends the id of a message about who is missing. */
const calls = 'calls';

/** Several who are missing at one moment are one list of calls for one person; a long absence comes with its call. */
function aloneOrCalls({ card, kind, key }: CardRow): string {
  const isCall = (card === 'C09' && kind === 'callNow') || card === 'C11';
  return isCall ? calls : digestOf(key);
}

/** The lists of a morning, and what came alone in its place: later ones take over from them. */
export function isBundle(messageId: string, worker: string): boolean {
  return messageId.endsWith(personalId('', worker));
}

/** What the list of a later morning takes over from: such a list, or the calls of a day that nobody has answered. */
export function isTakenOver(messageId: string, worker: string): boolean {
  return isBundle(messageId, worker) || messageId.endsWith(`${personalId('', worker)}|${calls}`);
}

function laneOf(manner: Arrival['manner']): Pick<MessageRow, 'urgent' | 'calm'> {
  if (manner === 'bundled') return { calm: true };
  return manner === 'atOnce' ? { urgent: true } : {};
}

/** An id goes out with its button, so it must not say what the card is about: the card's key is in it as a digest. */
function channelCopy({ row, moment, manner }: Arrival, channel: string): MessageRow {
  return newMessage({
    id: `${moment}|channel|${channel}|${digestOf(row.key)}`,
    audience: 'channel',
    to: channel,
    cards: [row.key],
    view: 'card',
    at: moment,
    ...laneOf(manner),
  });
}
