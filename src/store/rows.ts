import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import type { CardKind, PlannedCardId, Role } from '../engine/cards.ts';
import type { CardAnswered, CaseEvent, EventUndone } from '../engine/events.ts';
import type { Programme } from '../engine/programme.ts';
import type { CaseOpening, CaseState } from '../engine/state.ts';
import type { Language } from '../language/text.ts';
import type { DueRow } from './dueRow.ts';
import type { Benchmark } from './statementRow.ts';
import type {
  AuditFile,
  BoardPoint,
  CaseLook,
  DeliveryMode,
  GreenTime,
  Overseer,
  PlannedTalk,
  TeamChannels,
  TeamTarget,
} from './teamParts.ts';
import type { UtcInstant } from './utc.ts';

/** A row with the ETag it was read under. */
export interface Stored<T> {
  row: T;
  etag: string;
}

export interface Team {
  /** Entra group id of the team where Teams gives one, else the Teams team id; safe as a PartitionKey. */
  id: string;
  teamsId: string;
  /** As Teams showed it when the bot came. */
  name?: string;
  tenantId: string;
  serviceUrl: string;
  /** The bot as this team's conversations know it. */
  bot: { id: string; name?: string };
  /** Every channel of the team that the bot knows, for the set-up card. */
  knownChannels: { id: string; name: string }[];
  channels: TeamChannels;
  language: Language;
  closingDays: string[];
  deliveryMode: DeliveryMode;
  caseloadLimit: number;
  /** Marbles that the team hopes for in a month (C30); without it nobody is asked about cake. */
  marbleGoal?: number;
  /** Targets and bands that the leader has set, in place of the usual ones (measures.md 3.6). */
  targets?: TeamTarget[];
  /** By programme, figures of others that the leader has entered (measures.md 6, C31). */
  benchmarks?: Record<string, Benchmark[]>;
  /** Address of a case in the case system, `https://…{code}…`; without it cards carry no link. */
  caseSystemUrl?: string;
  /** Member id (Entra object id) of the leader; also a member with the role `leader`. */
  leader?: string;
  /** Member id of who installed the bot and answers the set-up card. */
  owner?: string;
  setUp: boolean;
  /** How many versions of programmes the team has of its own. */
  programmeVersions?: number;
  /** Own versions, `programme|number`, of which the leader has been told what is new since. */
  toldVersions?: string[];
  /** Those versions. Rows of their own (`setting:programme:…`), read with the team and never written with it. */
  programmes?: readonly Programme[];
  /** Programmes of which a version is stored that this release cannot read; told with the programmes, never written. */
  unreadProgrammes?: readonly string[];
  /** When the roster was last read whole. */
  rosterRead?: UtcInstant;
  /** The bot was taken out of the team: nothing is sent, and everything waits for it to come back. */
  removed?: boolean;
  removedAt?: UtcInstant;
  /** Teams says that the bot is not in it: since when, on how many days, the last of them (UTC); gone when it answers. */
  lost?: { since: UtcInstant; last: LocalDate; days: number };
  /** Up to which row key its rows are rewritten to name people by their ids (store/rewrite.ts); from the start, without it. */
  identified?: string;
  /** The earliest moment at which a sweep must look at this team. */
  nextDue?: UtcInstant;
  /** When its cases were looked through for one without a card ahead, and how many there were. */
  cardless?: CaseLook;
  /** The same for those that wait for a next step. */
  waiting?: CaseLook;
  /** The last day on which it was looked for who has answered nothing, and what nobody has. */
  quietOn?: LocalDate;
  /** Talks that the leader wants to have: with whom, and in the week that begins on which Monday. */
  talks?: PlannedTalk[];
  /** C23: on which weekdays (1 = Monday) and when, and the day of the last one; without it there is none. */
  board?: { days: number[]; at: string; last?: LocalDate };
  points?: BoardPoint[];
  overseers?: Overseer[];
  auditFiles?: AuditFile[];
  /** Without it there is no green time. */
  greenTime?: GreenTime;
}

/** Away from–to (both inclusive) with a stand-in's id. */
export interface Leave {
  from: LocalDate;
  to: LocalDate;
  standIn?: string;
}

/** A member of staff, as the Teams roster has them. */
export interface Member {
  /** Entra object id: how every row names them, and what every right is checked against. */
  id: string;
  /** The sign-in name today, in small letters: how an import names them, and what is shown in doubt. */
  signInName?: string;
  /**
   * Sign-in names by which rows may name them: those of releases that did not use the id yet, and of imports that came
   * before the person did. A name stays theirs who had it first, whoever has it today (store/identities.ts).
   */
  names?: string[];
  name: string;
  teamsUserId: string;
  roles: Role[];
  language?: Language;
  /** Personal conversation with the bot, once there is one. */
  conversationId?: string;
  /** In the order in which they were written: the last one that covers a day counts. */
  leaves?: Leave[];
  /** Id of who is asked next when this person does not answer an alert. */
  standIn?: string;
  /** Left the team: no cards, no rights. */
  left?: boolean;
  /** When that was first seen by whoever forgets people (retention/people.ts), and what they are called in rows from then on. */
  leftOn?: LocalDate;
  goneAs?: string;
  /** Of another organisation, and in the team: `left` until the leader gives them a role. */
  guest?: boolean;
  /** Of several teams that they are in, the one that they look at in the tab. */
  chosen?: boolean;
}

