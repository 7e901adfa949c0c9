import type { LocalDate } from '../calendar/local.ts';
import { dateOf, instantOf } from '../calendar/localTime.ts';
import type { CardKind, CardToSend } from '../engine/cards.ts';
import { addressed } from '../engine/recipients.ts';
import { ruleOf } from '../engine/world.ts';
import { type Arrival, isTakenOver } from '../register/bundle.ts';
import { readersOf } from '../register/cardReaders.ts';
import { tasksOf } from '../register/morning.ts';
import { cycleKeyOf } from '../store/cardKey.ts';
import type { CardRow } from '../store/rows.ts';
import type { LookInput } from './look.ts';

type Listed = Omit<Arrival, 'channel'>;

/**
 * What was told before and nobody has answered: a line of this morning's lists, for whoever has it today. Of one cycle the
 * latest kind alone: the others ask for the same. `others`: keys of what reaches people now by another way.
 */
export function stillOpen(
  input: LookInput,
  fresh: readonly CardToSend[],
  others: ReadonlySet<string>,
): Listed[] {
  const rows = tasksOf(input.record).flatMap((key) => input.known.get(key)?.row ?? []);
  const asking = rows.filter(({ state }) => state === 'open' || state === 'snoozed');
  return asking
    .filter((row) => !others.has(row.key) && ![...asking, ...fresh].some((other) => isToldBy(row, other)))
    .map((row) => listedOf(row, input));
}

/** Lists of earlier days on which stands what this card now says anew: after days without a sweep too they lead to today's. */
export function listsToldAnew(card: CardToSend, { record, known, now }: LookInput): string[] {
  const day = dateOf(now);
  const rows = tasksOf(record).flatMap((key) => known.get(key)?.row ?? []);
  const told = rows.filter((row) => isToldBy(row, card));
  return told.flatMap((row) => row.messages.filter((id) => isOlderList(id, row.to, day)));
}

type Told = Pick<CardRow, 'card' | 'kind' | 'cycle' | 'at'>;

/** The kinds in which a cycle tells the same people, each for the one before it. */
const tellingAgain: readonly CardKind[] = [
  ...(['prepare', 'headsUp', 'due', 'overdue', 'gap', 'gapOverdue'] as const),
  ...(['callNow', 'outreach'] as const),
];

function isToldBy(card: Told, other: Told): boolean {
  const [own, later] = [tellingAgain.indexOf(card.kind), tellingAgain.indexOf(other.kind)];
  return own >= 0 && later > own && cycleKeyOf(card) === cycleKeyOf(other);
}

function listedOf(row: CardRow, input: LookInput): Listed {
  const { known, world, now } = input;
  const day = dateOf(now);
  const readers = readersToday(row, input, day);
  const older = row.messages.filter((id) => isOlderList(id, row.to, day));
  // Where nothing but what was put off is left there is no list today, and the one before goes on showing it.
  const messages = row.messages.filter((id) => row.state === 'snoozed' || !older.includes(id));
  const to = row.taken ? row.to : readers;
  return {
    ...{ row: { ...row, to, messages }, etag: known.get(row.key)?.etag, readers },
    ...{ manner: 'bundled', moment: instantOf(day, world.programme.sending.scheduledAt) },
    ...{ again: true, listed: true, older },
  };
}

/** Whoever took it; else who is responsible by now, and who it was passed on to. */
function readersToday(row: CardRow, { view, world, record }: LookInput, day: LocalDate): string[] {
  const taker = view.members.find(({ id, left }) => id === row.taken?.by && !left);
  if (taker) return readersOf({ to: [taker.id] }, view, day);
  const rule = ruleOf(row, world);
  const now =
    rule && row.where === 'personal' ? addressed(record.state, { card: row, rule, world }) : undefined;
  return readersOf({ to: [...(now?.to ?? row.to), ...(row.passed ?? [])] }, view, day);
}

/** A list of an earlier day leads to today's, and shows the card no longer. */
function isOlderList(messageId: string, readers: readonly string[], day: LocalDate): boolean {
  const isPost = messageId.split('|')[1] === 'post';
  return messageId < day && (isPost || readers.some((worker) => isTakenOver(messageId, worker)));
}
