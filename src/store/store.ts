/*
 * The store: everything that a team keeps, and the only room that knows Azure.
 * Its rule: one team is one partition; whatever belongs together is one transaction under the case's ETag.
 * The way through: a `Change` (`change.ts`) → `actions.ts` → `tableStore.ts`; keys from `keys.ts`; hints to workers by `queueHints.ts`.
 * Rows are what the other rooms share (`rows.ts`, `messageRow.ts`, `dueRow.ts`); rows of earlier releases are still read.
 * Embedded storage for a machine without an account is `azurite.ts`.
 */

import type { Programme } from '../engine/programme.ts';
import type { AuditEntry } from './auditEntry.ts';
import type { CaseloadsTurn, Change } from './change.ts';
import type { DueList, DueRow } from './dueRow.ts';
import type { Kept, KeptYear } from './keptRow.ts';
import type { MessageRow } from './messageRow.ts';
import type { Recalled, Written } from './remembered.ts';
import type { CardRow, CaseRecord, LoggedEvent, Member, Stored, Team } from './rows.ts';
import type { StatementRow } from './statementRow.ts';
import type { StoryRow } from './storyRow.ts';
import type { AsideRow } from './unreadable.ts';
import type { UtcInstant } from './utc.ts';

/** Everything that one team keeps, in one partition; `src/store/tableStore.ts` is the real one. */
export interface Store {
  teams: TeamStore;
  members: MemberStore;
  cases: CaseStore;
  messages: MessageStore;
  stories: StoryStore;
  kept: KeptStore;
  statements: StatementStore;
  programmes: ProgrammeStore;
  instances: InstanceStore;
  audit: AuditStore;
  forgetting: ForgettingStore;
  asides: AsideStore;
  rewrites: RewriteStore;
  /**
   * All of a change or nothing; false when the case (or another row under a lock) has changed meanwhile.
   * Throws, with nothing written, when the change cannot fit one transaction (100 rows, 4 MiB).
   */
  commit(teamId: string, change: Change): Promise<Committed | false>;
  /**
   * What a press on a card is about, as this process wrote it last; undefined unless it wrote all of it. It may be old: what
   * follows from it is true only once it is written under its ETags, and nothing else may be said by it.
   */
  recall(teamId: string, pressed: { message: string; card: string }): Promise<Recalled | undefined>;
}

/**
 * A request to bring one message up to date. Each request is a row of its own that never changes: who has served it
 * deletes that one, and a request that came meanwhile survives.
 */
export interface Pointer {
  messageId: string;
  /** Tells requests for the same message apart. */
  request: string;
}

export interface Committed {
  outbox: Pointer[];
}

/**
 * Rows that cannot be read. Whatever is read lists without them, and asked for by name they throw `UnreadableRow`; either
 * way they are noted here, and nobody writes over them.
 */
export interface AsideStore {
  list(): Promise<NotedAside[]>;
  ofTeam(teamId: string): Promise<NotedAside[]>;
  /** For what only the reader can tell; the same twice is one. */
  note(row: AsideRow): Promise<void>;
  /** Reads it again: false when it can be read, or is gone. */
  isStill(row: AsideRow): Promise<boolean>;
  /** It can be read again. */
  remove(row: AsideRow): Promise<void>;
}

/** `since`: by the clock of storage. */
export type NotedAside = AsideRow & { since: UtcInstant };

/** How far a team has come whose rows all name people by their ids. */
export const wholeTeam = '~';

/** Rows that name people by sign-in names: read with ids, and written so some at a time. */
export interface RewriteStore {
  /** The rows after a key, from the first without one; `next` is the last of them while there are more. */
  step(teamId: string, after?: string): Promise<{ rewritten: number; next?: string }>;
}

/** Who did what and when; written by `commit`. */
export interface AuditStore {
  /** Deletes what is older; how many entries that were. */
  forget(teamId: string, before: UtcInstant): Promise<number>;
  /** What was done from a moment on, and before another, oldest first: it costs what was done in between. */
  since(teamId: string, from: UtcInstant, before?: UtcInstant): Promise<AuditEntry[]>;
  /** What is kept about one case, oldest first; other cases that stood on the same list are left out. */
  ofCase(teamId: string, caseRef: string): Promise<AuditEntry[]>;
  /** Takes these cases' codes out of what is kept: who did something stays, about whom goes. How many entries that were. */
  withoutCases(teamId: string, caseRefs: ReadonlySet<string>): Promise<number>;
}

