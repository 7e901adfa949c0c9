import type { LocalInstant } from '../calendar/local.ts';
import { dateOf, instantOf, toEpochMs } from '../calendar/localTime.ts';
import type { CardToSend } from '../engine/cards.ts';
import { stands } from '../engine/plan.ts';
import { ruleOf, type World } from '../engine/world.ts';
import type { TeamView } from '../outbox/loadMessage.ts';
import { type Arrival, messageIdsOf } from '../register/bundle.ts';
import { leaderOf, readersOf, standInFor } from '../register/cardReaders.ts';
import { dueRowsOf } from '../register/dueRows.ts';
import { isRetention } from '../register/leaving.ts';
import { boardChannelOf } from '../register/posting.ts';
import { asideMs } from '../register/setAside.ts';
import { cardKeyOf } from '../store/cardKey.ts';
import type { DueRow } from '../store/dueRow.ts';
import type { CardRow, CaseRecord, Stored, Team } from '../store/rows.ts';
import { utcOf, utcOfLocal } from '../store/utc.ts';
import { cardsDue, isHeld, mannerOf } from './cardsDue.ts';
import { joining, joinRows, withLine } from './channelLines.ts';
import type { Look, LookInput } from './look.ts';
import { listsToldAnew, stillOpen } from './morning.ts';
import { passedOn, passRows } from './passOn.ts';
import { delayRows, isTakenBack, laterOf } from './shareDelay.ts';

/** Cards of a case that one look writes beside what came up anew: with their messages they fit into one transaction. */
const rowsAtOnce = 30;

/** The rows of a case whose moment has come, that a look serves and that may go out now. */
export function ripeRows(record: CaseRecord, now: LocalInstant, world: World): DueRow[] {
  const moment = utcOfLocal(now);
  const isServed = (row: DueRow) => !isHanded(row) && !isHeld(row, now, world);
  return record.due.filter((row) => row.at <= moment && isServed(row));
}

/** What asks to forget it, to close what is left, or for lines in lists: others serve it, and it stays until then. */
function isHanded(row: DueRow): boolean {
  return isRetention(row) || row.why === 'close' || row.why === 'lines';
}

/** Pure: decides one case at a moment. Its due rows up to that moment are served by it, its plan goes on from there. */
export function lookAt(input: LookInput): Look {
  const { record, known, unread, now, world } = input;
  const ripe = ripeRows(record, now, world);
  const fresh = cardsDue(record, ripe, now, world).filter(
    (card) => !known.has(keyOf(card)) && !unread?.has(keyOf(card)) && !isTakenBack(card, record.state, world),
  );
  const returning = ripe.flatMap((row) => comeAgain(row, input));
  const passed = passedOn(ripe, input);
  const others = new Set([...returning.map(({ key }) => key), ...passed.map(({ row }) => row.key)]);
  const unlisted = ripe.some(({ why }) => why === 'morning')
    ? stillOpen(input, fresh, others)
        .map((arrival) => withMessages(arrival, input))
        .filter((arrival) => !isListed(arrival, known))
    : [];
  const room = Math.max(0, rowsAtOnce - fresh.length - returning.length - passed.length);
  const listed = unlisted.slice(0, room);
  // The rest has its turn in the next sweep: the morning is not over before all of it is on a list.
  const finished = listed.length < unlisted.length ? ripe.filter(({ why }) => why !== 'morning') : ripe;
  const joins = new Set(ripe.flatMap(({ why, cardKey }) => (why === 'join' ? [cardKey] : [])));
  const joined = joining(joins, input, new Set([...others, ...unlisted.map(({ row }) => row.key)]));
  const arrivals = [
    ...fresh.map((card) => laterOf({ ...arrivalOf(card, input), older: listsToldAnew(card, input) }, input)),
    ...returning.flatMap((card) => (card.state === 'open' ? [laterOf(againOf(card, input), input)] : [])),
    ...[...passed, ...joined].map((arrival) =>
      withMessages({ ...arrival, joins: joins.has(arrival.row.key) }, input),
    ),
    ...listed,
  ];
  const closed = returning.flatMap((card) => (card.state === 'cancelled' ? [toStored(card, known)] : []));
  const own = arrivals.filter(({ row }) => row.caseRef !== null).map(({ row }) => row.key);
  const over = new Set(closed.map(({ row }) => row.key));
  const open = [...new Set([...record.open, ...own])].filter((key) => !over.has(key));
  const rested = new Set(returning.map(({ key }) => key));
  const rest = withoutServed(record, finished);
  const alerts = arrivals.flatMap(({ row, etag, manner }) =>
    manner === 'atOnce' && (etag === undefined || rested.has(row.key)) ? passRows(row, now, world) : [],
  );
  const waiting = ripe.flatMap((row) =>
    row.why !== 'plan' && unread?.has(row.cardKey) ? [laterRow(row, now)] : [],
  );
  const later = joinRows(arrivals, input);
  const delays = arrivals.flatMap(({ row }) => delayRows(row, world));
  const served = { ...rest, open, due: [...rest.due, ...alerts, ...later, ...delays, ...waiting] };
  const moment = utcOfLocal(now);
  const due = dueRowsOf(served, now, world).filter((row) => row.at > moment || served.due.includes(row));
  return { after: { ...served, due }, arrivals, closed, held: due.some(({ at }) => at <= moment) };
}

