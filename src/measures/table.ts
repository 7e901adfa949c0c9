import { own } from '../language/own.ts';
import type { FigureKind } from './figure.ts';
import type { Letter } from './letters.ts';
import type { MeasureId } from './measureIds.ts';

export const audiences = ['leader', 'channel', 'board'] as const;
export type Audience = (typeof audiences)[number];

/** Groups that are not known beforehand: one for each stage with exit criteria, each indicator measured, each outcome. */
export type Groups = 'stage' | 'indicator' | 'outcome';

/** Which months a figure is made of; E is the last day that is counted. */
export type Over =
  /** All months of the period are added. */
  | 'period'
  /** E's month alone. */
  | 'last'
  /** The twelve months that end with E's, whatever the period. */
  | 'year'
  /** The first month of the period. */
  | 'first';

/** A row of the table of measures.md 3. */
export interface Row {
  measure: MeasureId;
  group: string | null | { each: Groups };
  kind: FigureKind;
  over: Over;
  /** The programmes in which it is counted. */
  programmes: readonly Letter[] | 'all';
  /** Who sees it beside the leader; `worker`: nobody but the worker whose own figures these are, and the leader. */
  to: readonly ('channel' | 'board' | 'worker')[];
}

type Definition = readonly [
  measure: MeasureId,
  group: Row['group'],
  kind: FigureKind,
  over: Over,
  programmes: string,
  to: string,
];

const stages: Row['group'] = { each: 'stage' };
const indicators: Row['group'] = { each: 'indicator' };
const outcomes: Row['group'] = { each: 'outcome' };

/** Programmes by their letters, `all`; for L leader, K channel, B board, W one worker. In the order of printing. */
const definitions: readonly Definition[] = [
  ['M1', null, 'share', 'period', 'F', 'LK'],
  ['M1', 'cti', 'share', 'period', 'T', 'LK'],
  ['M2', null, 'share', 'last', 'all', 'LKB'],
  ['M2', 'overdue', 'share', 'last', 'all', 'LK'],
  ['M3', null, 'rate', 'year', 'C', 'LK'],
  ['M4', null, 'share', 'last', 'TFCJ', 'LKB'],
  ['M5', null, 'share', 'last', 'F', 'LK'],
  ['M6', 'sum', 'hours', 'last', 'TFCJ', 'LKB'],
  ['M6', 'median', 'medianHours', 'last', 'TFCJ', 'LKB'],
  ['M6', 'supported', 'hours', 'last', 'TFCJ', 'L'],
  ['M7', null, 'share', 'last', 'all', 'LKB'],
  ['M7', 'started', 'count', 'period', 'all', 'LKB'],
  ['M7', 'clarification', 'count', 'period', 'H', 'LK'],
  ['M7', 'training', 'count', 'period', 'H', 'LK'],
  ['M7', 'recruitment', 'count', 'period', 'H', 'LK'],
  ['M7', 'noPurpose', 'count', 'period', 'H', 'LK'],
  ['M8', null, 'share', 'period', 'all', 'LKB'],
  ['M8', 'within14', 'share', 'period', 'all', 'LK'],
  ['M9', stages, 'medianDays', 'period', 'TFHJ', 'LK'],
  ['M9', 'toMatch', 'medianDays', 'period', 'TJ', 'LK'],
  ['M10', null, 'share', 'period', 'THCJ', 'LK'],
  ['M11', null, 'share', 'period', 'THCJ', 'LK'],
  ['M12', null, 'share', 'period', 'J', 'LK'],
  ['M13', null, 'share', 'period', 'all', 'LK'],
  ['M14', indicators, 'change', 'last', 'H', 'LK'],
  ['M15', 'job', 'share', 'period', 'all', 'LKB'],
  ['M15', 'education', 'share', 'period', 'all', 'LKB'],
  ['M15', 'earlyPension', 'share', 'period', 'all', 'LKB'],
  ['M15', 'other', 'share', 'period', 'all', 'LKB'],
  ['M15', outcomes, 'share', 'period', 'all', 'L'],
  ['M16', null, 'count', 'period', 'all', 'L'],
  ['M16', 'perYear', 'rate', 'year', 'all', 'L'],
  ['M18', null, 'share', 'period', 'TFHC', 'LK'],
  ['M19', null, 'share', 'period', 'FCJ', 'LK'],
  ['M19', 'reached', 'share', 'period', 'FCJ', 'LK'],
  ['M20', 'employed', 'share', 'period', 'HJ', 'LKB'],
  ['M20', 'ordinary', 'share', 'period', 'HJ', 'LK'],
  ['M20', 'socialEnterprise', 'share', 'period', 'HJ', 'LK'],
  ['M20', 'education', 'share', 'period', 'HJ', 'LK'],
  ['M20', 'notInJob', 'share', 'period', 'HJ', 'LK'],
  ['M20', 'unknown', 'share', 'period', 'HJ', 'LK'],
  ['M20', 'employed3', 'share', 'period', 'H', 'LKB'],
  ['M21', 'C14', 'count', 'period', 'all', 'LK'],
  ['M21', 'C15', 'count', 'period', 'all', 'LK'],
  ['M21', 'C16', 'count', 'period', 'all', 'LK'],
  ['M22', 'stockStart', 'count', 'first', 'all', 'LKB'],
  ['M22', 'in', 'count', 'period', 'all', 'LKB'],
  ['M22', 'out', 'count', 'period', 'all', 'LKB'],
  ['M22', 'stockEnd', 'count', 'last', 'all', 'LKB'],
  ['M22', 'paused', 'count', 'last', 'all', 'LK'],
  ['M22', 'takenOver', 'count', 'period', 'all', 'W'],
  ['M22', 'handedOver', 'count', 'period', 'all', 'W'],
  ['M23', null, 'share', 'period', 'TFHJ', 'LKB'],
  ['M24', null, 'share', 'last', 'all', 'LKB'],
  ['M25', null, 'share', 'last', 'all', 'LKB'],
  ['M26', null, 'share', 'last', 'all', 'LK'],
  ['M27', 'asked', 'count', 'period', 'all', 'LK'],
  ['M27', 'held', 'count', 'period', 'all', 'LK'],
  ['M27', 'waiting', 'count', 'last', 'all', 'LK'],
  ['M29', 'participants', 'count', 'period', 'J', 'LB'],
  ['M29', 'placement', 'share', 'period', 'J', 'LB'],
  ['M29', 'job', 'share', 'period', 'J', 'LB'],
  ['M29', 'job:ordinary', 'share', 'period', 'J', 'LB'],
  ['M29', 'jobOfPlacement', 'share', 'period', 'J', 'LB'],
];

const readers = { K: 'channel', B: 'board', W: 'worker' } as const;

/** Every measure that is counted of a programme; M17 is counted of all of them together (`caseloads.ts`). */
export const table: readonly Row[] = definitions.map(([measure, group, kind, over, programmes, to]) => ({
  measure,
  group,
  kind,
  over,
  programmes: programmes === 'all' ? 'all' : ([...programmes] as Letter[]),
  to: [...to].flatMap((letter) => (letter === 'L' ? [] : (own(readers, letter) ?? []))),
}));

/** What kind of figure a cell of the table is; undefined for M17, which is counted apart. */
export function kindOf({
  measure,
  group,
}: {
  measure: string;
  group: string | null;
}): FigureKind | undefined {
  const rows = table.filter((row) => row.measure === measure);
  const named = rows.find((row) => row.group === group);
  return (named ?? rows.find((row) => row.group !== null && typeof row.group === 'object'))?.kind;
}
