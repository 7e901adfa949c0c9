import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf, toLocal } from '../calendar/localTime.ts';
import { thingOfKey } from '../cards/alert.ts';
import type { Block } from '../cards/said.ts';
import type { CardKind, PlannedCard, PlannedCardId } from '../engine/cards.ts';
import { addressed, isEscalation } from '../engine/recipients.ts';
import { ruleOf, type World } from '../engine/world.ts';
import { dateText } from '../language/dates.ts';
import { compareCodes } from '../language/order.ts';
import { type Language, text } from '../language/text.ts';
import type { TeamView } from '../outbox/loadMessage.ts';
import { readersOf } from '../register/cardReaders.ts';
import { caseRefOf } from '../store/cardKey.ts';
import type { Coming } from '../store/messageRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { epochMsOf } from '../store/utc.ts';

/** How far a list looks ahead, in days. */
export const daysAhead = 7;

/** Calls come by the hour, hours by the month, and good news by itself: nobody can do them ahead. */
const never: readonly string[] = ['C09', 'C10', 'C11', 'C13', 'C14', 'C15', 'C16', 'C23', 'C28'];
/** Kinds that only say again, or ahead, what another says on its day. */
const besides: readonly string[] = ['prepare', 'headsUp', 'overdue', 'gapOverdue', 'share'];

export interface ComingInput {
  record: CaseRecord;
  view: TeamView;
  world: World;
  now: LocalInstant;
  /** The last day, inclusive. */
  until: LocalDate;
}

/** What the plan of a case has for the coming days, and for whom; what is a card already is none of it. */
export function comingOf({
  record,
  view,
  world,
  now,
  until,
}: ComingInput): (Coming & { readers: string[] })[] {
  const openCycles = new Set(record.open.map(cycleOf));
  return record.due.flatMap(({ why, at, cardKey }) => {
    const local = toLocal(epochMsOf(at));
    const [, card = '', kind = '', cycle = ''] = cardKey.split('|');
    const isAhead = why === 'plan' && local > now && dateOf(local) <= until;
    if (!isAhead || never.includes(card) || besides.includes(kind) || openCycles.has(cycleOf(cardKey)))
      return [];
    if (isEscalation(kind as CardKind)) return [];
    const planned: PlannedCard = { card: card as PlannedCardId, kind: kind as CardKind, cycle, at: local };
    const rule = ruleOf(planned, world);
    const to = rule && addressed(record.state, { card: planned, rule, world });
    if (!to || to.where === 'channel') return [];
    return [{ key: cardKey, on: dateOf(local), readers: readersOf(to, view, dateOf(now)) }];
  });
}

function cycleOf(cardKey: string): string {
  const [caseRef, card, , cycle] = cardKey.split('|');
  return [caseRef, card, cycle].join('|');
}

/** A row a case, in the order of their next days; what has left the plan since is done. */
export function comingRows(
  coming: readonly Coming[],
  records: readonly CaseRecord[],
  { language, today }: { language: Language; today: LocalDate },
): Block[] {
  const planned = new Set(records.flatMap(({ due }) => due.map(({ cardKey }) => cardKey)));
  const sorted = coming.toSorted((a, b) => a.on.localeCompare(b.on) || compareCodes(a.key, b.key));
  return [...Map.groupBy(sorted, ({ key }) => caseRefOf(key))].map(([caseRef, all]): Block => {
    const ahead = all.filter(({ key }) => planned.has(key));
    const things = (ahead.length > 0 ? ahead : all).map(({ key }) => thingOfKey(language, key));
    const line = text(language, 'C41.line', { code: caseRef, what: [...new Set(things)].join(', ') });
    const [next] = ahead;
    return {
      ...{ kind: 'row', what: line, tone: next ? 'coming' : 'done' },
      detail: next ? dateText(language, next.on, today) : text(language, 'state.twinCancelled'),
      tap: { verb: 'case.show', title: `${text(language, 'C41.open')} ${line}`, data: { case: caseRef } },
    };
  });
}