/** Somebody who left a team, by all that rows may name them by, and what they are called from then on. */
export interface ForgottenPerson {
  id: string;
  /** Sign-in names. */
  names: readonly string[];
  /** Of them alone, so that what was counted of two people is not counted of one. */
  as: string;
}

/** What goes for good, whichever rows hold it. */
export interface ForgettingStore {
  /** Every row of a team that took the bot out; false when the bot is back. */
  team(teamId: string): Promise<boolean>;
  /** A person's own row, and their names in every other but the audit's; false while something must be done again. */
  person(teamId: string, person: ForgottenPerson): Promise<boolean>;
}

/** What the months of cases that are gone still count; they change by `commit` alone, with the case that goes. */
export interface KeptStore {
  year(teamId: string, year: string): Promise<Stored<KeptYear> | undefined>;
  /** By month, of all years; throws `UnreadableRow` rather than leave one out. */
  months(teamId: string): Promise<Kept>;
}

/** What months came to, as it was told; versions are written by `commit` alone, and their figures never change. */
export interface StatementStore {
  get(teamId: string, month: string, version: number): Promise<Stored<StatementRow> | undefined>;
  /** Oldest first. */
  ofMonth(teamId: string, month: string): Promise<Stored<StatementRow>[]>;
}

/** The processes that share the storage. */
export interface InstanceStore {
  /** `at`: by its own clock, for whoever reads the table. */
  seen(id: string, at: UtcInstant): Promise<void>;
  /** When each was last seen, by the clock of storage, the only one that they share; `said`: what its own clock said then. */
  list(): Promise<{ id: string; at: UtcInstant; said?: UtcInstant }[]>;
  gone(id: string): Promise<void>;
}

export interface TeamStore {
  get(teamId: string): Promise<Team | undefined>;
  /** The same for sending: what another process wrote may be missing for ten seconds. No right may hang on it. */
  recent(teamId: string): Promise<Team | undefined>;
  /** Reads, changes and writes under the ETag, again until it succeeds; creates when there is none. */
  update(teamId: string, change: (team: Team | undefined) => Team): Promise<Team>;
  all(): Promise<Team[]>;
  /** Teams whose `nextDue` has passed. */
  due(now: UtcInstant): Promise<Stored<Team>[]>;
  /**
   * Makes sure that a sweep looks at the team at `at` or before, and that one which may be looking at it now does not put it to
   * sleep: asked for after a due row was committed. `now` in ms since 1970, by the clock that sweeps go by.
   */
  wakeBy(teamId: string, at: UtcInstant, now: number): Promise<void>;
  /** Sets `nextDue`, unless the team has changed since it was read: then it stays early, which costs one look. */
  sleepUntil(team: Stored<Team>, at: UtcInstant | undefined): Promise<boolean>;
  /** The teams of a person, for a personal chat, where Teams names no team. */
  ofMember(memberId: string): Promise<Team[]>;
  /** The teams in which somebody may have been named to read the audit; what their rows say of it counts. */
  overseenBy(id: string): Promise<Team[]>;
  /** Finds the team by them, or no more: a link too many is harmless. */
  linkOverseer(teamId: string, id: string, isOne: boolean): Promise<void>;
}

export interface MemberStore {
  list(teamId: string): Promise<Member[]>;
  /**
   * The same for names, languages and conversations: what another process wrote may be missing for ten seconds.
   * No right may hang on it.
   */
  recent(teamId: string): Promise<readonly Member[]>;
  get(teamId: string, memberId: string): Promise<Member | undefined>;
  update(teamId: string, memberId: string, change: (member: Member | undefined) => Member): Promise<Member>;
}

/** A team's own versions of programmes: they are added and never changed. */
export interface ProgrammeStore {
  /** By programme, in the order of their numbers. */
  list(teamId: string): Promise<Programme[]>;
  /** False when the number is taken. Every process has it the next time that it reads the team. */
  add(teamId: string, programme: Programme): Promise<boolean>;
}

