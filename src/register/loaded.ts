import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import type { World } from '../engine/world.ts';
import type { Change } from '../store/change.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { CardRow, CaseRecord, LoggedEvent, Member, Stored, Team } from '../store/rows.ts';
import type { UtcInstant } from '../store/utc.ts';
import type { Registered, Registration } from './contract.ts';
import type { RegisterParts } from './featureParts.ts';

/** Everything that one registration looks at, read under the case's lock. */
export interface Loaded {
  registration: Registration;
  team: Team;
  record: CaseRecord;
  /** Left out: the case is new. */
  etag?: string;
  /** The card that was pressed. */
  card?: Stored<CardRow>;
  /** The message on which it was, where whoever pressed has read it. */
  message?: Stored<MessageRow>;
  /** The case's other cards that wait for an answer. */
  others: Stored<CardRow>[];
  /** Read only where the registration needs it, and not before the case: what comes in between fails the commit. */
  log: readonly LoggedEvent[];
  /** The one message that this and other answers of the same moment ask in. */
  gathered?: { id: string; known?: Stored<MessageRow> };
  world: World;
  now: LocalInstant;
  today: LocalDate;
  utc: UtcInstant;
  added: RegisterParts;
}

/** Only an undo looks at history. */
export interface History {
  events: LoggedEvent[];
  cards: Stored<CardRow>[];
}

/** Who takes a card. */
export type Taker = Pick<Member, 'id'>;

export interface Performed {
  change: Change;
  /** The first moment that the new plan adds: the team must be looked at by then. */
  wakeAt?: UtcInstant;
  result: Registered;
}
