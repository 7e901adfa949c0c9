import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import type { CardRow, CaseRecord, LoggedEvent } from '../store/rows.ts';

/**
 * Whether a card was closed on `oldest` or before and nothing will bring it back: one that was put off, or silenced until
 * a day, comes again by a due row of its case, and must be there then.
 */
export function isLongClosed(
  card: CardRow,
  record: Pick<CaseRecord, 'due'> | undefined,
  oldest: LocalDate,
): boolean {
  if (card.state === 'open' || card.state === 'snoozed') return false;
  if (record?.due.some(({ cardKey, why }) => cardKey === card.key && why !== 'plan')) return false;
  return dateOf(card.handled?.at ?? card.at) <= oldest;
}

/** Whether it is no more than what somebody answered on a card; hours are kept as long as their month's figure is. */
export function isAnswerOn({ event }: LoggedEvent, { card, kind, cycle }: CardRow): boolean {
  if (event.type !== 'cardAnswered' || event.answer.month !== undefined) return false;
  return event.card === card && event.kind === kind && event.cycle === cycle;
}
