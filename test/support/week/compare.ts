import { addMinutes } from '../../../src/calendar/localTime.ts';
import type { CardToSend } from '../../../src/engine/cards.ts';
import { preview } from '../../../src/engine/preview.ts';
import { cardKeyOf } from '../../../src/store/cardKey.ts';
import { read, settings } from '../../engine/course.ts';
import type { Lived } from './live.ts';
import type { Seen } from './recorder.ts';
import { type Days, leader } from './town.ts';

export interface Compared {
  /** Cards that the preview says. */
  cards: number;
  kinds: number;
  /** What one of the two sends and the other does not, or elsewhere, or at another minute, or twice. */
  differences: string[];
}

/** Holds what people saw against what the preview says of the same cases, the same events and the same days. */
export function compare(lived: Lived, days: Days): Compared {
  const { town, team, told } = lived;
  const { closingDays, caseloadLimit } = team;
  // How a list was ticked off is no event of a scenario: who is not missed was there (scenarios/README.md).
  const coming = told.filter(({ type }) => type !== 'attendanceMarked');
  const scenario = read({
    ...days,
    team: { closingDays, caseloadLimit, leader },
    cases: town.cases,
    events: [...town.past, ...coming],
  });
  const said = preview(scenario, settings).map(
    (card) => `${card.at} ${cardKeyOf(card.caseRef, card)} ${readers(card, lived)}`,
  );
  const seen = unfolded(lived, days);
  const kinds = new Set(said.map((line) => line.split('|').slice(1, 3).join('|'))).size;
  return { cards: said.length, kinds, differences: [...differ(said, seen, town.id), ...twice(lived)] };
}

function differ(said: readonly string[], seen: readonly string[], name: string): string[] {
  const [one, other] = [new Set(said.flatMap((line) => [line, heldBack(line)])), new Set(seen)];
  return [
    ...said
      .filter((line) => !other.has(line) && !other.has(heldBack(line)))
      .map((line) => `${name}, only the preview: ${line}`),
    ...seen.filter((line) => !one.has(line)).map((line) => `${name}, only the bot: ${line}`),
  ];
}

/** A call about a list that nobody has touched comes ten minutes later: it is asked about first (engine-rules.md 8.19). */
function heldBack(line: string): string {
  const [day = '', time = ''] = line.slice(0, 16).split('T');
  return line.includes('|C09|callNow|') ? `${day}T${addMinutes(time, 10)}${line.slice(16)}` : line;
}

/** Whom a card of the preview reaches: whoever is away has a stand-in, which belongs to delivery (engine-rules.md 8.19). */
function readers(card: CardToSend, lived: Lived): string {
  if (card.where === 'channel') return 'channel';
  const { leave } = lived.town;
  const { to } = card;
  const day = card.at.slice(0, 10);
  const isAway = (upn: string) => upn === leave.of && leave.from <= day && day <= leave.to;
  return names(to.map((upn) => (isAway(upn) ? leave.standIn : upn)));
}

function names(upns: readonly string[]): string {
  return [...new Set(upns)].toSorted().join('+');
}

/** What people saw, card by card: bundles taken apart, without twins, and without what only delivery asks or repeats. */
function unfolded(lived: Lived, { from }: Days): string[] {
  // What is open from before stands in the first morning's list.
  const fresh = logicalOf(lived).filter(({ card }) => card.at >= from);
  return [...Map.groupBy(fresh, ({ card }) => card.key)].map(([key, copies]) => {
    const at = copies.map((copy) => copy.at).toSorted()[0];
    // Every later morning's list shows again what is still open.
    const first = copies.filter((copy) => copy.at === at);
    const inChannel = first.some(({ message }) => message.audience === 'channel');
    const to = inChannel ? 'channel' : names(first.map(({ message }) => message.to));
    return `${at} ${key} ${to}`;
  });
}

/** What the channel sees beside the cards themselves: no card of the preview. */
const beside: ReadonlySet<string> = new Set(['twin', 'dayPost', 'postNews']);

function logicalOf({ seen, cards }: Lived): Seen[] {
  const passed = new Set(cards.flatMap(({ key, passed: to = [] }) => to.map((upn) => `${key} ${upn}`)));
  return seen.filter(
    ({ card, message }) =>
      !beside.has(message.view) &&
      card.kind !== 'ask' &&
      card.kind !== 'retract' &&
      !passed.has(`${card.key} ${message.to}`),
  );
}

/**
 * On one day no card comes to the same person in two messages of its own; a list holds whatever is open at its hour, and
 * programmes may have hours of their own.
 */
function twice({ seen, town }: Lived): string[] {
  const copies = Map.groupBy(seen, ({ at, card, message }) => {
    const told = message.view === 'agenda' ? `in the list of ${at}` : `on ${at.slice(0, 10)}`;
    return `${card.key} to ${message.to} ${told}`;
  });
  return [...copies].flatMap(([copy, all]) =>
    all.length > 1
      ? [`${town.id}, twice: ${copy} ${all.map(({ at, message }) => `${at} ${message.view}`).join(', ')}`]
      : [],
  );
}
