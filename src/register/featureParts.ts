import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import type { Month } from '../calendar/months.ts';
import type { World } from '../engine/world.ts';
import type { DueRow } from '../store/dueRow.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { CardRow, CaseRecord, LoggedEvent } from '../store/rows.ts';
import type { Count } from './count.ts';
import type { Outcome } from './handle.ts';

/** What features add to every registration. All of it is pure. */
export interface RegisterParts {
  figures: readonly Figure[];
  onCase: readonly CasePart[];
  /** What is still counted of cases that are gone. */
  counts: readonly Count[];
}

/** A figure of a month that a channel reads. */
export interface Figure {
  /** The word for it in stored rows. */
  name: string;
  /** Months of which it is another after a registration. */
  changedBy(change: CaseChange): Month[];
}

/** A case before and after a registration. */
export interface CaseChange {
  before: CaseRecord;
  after: CaseRecord;
  /** Cards that changed, and how they stood before; a new one did not. */
  cards: readonly { before?: CardRow; after: CardRow }[];
  today: LocalDate;
}

/** What a feature keeps on a case beside its log. */
export interface CasePart {
  /** Something happened. */
  happened?(record: CaseRecord, happened: Happened): CaseRecord;
  /** Cards of the case were changed, by an answer or because they were overtaken. */
  closed?(record: CaseRecord, cards: readonly CardRow[], now: LocalInstant): CaseRecord;
  /** When the team is to be looked at because of it: rows of the feature's own reason, which name no case. */
  asks?(before: CaseRecord, after: CaseRecord, registered: Registered): DueRow[];
  /** Days on whose morning it may be a line in lists of the day because of it (`DayPart`). */
  lineDays?(before: CaseRecord, after: CaseRecord): LocalDate[];
  /** Ids of messages that say something of the case without a card of it, and are out of date now. */
  outdated?(before: CaseRecord, after: CaseRecord): string[];
  /** What somebody is told at once that no card tells; written with the registration. */
  tells?(before: CaseRecord, after: CaseRecord, registered: Registered): MessageRow[];
}

/** What was registered on a case, and when. */
export interface Registered {
  events: readonly LoggedEvent[];
  /** Member id, or `import`. */
  by: string;
  now: LocalInstant;
  today: LocalDate;
  calendar: Calendar;
}

export interface Happened {
  outcome: Extract<Outcome, { type: 'events' }>;
  events: readonly LoggedEvent[];
  now: LocalInstant;
  world: World;
}