/** It stands on all that shows it this morning already. */
function isListed({ row }: Arrival, known: LookInput['known']): boolean {
  const before = known.get(row.key)?.row;
  return before?.to.join() === row.to.join() && before.messages.join() === row.messages.join();
}

/** About a card that cannot be read now. */
function laterRow(row: DueRow, now: LocalInstant): DueRow {
  return { ...row, at: utcOf(toEpochMs(now) + asideMs) };
}

function keyOf(card: CardToSend): string {
  return cardKeyOf(card.caseRef, card);
}

function withoutServed(record: CaseRecord, ripe: readonly DueRow[]): CaseRecord {
  const over = ripe.flatMap(({ why, cardKey }) => (why === 'silence' ? [cycleOfKey(cardKey)] : []));
  const silenced = Object.fromEntries(Object.entries(record.silenced).filter(([key]) => !over.includes(key)));
  return { ...record, silenced, due: record.due.filter((row) => !ripe.includes(row)) };
}

function cycleOfKey(cardKey: string): string {
  const [, card, , cycle] = cardKey.split('|');
  return `${card}|${cycle}`;
}

function arrivalOf(card: CardToSend, input: LookInput): Arrival {
  const { view, world, now } = input;
  const day = dateOf(now);
  const personal = card.where === 'personal';
  const readers = personal ? readersOf(card, view, day) : withoutChannel(card, view);
  const row: CardRow = {
    key: keyOf(card),
    caseRef: card.caseRef,
    card: card.card,
    kind: card.kind,
    cycle: card.cycle,
    at: card.at,
    ...(card.due ? { due: card.due } : {}),
    to: readers,
    where: card.where,
    state: 'open',
    messages: [],
  };
  const manner = mannerOf(card, now, world);
  const moment = day === dateOf(card.at) ? card.at : instantOf(day, world.programme.sending.scheduledAt);
  const asPost = ruleOf(card, world)?.asPost;
  return withMessages({ row, manner, moment, readers, ...(asPost && { asPost }) }, input);
}

/** A card for a channel that nobody has chosen yet must not get lost: the leader has it. */
function withoutChannel(card: CardToSend, view: TeamView): string[] {
  const leader = leaderOf(view);
  return channelOf(card, view.team) === undefined && leader ? [leader.id] : [];
}

function channelOf({ where, kind }: CardToSend | CardRow, { channels }: Team): string | undefined {
  if (where === 'channel') return kind === 'share' ? channels.celebrations : boardChannelOf({ channels });
  return channels.reminders;
}

function withMessages(bare: Arrival, input: LookInput): Arrival {
  const channel = bare.channel ?? channelOf(bare.row, input.view.team);
  const arrival = withLine({ ...bare, channel }, input);
  const ids = [...new Set([...arrival.row.messages, ...messageIdsOf(arrival)])];
  return { ...arrival, row: { ...arrival.row, messages: ids } };
}

/** A card that was put off, or whose cycle was silent: open again if it still asks for something, else over. */
function comeAgain({ cardKey, why }: DueRow, { known, record, world, now }: LookInput): CardRow[] {
  const card = known.get(cardKey)?.row;
  if (why !== 'snooze' && why !== 'silence') return [];
  if (!card || card.state !== (why === 'snooze' ? 'snoozed' : 'answered')) return [];
  if (stands(record.state, card, { day: dateOf(now), world }) && !isTakenBack(card, record.state, world)) {
    return [{ ...card, state: 'open', handled: undefined, snoozedTo: undefined, snoozedAt: undefined }];
  }
  return why === 'snooze' ? [{ ...card, state: 'cancelled', snoozedTo: undefined }] : [];
}

function againOf(row: CardRow, input: LookInput): Arrival {
  const { known, view, world, now } = input;
  const day = dateOf(now);
  const taker = view.members.find(({ id }) => id === row.taken?.by);
  const readers = (taker ? [taker.id] : row.to).map((worker) => standInFor(worker, view, day));
  const moment = instantOf(day, world.programme.sending.scheduledAt);
  const etag = known.get(row.key)?.etag;
  // A call that rested while its list was asked about, not one that somebody put off.
  if (row.card === 'C09') {
    const manner = mannerOf(row, now, world);
    return withMessages({ row, etag, manner, moment: now, readers, again: true }, input);
  }
  return withMessages({ row, etag, manner: 'bundled', moment, readers, again: true }, input);
}

function toStored(row: CardRow, known: LookInput['known']): Stored<CardRow> {
  return { row, etag: known.get(row.key)?.etag ?? '' };
}