export interface CaseListOptions {
  /** Throws `UnreadableRow` rather than leave one out, for what is counted and said of all of them. */
  whole?: boolean;
  /** Only those after this code, in the order of keys. */
  after?: string;
}

export interface CaseStore {
  get(teamId: string, caseRef: string): Promise<Stored<CaseRecord> | undefined>;
  /** The same; of a team those that are asked for in the same turn come by one query. */
  getTogether(teamId: string, caseRef: string): Promise<Stored<CaseRecord> | undefined>;
  list(teamId: string, options?: CaseListOptions): AsyncIterable<CaseRecord>;
  /** The codes of all of a team's cases, those that cannot be read among them. */
  refs(teamId: string): Promise<Set<string>>;
  /** A log with a hole is none: throws `UnreadableRow`. */
  events(teamId: string, caseRef: string): Promise<LoggedEvent[]>;
  card(teamId: string, cardKey: string): Promise<Stored<CardRow> | undefined>;
  /** Every card of a case that is kept; throws `UnreadableRow` rather than leave one out. */
  cards(teamId: string, caseRef: string): Promise<Stored<CardRow>[]>;
  /** All that is planned for a case. */
  dueRows(teamId: string, caseRef: string): Promise<DueRow[]>;
  due(teamId: string, now: UtcInstant): Promise<DueList>;
  /** Whose turn it was last to change who has how many cases; a change under its ETag is the next one, or fails. */
  caseloads(teamId: string): Promise<Stored<CaseloadsTurn> | undefined>;
  /** Deletes the case's own row, the last of it; false when it has changed meanwhile. */
  remove(teamId: string, stored: Stored<CaseRecord>): Promise<boolean>;
}

export interface MessageStore {
  get(teamId: string, messageId: string): Promise<Stored<MessageRow> | undefined>;
  /**
   * What this process committed within the last minute for a message; once. It may be old, and then nothing can be
   * written under its ETag: a change of a card changes the ETags of the messages that show it.
   */
  justWritten(teamId: string, messageId: string): Promise<Written | undefined>;
  /** Writes under the ETag; the new ETag, or undefined when the row has changed meanwhile. */
  save(teamId: string, message: Stored<MessageRow>): Promise<string | undefined>;
  /** The outcome of work on a message and the end of its request, at once; false when either has changed. */
  settle(teamId: string, message: Stored<MessageRow>, pointer: Pointer): Promise<boolean>;
  /** Forgets a request of which nothing is left to do; one that is gone already is fine. */
  discard(teamId: string, pointer: Pointer): Promise<void>;
  /** Every request that waits: what the rescue pass looks through. */
  outbox(teamId: string): Promise<Pointer[]>;
  /** Those whose ids begin with a day, `2026-04-13`: what was planned for it. */
  ofDay(teamId: string, day: string): Promise<MessageRow[]>;
  /** Messages that Teams refused for good: the leader's list. */
  failed(teamId: string): Promise<MessageRow[]>;
  /** Every message of the team, or those with ids from `from` up to `before`, page by page; without a row where only its key is left. */
  scan(
    teamId: string,
    ids?: { from?: string; before?: string },
  ): AsyncIterable<{ rowKey: string; stored?: Stored<MessageRow> }>;
  /** Deletes a message of which only its key is left, with all that points at it; again and again does no harm. */
  purge(teamId: string, rowKey: string): Promise<void>;
  /** It is gone in Teams, or can never be: the message and its request go, too. */
  end(teamId: string, message: Stored<MessageRow>, pointer: Pointer): Promise<boolean>;
  /** Takes one off that list, to be tried as if for the first time; its request, or undefined when it has changed. */
  again(teamId: string, messageId: string): Promise<Pointer | undefined>;
}

/** Success stories; they change by `commit` alone, with the messages that show them, and go when they are long over. */
export interface StoryStore {
  get(teamId: string, id: string): Promise<Stored<StoryRow> | undefined>;
  list(teamId: string): Promise<Stored<StoryRow>[]>;
  /** False when it has changed meanwhile. */
  remove(teamId: string, stored: Stored<StoryRow>): Promise<boolean>;
}
