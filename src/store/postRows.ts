import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import type { Month } from '../calendar/months.ts';
import type { Hundredths } from '../engine/hours.ts';

/** The paid hours of one team in one month (7-numbers.md M4–M6): whole numbers and hundredths, nothing hidden yet. */
export interface HoursFigures {
  month: Month;
  /** Citizens with counting hours. */
  citizens: number;
  sum: Hundredths;
  /** Rounded half up to a hundredth; 0 when nobody had hours. */
  median: Hundredths;
  /** Citizens whose first month with counting hours it is. */
  first: number;
  /** Citizens at or above their programme's target. */
  reached: number;
}

/** What was said of a month, with the two months that it is compared with. */
export interface HoursStatement {
  figures: HoursFigures;
  lastMonth: HoursFigures;
  lastYear: HoursFigures;
}

/** Parts of a month's citizens. */
export type HiddenPart = 'first' | 'reached';

/** A month's paid hours as they were last said, and when they were corrected. */
export interface SaidHours {
  statement: HoursStatement;
  version: number;
  corrected?: LocalInstant;
  /** Of each month, what this or an earlier version has hidden of a whole that it showed. */
  hidden?: Record<Month, HiddenPart[]>;
}

/** What a marble stands for (4-cards.md C30). */
export type MarbleColour = 'job' | 'flexJob' | 'education' | 'target' | 'first';
export type MarbleCounts = Record<MarbleColour, number>;

export interface MarbleBox {
  month: Month;
  ofMonth: MarbleCounts;
  ofYear: MarbleCounts;
}

/** What a reached goal is celebrated with. */
export type Treat = 'cake' | 'hotdogs' | 'other' | 'none';

/** What the channel's post of a month shows. */
export interface MarblesPost {
  box: MarbleBox;
  /** How many the team hopes for in a month. */
  goal?: number;
  party?: { treat: Exclude<Treat, 'none'>; on: LocalDate };
}

/** "Tid til kage?": put to the leader once a month, however often the goal is reached and lost again. */
export interface CakeQuestion {
  month: Month;
  count: number;
  goal: number;
  answer?: { treat: Treat; on?: LocalDate; by: string; at: LocalInstant };
}
