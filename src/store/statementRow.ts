import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import type { Month } from '../calendar/months.ts';

/** A figure as it was printed (measures.md 8.4): texts, and null where there is none or it is not shown. */
export interface PrintedFigure {
  value: string | null;
  n: number | null;
  d: number | null;
  shown: string;
}

/** A figure of a statement, for the leader, and for a channel or a board. */
export interface StatementLine {
  programme: string;
  measure: string;
  group: string | null;
  exact: PrintedFigure;
  /** Who beside the leader reads it. */
  to: ('channel' | 'board')[];
  /** What they read; `hidden`: with a text in place of the figure. */
  open: PrintedFigure & { hidden: boolean };
  target?: string;
  /** Which bound it lies outside of: `min 0.9`. */
  outside?: string;
  /** The first of the months that it is counted over, where that is not the month alone. */
  since?: Month;
}

/** A figure of others, entered by hand: it is no more than what its words say. */
export interface Benchmark {
  name: string;
  source: string;
  period: string;
  value: string;
}

/** A figure that asks for an explanation (C32). */
export interface StatementDeviation {
  programme: string;
  deviation: 'band' | 'fall';
  measure: string;
  group: string | null;
  shown: string;
  bound: string;
  before: string;
  /** Of a fall: a month that it is held against is few, so a channel does not read the bound. */
  boundHidden?: true;
}

/**
 * One version of a month as it was cut (measures.md 5.1): no code, no worker. Its figures are frozen; what is done with
 * it, the comment and the sharing, is added.
 */
export interface StatementRow {
  month: Month;
  version: number;
  at: LocalInstant;
  /** What was registered up to this day is in it. */
  known: LocalDate;
  /** Ids of the measures that tell another figure than the version before. */
  changed: string[];
  lines: StatementLine[];
  deviations: StatementDeviation[];
  /** By programme: the figures of others that stood beside it. */
  benchmarks?: Record<string, Benchmark[]>;
  /** By programme: what the leader adds, and when it was shared. */
  comments?: Record<string, string>;
  shared?: Record<string, LocalInstant>;
  /** Programmes that the leader does not want to be asked about again. */
  waiting?: string[];
}
