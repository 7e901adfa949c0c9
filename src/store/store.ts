import type {
  AuditEntry,
  CardRow,
  CaseRecord,
  DueRow,
  LoggedEvent,
  Member,
  MessageRow,
  Team,
  UtcInstant,
} from './rows.ts';

/** A row with the ETag it was read under. */
export interface Stored<T> {
  row: T;
  etag: string;
}

/** Everything that one team keeps, in one partition; `src/store/tables.ts` is the real one. */
export interface Store {
  teams: TeamStore;
  members: MemberStore;
  cases: CaseStore;
  messages: MessageStore;
  /** All of a change or nothing; false when the case (or another row under a lock) has changed meanwhile. */
  commit(teamId: string, change: Change): Promise<boolean>;
}

export interface TeamStore {
  get(teamId: string): Promise<Team | undefined>;
  /** Reads, changes and writes under the ETag, again until it succeeds; creates when there is none. */
  update(teamId: string, change: (team: Team | undefined) => Team): Promise<Team>;
  all(): Promise<Team[]>;
  /** Teams whose `nextDue` has passed. */
  due(now: UtcInstant): Promise<Team[]>;
  /** The teams of a person, for a personal chat, where Teams names no team. */
  ofMember(memberId: string): Promise<Team[]>;
}

export interface MemberStore {
  list(teamId: string): Promise<Member[]>;
  get(teamId: string, memberId: string): Promise<Member | undefined>;
  update(teamId: string, memberId: string, change: (member: Member | undefined) => Member): Promise<Member>;
}

export interface CaseStore {
  get(teamId: string, caseRef: string): Promise<Stored<CaseRecord> | undefined>;
  list(teamId: string): AsyncIterable<CaseRecord>;
  events(teamId: string, caseRef: string): Promise<LoggedEvent[]>;
  card(teamId: string, cardKey: string): Promise<Stored<CardRow> | undefined>;
  /** Every card of a case that is kept. */
  cards(teamId: string, caseRef: string): Promise<Stored<CardRow>[]>;
  dueRows(teamId: string, caseRef: string): Promise<DueRow[]>;
}

export interface MessageStore {
  get(teamId: string, messageId: string): Promise<Stored<MessageRow> | undefined>;
}

/** One transaction: an event, the folded state, the changed due rows, the cards, what is to be sent, and the audit. */
export interface Change {
  record?: { row: CaseRecord; etag?: string };
  events: LoggedEvent[];
  dueAdded: DueRow[];
  dueRemoved: DueRow[];
  cards: { row: CardRow; etag?: string }[];
  /** New messages; the same id twice is the same message. */
  messages: MessageRow[];
  /** Ids of messages that no longer show what is true and must be sent or updated. */
  stale: string[];
  audit: AuditEntry[];
}
