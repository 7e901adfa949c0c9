import type { CardAnswered, CaseEvent } from '../../engine/events.ts';
import type { Hundredths } from '../../engine/hours.ts';
import type { PaidHoursRow } from '../rows/paidHoursRow.ts';
import { type CasePlan, type Change, closedToRows, type Moment, type Present } from './present.ts';

/**
 * Hours of a month and kind are one figure (engine-rules.md 3.7), the sum of its rows: one for each employer. The same
 * figure again is nothing, another one is a correction. Also of cases that have ended, as the last month's figures come
 * after it.
 */
export function planPaidHours(rows: readonly PaidHoursRow[], present: Present, moment: Moment): CasePlan {
  const closed = closedToRows(present, rows);
  if (closed) return closed;
  const known = new Map<string, Hundredths>();
  for (const event of present.events) {
    if (event.type === 'paidHoursRegistered') known.set(keyOf(event), Math.round(event.hours * 100));
  }
  const groups = Map.groupBy(rows, keyOf);
  const changeOf = (row: PaidHoursRow): Change => {
    const before = known.get(keyOf(row));
    if (before === sumOf(groups.get(keyOf(row)) ?? [])) return 'same';
    return before === undefined ? 'new' : 'changed';
  };
  const changed = [...groups.values()].filter(([row]) => row && changeOf(row) !== 'same');
  return {
    changes: rows.map(changeOf),
    events: changed.flatMap((group) => eventsOf(group, moment)),
    answers: changed.flatMap((group) => answersOf(group, known, moment)),
    faults: [],
  };
}

function keyOf({ month, kind }: Pick<PaidHoursRow, 'month' | 'kind'>): string {
  return `${month}|${kind}`;
}

function sumOf(rows: readonly PaidHoursRow[]): Hundredths {
  return rows.reduce((sum, { hundredths }) => sum + hundredths, 0);
}

function eventsOf([row, ...others]: readonly PaidHoursRow[], { now }: Moment): CaseEvent[] {
  if (!row) return [];
  const { caseRef, month, kind } = row;
  const hours = sumOf([row, ...others]) / 100;
  return [{ at: now, caseRef, type: 'paidHoursRegistered', month, hours, kind }];
}

/** Where the figure comes from and what stood before, as an answer on a card keeps them. */
function answersOf(
  rows: readonly PaidHoursRow[],
  known: ReadonlyMap<string, Hundredths>,
  { now }: Moment,
): CardAnswered[] {
  const [row] = rows;
  if (!row) return [];
  const { caseRef, month, kind } = row;
  const before = known.get(keyOf(row));
  const answer = {
    ...{ month, kind, hundredths: sumOf(rows) },
    ...sourcesOf(rows),
    ...(before === undefined ? {} : { before }),
  };
  return [{ at: now, caseRef, type: 'cardAnswered', card: 'import', kind: '', cycle: '', answer }];
}

/** One source, or how many hundredths each of them told: `payslip=1000 company=800`. */
function sourcesOf(rows: readonly PaidHoursRow[]): { source?: string; sources?: string } {
  const bySource = Map.groupBy(rows, ({ source }) => source ?? '');
  const [only = '', ...others] = bySource.keys();
  if (others.length === 0) return only === '' ? {} : { source: only };
  const parts = [...bySource].map(([source, told]) => `${source}=${sumOf(told)}`);
  return { sources: parts.sort().join(' ') };
}
