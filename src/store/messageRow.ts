import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { caseRefOf } from './cardKey.ts';
import type {
  AskedDeviation,
  BoardMeeting,
  CakeQuestion,
  GreenMeeting,
  MarblesPost,
  QuarterFindings,
  QuietWorker,
  Receipt,
  SaidHours,
  ShownStatement,
  TeamEffect,
  WeekReview,
} from './postRows.ts';
import type { UtcInstant } from './utc.ts';

export type MessageState = 'queued' | 'sending' | 'sent' | 'failed' | 'dropped';

/** What every message has, whatever it shows. */
export interface MessageBase {
  id: string;
  audience: 'personal' | 'channel';
  /** Member id for personal, channel id for channel. */
  to: string;
  /** Card keys, in the order in which they are shown. */
  cards: string[];
  /** Conversation of the post that it answers. */
  thread?: string;
  state: MessageState;
  /** The moment the message belongs to. */
  at: LocalInstant;
  /** Absence and other cards of the moment: sent before anything scheduled. */
  urgent?: boolean;
  /** Planned for the morning: its first sending is behind all that happens meanwhile. */
  calm?: boolean;
  attempts: number;
  /** Teams asked to wait, or an attempt failed: not before this. */
  retryAt?: UtcInstant;
  /** Its reader fills in a form on it: not drawn anew before this, or before it is saved. */
  fillingUntil?: UtcInstant;
  leaseUntil?: UtcInstant;
  /** Who holds the lease, so that a claim whose answer was lost is known as one's own. */
  leaseBy?: string;
  conversationId?: string;
  activityId?: string;
  /** Digest of what Teams shows now. */
  shown?: string;
  /** Since when it shows in Teams what must go, until that is gone: it is tried for longer than any other change. */
  redactSince?: UtcInstant;
  /** Sends whose outcome Teams never told us. */
  possibleDuplicates: number;
  lastError?: string;
}

/** Cases that a list shows, as they stand now, without a card of their own. */
export interface ListedCases {
  day: LocalDate;
  start: string;
  caseRefs: string[];
}

/** C46: the cases of one start; which page its reader has turned to. */
export interface AttendanceList extends ListedCases {
  page?: number;
  /** Nobody had touched it at the alarm: this copy asks whether everybody came, before anybody is called. */
  asked?: true;
}

/** Cases without a next step, for the leader; `asked`: of which the worker has been asked from this list. */
export interface UnseenList extends ListedCases {
  asked?: string[];
}

/** Who has moved a case, from whom, and to whom: member ids. */
export interface MovedCase {
  by: string;
  from: string;
  to: string;
}

/** A leave that is handed over; `back`: it is over, and this is what is still open. */
export interface LeaveList extends ListedCases {
  leave: { by: string; to: LocalDate; standIn: string; back?: true };
}

/** A card, its neutral twin of earlier releases, C13 of a person; `gone` is to be deleted in Teams. */
type OfCards = { view: 'card' | 'twin' | 'hours' | 'gone' };

export interface Coming {
  key: string;
  on: LocalDate;
}

/** C41 beside its cards. Left out: a list of an earlier release, or one that has no more to say. */
export interface ListOfDay {
  /** Its reader asked for it: it is shown whatever there is. */
  asked?: true;
  /** A later one has taken over: it leads there, and shows nothing else. */
  over?: true;
  /** What is on its way and no card yet: the key that it will have, and its day. */
  coming?: Coming[];
  /** Its reader has turned to. */
  page?: number;
  /** What features have on it, by their word for it: codes of cases, or ids of their own. */
  parts?: Record<string, string[]>;
}
/** About a team, and no case. */
type OfTeam = { view: 'welcome' | 'setUp' | 'silence' | 'removed' | 'postNews' | 'overseers' };
/** Ids of the stories that it shows, in order. */
type OfStories = {
  view: 'storyForm' | 'storyReview' | 'story' | 'storyThread' | 'storyMonth' | 'storyLeft';
  stories: string[];
};

/** The one post about cases of a day in a channel; `over`: the next morning it says nothing of any case. */
export interface PostOfDay {
  day: LocalDate;
  over?: true;
}

