import type { Month } from '../calendar/months.ts';
import type { World } from '../engine/world.ts';
import type { KeptMonth } from '../store/keptRow.ts';
import type { CardRow, CaseRecord, LoggedEvent, Stored } from '../store/rows.ts';

/** A case with all from which figures of the team are counted. */
export interface CountedCase {
  record: CaseRecord;
  log: readonly LoggedEvent[];
  cards: readonly Stored<CardRow>[];
  world: World;
}

/** A figure that outlives its cases: what one of them counts in a month, the very figure that is counted live from it. */
export interface Count {
  /** Goes with the course of the case; else with its posts, which stand for as long as the case. */
  ofCourse: boolean;
  left(one: CountedCase, month: Month): KeptMonth;
}