export interface LoggedEvent {
  sequence: number;
  event: CaseEvent | CardAnswered | EventUndone;
  /** Member id, or `import`. */
  by: string;
  /** What caused it (activity id, import line): the same source twice is the same event. */
  source: string;
}

/**
 * An absence that is settled; why somebody was not there, and what would help, where they said it: a working aid of the
 * responsible person, never in the log, and gone after 30 days (domain/6-privacy.md 6.5).
 */
export interface AbsenceNote {
  day: LocalDate;
  /** Codes; `sick` is health data and stands on personal cards only. */
  reason?: string;
  help?: string;
  settled: LocalInstant;
  /** The event of the answer: taken back with it. */
  sequence: number;
}

export interface CaseRecord {
  caseRef: string;
  /** The case before its first event: with the log, all that its state follows from. */
  opening?: CaseOpening;
  state: CaseState;
  /** Number of the last event. */
  sequence: number;
  /** Sources of the last events, newest first, at most 20. */
  recentSources: string[];
  /** Cycles silenced by "Ikke relevant", by `card|cycle`, until they come up again. */
  silenced: Record<string, { until?: LocalDate; reason: string }>;
  /** All that is planned for the case; the earliest stands in the team's list of what falls due, too. */
  due: DueRow[];
  /** Keys of its cards that still wait for an answer (open or snoozed). */
  open: string[];
  absences?: AbsenceNote[];
  /** Absences of which the attempts are deleted: whether somebody acted before noon (7-numbers.md M10). */
  counted?: { day: LocalDate; inTime: boolean }[];
  /** Who said last how an attendance day stands, when, and by which event. */
  marked?: { on: LocalDate; by: string; at: LocalInstant; sequence: number };
  /** The list of today (C46) that it stands on. */
  list?: { day: LocalDate; message: string; asked?: true };
  /** What happened on its course is deleted; its end, and what is still asked about it, are left (retention/thin.ts). */
  thinned?: true;
  /** Who had the case before, and until when they see it; `over`: the event with which they are out of it. */
  overlap?: { worker: string; cycle: string; until: LocalDate; over?: number };
  /** Lists of a day on which it stands beside its cards: ids of messages. */
  lists?: string[];
  /** What members want to be reminded of, each of them alone (domain/6-privacy.md 6.5); gone when it is answered. */
  reminders?: { by: string; on: LocalDate }[];
  /** A case that rests: the day on which somebody is asked whether it goes on. */
  pausedUntil?: LocalDate;
  /** It is being deleted (retention/cases.ts): its figures are counted, and nothing about it can change any more. */
  leaving?: true;
}

export type CardState = 'open' | 'snoozed' | 'answered' | 'cancelled' | 'expired';

/** A card that was sent or is on its way: the one truth that all its copies show. */
export interface CardRow {
  key: string;
  caseRef: string | null;
  card: PlannedCardId;
  kind: CardKind;
  cycle: string;
  at: LocalInstant;
  due?: LocalDate;
  /** Member ids, after stand-ins; a sign-in name that nobody in the team has. */
  to: string[];
  where: 'personal' | 'channel';
  state: CardState;
  /** Ids of the messages that show it. */
  messages: string[];
  taken?: { by: string; at: LocalInstant };
  /** Member ids to whom it was passed on, as nobody had answered it. */
  passed?: string[];
  /** What was done: member id, moment, a code for the wording, the event that can be undone. */
  handled?: {
    by: string;
    at: LocalInstant;
    verb: string;
    sequence?: number;
    /** The next deadline of the same card, as it stood then. */
    next?: LocalDate;
  };
  /** What happened on the way without ending it, newest last, at most 5: codes of `Outcome.note`. */
  notes?: { code: string; by: string; at: LocalInstant }[];
  snoozedTo?: LocalDate;
  /** When it was put off; not known of cards of earlier releases. */
  snoozedAt?: LocalInstant;
  /** A shared milestone: member ids of those who clapped, and who put its marble in. */
  claps?: string[];
  marble?: { by: string; at: LocalInstant };
  /** When the channel got it, and which of its kind it was in the team that year. */
  posted?: LocalInstant;
  number?: number;
  /** C13: a line that could not be read, as it was typed, until it is right or left for later. */
  draft?: { fault: string; hours: string; kind: string; source: string };
}
