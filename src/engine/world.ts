import type { Calendar, LocalDate, LocalInstant } from '../calendar/calendar.ts';
import type { CardKind, PlannedCard, PlannedCardId } from './cards.ts';
import type { Programme } from './programme.ts';
import type { CaseState } from './state.ts';

/** All that a decision may depend on beside the case itself. No clock, no storage. */
export interface World {
  programme: Programme;
  calendar: Calendar;
  /** One rule per card, from `src/features.ts`. */
  rules: readonly Rule[];
  caseload: {
    limit: number;
    /** Open cases of a worker beside the case at hand (C28). */
    of(worker: string): number;
  };
}

/** What a rule sees: a state and the day (and minute) on which it is asked. */
export interface RuleInput {
  state: CaseState;
  day: LocalDate;
  world: World;
}

/** A pure rule: which occurrences of one card are in the plan (engine-rules.md 2.4, 4, 5). */
export interface Rule {
  card: PlannedCardId;
  kinds: readonly CardKind[];
  /** Every occurrence in the plan of `state` on `day`, with its moment, past ones of a running cycle too. */
  planned(input: RuleInput): PlannedCard[];
  /** Later days on which the same state has another plan (a placement starts, a month begins). */
  laterDays?(input: RuleInput): LocalDate[];
}

/** The moment at which something is asked. */
export type Now = LocalInstant;
