import type { LocalDate } from '../calendar/local.ts';
import type { Month } from '../calendar/months.ts';
import type { UtcInstant } from './utc.ts';

interface DueBase {
  at: UtcInstant;
  /** What it is about, told apart from every other row of the moment; for a card its key (`cardKey.ts`). */
  cardKey: string;
  /** Empty for what belongs to no case. */
  caseRef: string;
}

/**
 * A card of a case: the engine's plan, one that was put off, a silenced cycle that comes up again, one that is passed on, one
 * that joins the channel's post.
 */
type OfCard = DueBase & {
  why: 'plan' | 'snooze' | 'silence' | 'pass' | 'join';
  /** Whose turn it is to hear of a card that is passed on: 1 a colleague, 2 the leader; not known of earlier releases. */
  step?: number;
};
/** A case of which something is open: it stands in the lists of the next morning. */
type OfMorning = DueBase & { why: 'morning' };
/** A case that overtook more cards than one transaction takes: the rest closes, as by whoever it was and what they did. */
type OfClosing = DueBase & { why: 'close'; by: string; verb: string };
/** A case of which the course, and then all, must be forgotten. */
type OfRetention = DueBase & { why: 'thin' | 'forget' };
/** A figure of a month is no longer what was posted. */
type OfFigure = DueBase & { why: 'recount'; figure: string; month: Month };
/** Somebody is back from a leave. */
type OfLeave = DueBase & { why: 'back'; memberId: string; leave: EndedLeave };

/** A morning on which features have lines of a case in lists; one of an earlier release is about the whole team. */
type OfLines = DueBase & { why: 'lines' | 'pause'; day: LocalDate };

/** The channel's post of a day is over. */
type OfPost = DueBase & { why: 'post'; day: LocalDate };

/** From–to, both inclusive; `early`: it was ended before it was over. */
export interface EndedLeave {
  from: LocalDate;
  to: LocalDate;
  standIn: string;
  early?: boolean;
}

/** When to look, and why. */
export type DueRow = OfCard | OfMorning | OfClosing | OfRetention | OfFigure | OfLeave | OfLines | OfPost;
export type DueReason = DueRow['why'];
export const dueReasons = [
  ...(['plan', 'snooze', 'silence', 'pass', 'join', 'morning', 'close'] as const),
  ...(['thin', 'forget', 'recount', 'back', 'lines', 'pause', 'post'] as const),
] satisfies DueReason[];
/** What a look at a case serves; every other reason is a feature's, a closing or a recount. */
export type CardReason = (OfCard | OfMorning)['why'];
export type DueOf<Why extends DueReason> = DueRow & { why: Why };

/** `by` tells apart the requests of one moment, so that none is taken for another that has been served; it names no case. */
export function recountRow(figure: string, month: Month, at: UtcInstant, by: string): DueOf<'recount'> {
  return { at, cardKey: `|recount|${figure}|${month}|${by}`, caseRef: '', why: 'recount', figure, month };
}

/** A team's list of what falls due, a row a case: up to and including a moment in order, and the first moment after it. */
export interface DueList {
  rows: DueRow[];
  next?: UtcInstant;
  ahead: DueAhead;
}

/** What was read along with it of the time after: all there is before `before`, or all of it. */
export interface DueAhead {
  rows: Pick<DueRow, 'at' | 'caseRef'>[];
  before?: UtcInstant;
}

/** The same leave written twice is one row. */
export function backRow(memberId: string, leave: EndedLeave, at: UtcInstant): DueOf<'back'> {
  const { from, to, standIn, early } = leave;
  const cardKey = ['', 'back', memberId, from, to, standIn, early ? 'early' : ''].join('|');
  return { at, cardKey, caseRef: '', why: 'back', memberId, leave };
}

/** One a case and day, whatever the lines are. */
export function linesRow(caseRef: string, day: LocalDate, at: UtcInstant): DueOf<'lines'> {
  return { at, cardKey: `${caseRef}|lines|${day}`, caseRef, why: 'lines', day };
}

/** One a case, however much of it is open. */
export function morningRow(caseRef: string, at: UtcInstant): DueOf<'morning'> {
  return { at, cardKey: `${caseRef}|morning`, caseRef, why: 'morning' };
}

/** One a case, however much is to close. */
export function closeRow(
  caseRef: string,
  at: UtcInstant,
  { by, verb }: { by: string; verb: string },
): DueOf<'close'> {
  return { at, cardKey: `${caseRef}|close`, caseRef, why: 'close', by, verb };
}

/** One a day for the whole team. */
export function postRow(day: LocalDate, at: UtcInstant): DueOf<'post'> {
  return { at, cardKey: `|post|${day}`, caseRef: '', why: 'post', day };
}

/** A row as it is stored; those of earlier releases say in their key alone what they are about. */
export function readDueRow(stored: DueRow): DueRow {
  switch (stored.why) {
    case 'recount': {
      const [, , figure = '', month = ''] = stored.cardKey.split('|');
      return { ...stored, figure: stored.figure ?? figure, month: stored.month ?? month };
    }
    case 'back': {
      const [, , memberId = '', from = '', to = '', standIn = '', early] = stored.cardKey.split('|');
      return {
        ...stored,
        memberId: stored.memberId ?? memberId,
        leave: stored.leave ?? { from, to, standIn, early: early === 'early' },
      };
    }
    default:
      return stored;
  }
}
