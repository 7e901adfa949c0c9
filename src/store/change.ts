import type { AuditEntry } from './auditEntry.ts';
import type { DueRow } from './dueRow.ts';
import type { KeptYear } from './keptRow.ts';
import type { MessageRow } from './messageRow.ts';
import type { CardRow, CaseRecord, LoggedEvent, Stored } from './rows.ts';
import type { StatementRow } from './statementRow.ts';
import type { StoryRow } from './storyRow.ts';

/** One transaction: an event, the folded state, the changed due rows, the cards, what is to be sent, and the audit. */
export interface Change {
  /** Without an ETag it must not exist yet; so for cards and messages. */
  record?: { row: CaseRecord; etag?: string };
  /** More cases of the same team that change together (a sweep). */
  records?: { row: CaseRecord; etag?: string }[];
  events: LoggedEvent[];
  /** Events that may no longer be kept; the numbers of the others stay. */
  eventsRemoved?: LoggedEvent[];
  dueAdded: DueRow[];
  dueRemoved: DueRow[];
  cards: { row: CardRow; etag?: string }[];
  stories?: { row: StoryRow; etag?: string }[];
  /** New messages, and those that show more cards than before; each is to be sent or updated. */
  messages: { row: MessageRow; etag?: string }[];
  /** Ids of messages that no longer show what is true and must be sent or updated. */
  stale: string[];
  /** Those of them that were read, as they stood: the change is refused when one is another by now, and whoever sends it need not read it. */
  read?: Stored<MessageRow>[];
  audit: AuditEntry[];
  /** Cards that go for good, and messages of which only the key stays, until `purge`. */
  cardsRemoved?: string[];
  messagesRemoved?: Stored<MessageRow>[];
  kept?: { row: KeptYear; etag?: string }[];
  statements?: { row: StatementRow; etag?: string }[];
  /** Who has how many cases was counted for it, and is what was counted. */
  caseloads?: { row: CaseloadsTurn; etag?: string };
}

/** A turn has a name of its own, so that whoever had it knows that nobody came after. */
export interface CaseloadsTurn {
  turn: string;
}
