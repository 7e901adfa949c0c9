import type { LocalDate } from '../calendar/local.ts';
import type { PlannedCardId, Role } from './cards.ts';
import type { CaseEvent } from './events.ts';

/** A case as a scenario lists it (scenarios/README.md). */
export interface ScenarioCase {
  caseRef: string;
  /** Id of a built-in programme, or of one that the caller gives the preview. */
  programme: string;
  variant?: string;
  /** In the order in which they are given; never empty. */
  assignees: [Role, string][];
  /** Of the cards that the programme has on, only these; left out: all. */
  rules?: PlannedCardId[];
}

/** A team, its cases and all that staff registered, checked: a value of this type has no faults left. */
export interface Scenario {
  /** First and last day of the window, both inclusive. */
  from: LocalDate;
  to: LocalDate;
  team: {
    /** `MM-DD`; the defaults are filled in. */
    closingDays: readonly string[];
    caseloadLimit: number;
    /** The leader of cases that name none. */
    leader?: string;
    /** Open cases of a worker beside those listed here. */
    caseloads: Readonly<Record<string, number>>;
  };
  cases: ScenarioCase[];
  /** In the order in which they were registered: `at` never goes back. */
  events: CaseEvent[];
}
