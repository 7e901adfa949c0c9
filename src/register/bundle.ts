import type { LocalInstant } from '../calendar/local.ts';
import { isEscalation } from '../engine/recipients.ts';
import { digestOf } from '../store/digest.ts';
import type { ListOfDay, MessageRow } from '../store/messageRow.ts';
import type { CardRow, Team } from '../store/rows.ts';
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
  /** Channel of a card that goes to a channel, or of its neutral twin. */
  channel?: string;
  /** Comes again: its twin stands in the channel already. */
  again?: true;
}

/**
 * The messages by which cards reach people: what falls due for one person at one moment is one message (C41 if there
 * are several), what happens at once is a message of its own, and each card has its own twin. The ids follow from
 * the moment, the reader and the card, so two sweeps at once make the same messages.
 */
export function messagesFor(arrivals: readonly Arrival[], team: Team): MessageRow[] {
  const messages = new Map<string, MessageRow>();
  for (const copy of arrivals.flatMap((arrival) => copiesOf(arrival, team))) {
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
  const over = known.state === 'failed' || known.state === 'dropped';
  const again = over ? ({ state: 'queued', attempts: 0, retryAt: undefined } as const) : {};
  const row = { ...known, ...again, cards };
  return bundled || isList(known) || isList(more) ? asList(row, dayOf(known) ?? dayOf(more)) : row;
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

export function messageIdsOf(arrival: Arrival, team: Team): string[] {
  return copiesOf(arrival, team).map(({ id }) => id);
}

function copiesOf(arrival: Arrival, team: Team): MessageRow[] {
  const { row, channel, readers } = arrival;
  const personal = readers.map((worker) => personalCopy(arrival, worker));
  if (channel === undefined) return personal;
  if (row.where === 'channel') return [channelCopy(arrival, channel, 'card')];
  return hasTwin(arrival, team) ? [...personal, channelCopy(arrival, channel, 'twin')] : personal;
}

/** What is for the leader alone is nobody else's business. */
function hasTwin({ row, again, manner }: Arrival, team: Team): boolean {
  const forLeader = isEscalation(row.kind) || row.kind === 'change' || row.kind === 'over';
  return team.deliveryMode === 'both' && !forLeader && !isListed(row) && !again && manner !== 'tooLate';
}

/** C13 is one list a person (4-cards.md), and thirty twins of a list are noise. */
function isListed({ card }: CardRow): boolean {
  return card === 'C13';
}

function personalCopy({ row, moment, manner }: Arrival, worker: string): MessageRow {
  const id = personalId(moment, worker);
  if (isListed(row)) {
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
    id: manner === 'bundled' ? id : `${id}|${digestOf(row.key)}`,
    audience: 'personal',
    to: worker,
    cards: [row.key],
    view: manner === 'tooLate' ? 'agenda' : 'card',
    at: moment,
    ...laneOf(manner, 'card'),
  });
}

function laneOf(manner: Arrival['manner'], view: 'card' | 'twin'): Pick<MessageRow, 'urgent' | 'calm'> {
  if (manner === 'bundled') return { calm: true };
  return manner === 'atOnce' && view === 'card' ? { urgent: true } : {};
}

/** A twin comes right after those who have to act. Its id goes out with its button, so it must not say what the card is about: the card's key is in it as a digest. */
function channelCopy({ row, moment, manner }: Arrival, channel: string, view: 'card' | 'twin'): MessageRow {
  return newMessage({
    id: `${moment}|channel|${channel}|${digestOf(row.key)}`,
    audience: 'channel',
    to: channel,
    cards: [row.key],
    view,
    at: moment,
    ...laneOf(manner, view),
  });
}
