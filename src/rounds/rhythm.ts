/** How often each part of delivery looks for something to do, in milliseconds. */
export interface Rhythm {
  sweep: number;
  /** Alerts: with workers of their own, so that they wait for nothing else. */
  urgent: number;
  work: number;
  rescue: number;
  repair: number;
  forget: number;
  present: number;
  silence: number;
  asides: number;
  cardless: number;
  waiting: number;
}

export const usualRhythm: Rhythm = {
  sweep: 2_000,
  urgent: 1_000,
  work: 2_000,
  rescue: 60_000,
  repair: 6 * 60 * 60_000,
  forget: 6 * 60 * 60_000,
  present: 3_000,
  silence: 10 * 60_000,
  asides: 60_000,
  cardless: 5 * 60_000,
  waiting: 60_000,
};
