import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import type { PlannedCardId, Role } from '../engine/cards.ts';
import type { World } from '../engine/world.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { CardRow, CaseRecord, LoggedEvent, Stored, Team } from '../store/rows.ts';
import type { Outcome } from './handle.ts';

/** What `decide` may look at: the case as it stands now, read under its lock. */
export interface DecideInput {
  team: Team;
  record: CaseRecord;
  card?: CardRow;
  world: World;
  now: LocalInstant;
  today: LocalDate;
}

/** One thing that somebody does to one case; from a card, a command, an import. */
export interface Registration {
  teamId: string;
  caseRef: string;
  /** Member id, or `import`. */
  by: string;
  /** Activity id or import line: the same source twice has one effect. */
  source: string;
  verb: string;
  cardKey?: string;
  /**
   * What the caller has just read, no `record` where there was no such case: saves the first try its reads. If it is old, the
   * commit fails and all is read anew.
   */
  seen?: {
    team: Team;
    record?: Stored<CaseRecord>;
    card?: Stored<CardRow>;
    /** The message on which the card was pressed. */
    message?: Stored<MessageRow>;
  };
  /** One of several answers of one moment: what they ask whoever gave them is one message. */
  gathers?: LocalInstant;
  /** Makes the case if there is none. */
  create?: {
    programme: string;
    variant?: string;
    assignees: [Role, string][];
    rules?: readonly PlannedCardId[];
  };
  /** `decide` looks at the case's log, which is read for it under the lock. */
  needsLog?: true;
  /** Pure; asked again when the case changed between reading and writing. `log` is empty unless it was asked for. */
  decide(input: DecideInput, log: readonly LoggedEvent[]): Outcome;
}

export type Registered =
  /** It is done: the case after it, the pressed card, and the next deadline of the same card if there is one. `more`: cards that it overtook are still open. */
  | { type: 'done'; record: CaseRecord; card?: CardRow; next?: LocalDate; more?: true }
  /** The card had been handled already (by whom and when stands on it); nothing changed. */
  | { type: 'handled'; record: CaseRecord; card: CardRow }
  /** The same source came before; nothing changed. */
  | { type: 'repeated'; record: CaseRecord; card?: CardRow }
  | { type: 'refused'; message: string; values?: Record<string, string> }
  | { type: 'missing' };
