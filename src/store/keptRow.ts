import type { Month } from '../calendar/months.ts';
import type { Hundredths } from '../engine/hours.ts';
import type { MarbleCounts } from './postRows.ts';

/** A share as its two numbers. */
export interface KeptCount {
  count: number;
  of: number;
}

/** What the measures keep of one programme (measures.md 5.2), by figure: no code, no date, no worker. */
export interface KeptMeasures {
  tallies: { [cell: string]: { n: number; d: number } };
  /** Of which the median is taken, sorted: days, or hundredths of hours. */
  values: { [cell: string]: number[] };
  /** How many of the cases opened in the month went which way from participant to job. */
  journeys: { [journey: string]: number };
}

/**
 * What cases that are gone still count in a month, so that nobody's deletion changes what was said of it. It names no
 * case, and nothing in it tells which figures of two months are of the same citizen.
 */
export interface KeptMonth {
  /** Counting hours of each citizen, sorted: without them there is no median. */
  hours?: Hundredths[];
  /** Citizens among them whose first month it was, and who reached the target. */
  first?: number;
  reached?: number;
  marbles?: Partial<MarbleCounts>;
  /** Posts in the channel by their news (register/shares.ts), as each has a number of its year. */
  shared?: Record<string, number>;
  /** M10, M11, M12. */
  handled?: KeptCount;
  attended?: KeptCount;
  told?: KeptCount;
  /** Everything else that is measured, by programme. */
  measured?: { [programme: string]: KeptMeasures };
}

export type Kept = Readonly<Record<Month, KeptMonth>>;

/** A row a year: all that one case leaves behind fits into one transaction. */
export interface KeptYear {
  year: string;
  months: Record<Month, KeptMonth>;
}
