import type { CardAnswered } from '../engine/events.ts';
import { cycleKeyOf } from '../store/cardKey.ts';
import type { DueRow } from '../store/dueRow.ts';
import type { CardRow, CaseRecord, Stored } from '../store/rows.ts';
import { returnRow } from './dueRows.ts';
import type { Outcome } from './handle.ts';
import { handling, logged, settled } from './happened.ts';
import type { Loaded, Performed } from './loaded.ts';
import { performed } from './transaction.ts';

type Snooze = Extract<Outcome, { type: 'snooze' }>;
type Silence = Extract<Outcome, { type: 'silence' }>;

/** The card rests until 08:00 of a day; its due row brings it back. */
export function performSnooze(loaded: Loaded, card: Stored<CardRow>, { until }: Snooze): Performed {
  const row: CardRow = {
    ...card.row,
    state: 'snoozed',
    snoozedTo: until,
    snoozedAt: loaded.now,
    draft: undefined,
  };
  const cards = [{ row, etag: card.etag }];
  const record = settled(loaded.record, cards, loaded);
  const back = returnRow(row, until, 'snooze', loaded.world);
  return performed(loaded, { record: { ...record, due: [...withoutReturn(record.due, row), back] }, cards });
}

/**
 * The cycle is silent: its open cards are handled, what is planned of it is not sent, and on `until` the pressed
 * card comes again if it still asks for something. Logged, so that it can be taken back.
 */
export function performSilence(loaded: Loaded, card: Stored<CardRow>, outcome: Silence): Performed {
  const cycle = cycleKeyOf(card.row);
  const { reason, until } = outcome;
  const events = logged(loaded, [answerOf(loaded, card.row, reason)]);
  const record: CaseRecord = {
    ...loaded.record,
    sequence: loaded.record.sequence + 1,
    silenced: { ...loaded.record.silenced, [cycle]: { reason, ...(until ? { until } : {}) } },
  };
  const handled = handling(loaded, record);
  const same = loaded.others.filter(({ row }) => cycleKeyOf(row) === cycle);
  const cards = [card, ...same].map(
    ({ row, etag }): Stored<CardRow> => ({ row: { ...row, state: 'answered', handled }, etag }),
  );
  const after = settled(record, cards, loaded);
  const back = until ? [returnRow(card.row, until, 'silence', loaded.world)] : [];
  const due = [...withoutReturn(after.due, card.row), ...back];
  return performed(loaded, { record: { ...after, due }, events, cards });
}

function withoutReturn(due: readonly DueRow[], card: CardRow): DueRow[] {
  return due.filter(({ why, cardKey }) => why === 'plan' || cardKey !== card.key);
}

function answerOf({ now, record }: Loaded, row: CardRow, reason: string): CardAnswered {
  const { card, kind, cycle } = row;
  return { at: now, caseRef: record.caseRef, type: 'cardAnswered', card, kind, cycle, answer: { reason } };
}
