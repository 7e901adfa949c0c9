import type { CardAnswered, CaseEvent } from '../../engine/events.ts';
import type { PaidHoursRow } from '../rows/paidHoursRow.ts';
import { type CasePlan, type Change, closedToRows, type Moment, type Present } from './present.ts';

/**
 * Hours of a month and kind are one figure (engine-rules.md 3.7): the same one again is nothing, another one is a
 * correction. Also of cases that have ended, as the last month's figures come after it.
 */
export function planPaidHours(rows: readonly PaidHoursRow[], present: Present, moment: Moment): CasePlan {
  const closed = closedToRows(present, rows);
  if (closed) return closed;
  const known = new Map<string, number>();
  for (const event of present.events) {
    if (event.type === 'paidHoursRegistered') known.set(keyOf(event), Math.round(event.hours * 100));
  }
  const events: CaseEvent[] = [];
  const answers: CardAnswered[] = [];
  const changes = rows.map((row): Change => {
    const before = known.get(keyOf(row));
    if (before === row.hundredths) return 'same';
    known.set(keyOf(row), row.hundredths);
    events.push(eventOf(row, moment));
    answers.push(answerOf(row, before, moment));
    return before === undefined ? 'new' : 'changed';
  });
  return { changes, events, answers, faults: [] };
}

function keyOf({ month, kind }: Pick<PaidHoursRow, 'month' | 'kind'>): string {
  return `${month}|${kind}`;
}

function eventOf({ caseRef, month, hundredths, kind }: PaidHoursRow, { now }: Moment): CaseEvent {
  return { at: now, caseRef, type: 'paidHoursRegistered', month, hours: hundredths / 100, kind };
}

/** Where the figure comes from and what stood before, as an answer on a card keeps them. */
function answerOf(row: PaidHoursRow, before: number | undefined, { now }: Moment): CardAnswered {
  const { caseRef, month, kind, hundredths, source } = row;
  const answer = {
    ...{ month, kind, hundredths },
    ...(source ? { source } : {}),
    ...(before === undefined ? {} : { before }),
  };
  return { at: now, caseRef, type: 'cardAnswered', card: 'import', kind: '', cycle: '', answer };
}