/** What a message shows, by its kind; `features.ts` says who draws each. */
export type MessageContent =
  | OfCards
  | { view: 'agenda'; day?: ListOfDay }
  | { view: 'dayPost'; post: PostOfDay }
  | OfTeam
  | OfStories
  | { view: 'hoursUpdate'; hours: SaidHours }
  | { view: 'marbles'; marbles: MarblesPost }
  | { view: 'cake'; cake: CakeQuestion }
  | { view: 'statement' | 'statementPost'; statement: ShownStatement }
  | { view: 'deviation'; deviation: AskedDeviation }
  | { view: 'attendance'; list: AttendanceList }
  | { view: 'leave'; list: LeaveList }
  | { view: 'paused'; list: ListedCases }
  | { view: 'unseen'; list: UnseenList }
  | { view: 'stepAsked'; list: ListedCases; by: string }
  | { view: 'moved'; list: ListedCases; moved: MovedCase }
  | { view: 'orphans'; list: ListedCases }
  | { view: 'quiet'; quiet: QuietWorker }
  | { view: 'board'; board: BoardMeeting }
  | { view: 'greenTime'; green: GreenMeeting }
  | { view: 'raised'; raised: { text: string; by: string } }
  | { view: 'effect'; effect: TeamEffect }
  | { view: 'quarter'; quarter: QuarterFindings }
  | { view: 'receipt'; receipt: Receipt }
  | { view: 'review'; review: WeekReview }
  | { view: 'newCards'; programme: { id: string; name: string } };

/**
 * One Teams message: a copy of one card, or a list or post of its own. What it must show follows from its cards and
 * what else it names; a worker renders, compares with what was last sent, and sends or updates. Cards decide,
 * messages only follow.
 */
export type MessageRow = MessageBase & MessageContent;
export type MessageView = MessageRow['view'];
export type MessageOf<View extends MessageView> = MessageRow & { view: View };

export function isOfView<View extends MessageView>(
  row: MessageRow | undefined,
  view: View,
): row is MessageOf<View> {
  return row?.view === view;
}

function comingIn(day: ListOfDay | undefined): string[] {
  return (day?.coming ?? []).map(({ key }) => caseRefOf(key));
}

function dayOnly(day: ListOfDay, isKept: (caseRef: string) => boolean): ListOfDay {
  const { coming, parts } = day;
  const kept = Object.entries(parts ?? {}).map(([name, codes]) => [name, codes.filter(isKept)]);
  return {
    ...day,
    ...(coming && { coming: coming.filter(({ key }) => isKept(caseRefOf(key))) }),
    ...(parts && { parts: Object.fromEntries(kept) }),
  };
}

/** The cases that a message lists beside its cards. */
export function listedIn(row: MessageRow): readonly string[] {
  if (row.view === 'agenda')
    return [...new Set([...comingIn(row.day), ...Object.values(row.day?.parts ?? {}).flat()])];
  return 'list' in row ? row.list.caseRefs : [];
}

/** The same message with some of the cases that it lists; as it is, where it lists none. */
export function listingOnly(row: MessageRow, isKept: (caseRef: string) => boolean): MessageRow {
  switch (row.view) {
    case 'attendance':
      return { ...row, list: { ...row.list, caseRefs: row.list.caseRefs.filter(isKept) } };
    case 'leave':
      return { ...row, list: { ...row.list, caseRefs: row.list.caseRefs.filter(isKept) } };
    case 'paused':
    case 'stepAsked':
    case 'moved':
    case 'orphans':
      return { ...row, list: { ...row.list, caseRefs: row.list.caseRefs.filter(isKept) } };
    case 'unseen': {
      const { caseRefs, asked } = row.list;
      const kept = { ...row.list, caseRefs: caseRefs.filter(isKept) };
      return { ...row, list: { ...kept, ...(asked && { asked: asked.filter(isKept) }) } };
    }
    case 'agenda':
      return row.day ? { ...row, day: dayOnly(row.day, isKept) } : row;
    default:
      return row;
  }
}

/** A list of a day, or of a leave, is over with its last day; other messages have none. */
export function lastDayOf(row: MessageRow): LocalDate | undefined {
  switch (row.view) {
    case 'attendance':
    case 'paused':
    case 'unseen':
    case 'stepAsked':
    case 'moved':
    case 'orphans':
      return row.list.day;
    case 'receipt':
      return row.receipt.day;
    case 'review':
      return row.review.day;
    case 'quiet':
      return row.quiet.day;
    case 'board':
      return row.board.day;
    case 'greenTime':
      return row.green.day;
    case 'raised':
    case 'overseers':
      return row.at.slice(0, 10);
    case 'leave':
      return row.list.leave.to;
    default:
      return undefined;
  }
}

/** Every case that a message shows, as a card or on a list. */
export function casesIn(row: MessageRow): string[] {
  return [...new Set([...row.cards.map(caseRefOf), ...listedIn(row)])].filter((caseRef) => caseRef !== '');
}
