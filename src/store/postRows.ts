import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import type { Month } from '../calendar/months.ts';
import type { Hundredths } from '../engine/hours.ts';

/** The paid hours of one team in one month (7-numbers.md M4–M6): whole numbers and hundredths, nothing hidden yet. */
export interface HoursFigures {
  month: Month;
  /** Citizens with counting hours. */
  citizens: number;
  sum: Hundredths;
  /** Rounded half up to a hundredth; 0 when nobody had hours. */
  median: Hundredths;
  /** Citizens whose first month with counting hours it is. */
  first: number;
  /** Citizens at or above their programme's target. */
  reached: number;
}

/** What was said of a month, with the two months that it is compared with. */
export interface HoursStatement {
  figures: HoursFigures;
  lastMonth: HoursFigures;
  lastYear: HoursFigures;
}

/** Parts of a month's citizens. */
export type HiddenPart = 'first' | 'reached';

/** A month's paid hours as they were last said, and when they were corrected. */
export interface SaidHours {
  statement: HoursStatement;
  version: number;
  corrected?: LocalInstant;
  /** Of each month, what this or an earlier version has hidden of a whole that it showed. */
  hidden?: Record<Month, HiddenPart[]>;
}

/** What a marble stands for (4-cards.md C30). */
export type MarbleColour = 'job' | 'flexJob' | 'education' | 'target' | 'first';
export type MarbleCounts = Record<MarbleColour, number>;

export interface MarbleBox {
  month: Month;
  ofMonth: MarbleCounts;
  ofYear: MarbleCounts;
}

/** What a reached goal is celebrated with. */
export type Treat = 'cake' | 'hotdogs' | 'other' | 'none';

/** What the channel's post of a month shows. */
export interface MarblesPost {
  box: MarbleBox;
  /** How many the team hopes for in a month. */
  goal?: number;
  party?: { treat: Exclude<Treat, 'none'>; on: LocalDate };
}

/** "Tid til kage?": put to the leader once a month, however often the goal is reached and lost again. */
export interface CakeQuestion {
  month: Month;
  count: number;
  goal: number;
  answer?: { treat: Treat; on?: LocalDate; by: string; at: LocalInstant };
}

/** Which version of a month a message shows (statementRow.ts), to the leader or, shared, to the channel. */
export interface ShownStatement {
  month: Month;
  version: number;
  programme: string;
  /** Since when it has waited for the leader, where it asks once more. */
  waits?: LocalDate;
  /** An address at which its file may be fetched once: the digest of its token, until when (UTC), and whose figures. */
  fetch?: { digest: string; until: string; reader?: 'leader' | 'channel' | 'board' };
}

/** C32: what the leader is asked about a figure, and what comes of it. Nobody but its readers sees the answer's lines. */
export interface AskedDeviation {
  month: Month;
  version: number;
  programme: string;
  /** `decided`: nothing about a figure, but what the team agreed on at its quarter's talk; it comes answered. */
  deviation: 'band' | 'fall' | 'decided';
  measure: string;
  group: string | null;
  shown: string;
  bound: string;
  before: string;
  /** The leader wants to talk about it, and with whom in green time: member id, and when. */
  sparring?: { by: string; at: LocalInstant };
  /** A later version no longer has it. */
  gone?: true;
  answer?: DeviationAnswer;
  /** A follow-up at the deadline: of which card (its message). */
  follows?: string;
}

export interface DeviationAnswer {
  /** Left out of what was decided, which has nothing to explain. */
  why?: DeviationWhy;
  whyLine?: string;
  handling: DeviationHandling;
  handlingLine?: string;
  /** Member id. */
  responsible: string;
  deadline: LocalDate;
  by: string;
  at: LocalInstant;
  /** How it ended. */
  closed?: { as: 'done' | 'dropped'; by: string; at: LocalInstant };
}

export const deviationWhys = [
  'citizens',
  'companies',
  'absence',
  'practice',
  'registration',
  'other',
] as const;
export type DeviationWhy = (typeof deviationWhys)[number];
export const deviationHandlings = [
  'companies',
  'talks',
  'move',
  'sparring',
  'registration',
  'other',
] as const;
export type DeviationHandling = (typeof deviationHandlings)[number];

/** The lists of the week for a leader, in their order (measures.md 6, C42). */
export const listNames = [
  ...(['unseen', 'noStep', 'late', 'noPlan', 'interrupted', 'longAbsence'] as const),
  ...(['sparring', 'changed', 'caseload', 'promises', 'deviations', 'paused'] as const),
] as const;
export type ListName = (typeof listNames)[number];

/** What is on a list: how many, and how long the longest has been so (of caseloads: the largest). */
export interface ListCount {
  list: ListName;
  count: number;
  longest: number;
}

/** C42 as it was on its day: numbers alone; who is behind them is looked up when a list is opened. */
export interface WeekReview {
  day: LocalDate;
  /** Cases on some list. */
  cases: number;
  lists: ListCount[];
}

/** What a team did in some days: shares by their numbers, and the days to each first follow-up, sorted. */
export interface EffectFigures {
  contact: { n: number; d: number };
  absence: { n: number; d: number };
  followUpDays: number[];
}

/** A team's last thirty days against its first thirty. */
export interface TeamEffect {
  day: LocalDate;
  first: EffectFigures;
  last: EffectFigures;
}

/** What is counted for a board meeting (measures.md 6, C23), in the order in which it is said. */
export const boardCounts = ['starts', 'followUps', 'absence', 'late', 'hours', 'celebrations'] as const;
export type BoardCounts = Record<(typeof boardCounts)[number], number>;

/** A figure of the running month beside its target, as a channel may see it. */
export interface BoardTarget {
  programme: string;
  /** The programme's; left out by releases that did not keep it. */
  name?: string;
  measure: string;
  group: string | null;
  shown: string;
  target: string;
}

export interface BoardMeeting {
  day: LocalDate;
  /** The day of the one before. */
  since?: LocalDate;
  counts: BoardCounts;
  targets: BoardTarget[];
}

/** Somebody who has answered nothing for some days, on the day on which the leader hears of it. */
export interface QuietWorker {
  day: LocalDate;
  /** Member id. */
  worker: string;
  /** Tasks that have waited for an answer all the while. */
  waiting: number;
}

/** What a team brings to green time: open cases, and deviations without an answer, of which sparring was asked. */
export interface GreenLine {
  team: string;
  name: string;
  cases: number;
  deviations: number;
}

/** A green time as it was announced, and who has booked which quarter (HH:MM) of it. */
export interface GreenMeeting {
  day: LocalDate;
  at: string;
  place: string;
  lines: GreenLine[];
  booked: { by: string; at: string }[];
}

/** The week's receipt: open cases, those with a next step, and the percentage seen in three weeks where it may be told. */
export interface Receipt {
  day: LocalDate;
  cases: number;
  withStep: number;
  seen?: number;
}

/** What is looked at to see what works (measures.md 6), and against what. */
export const findingTopics = ['followUp', 'contact', 'payTalk'] as const;
export type FindingTopic = (typeof findingTopics)[number];
export const findingOutcomes = ['interrupted', 'hours'] as const;
export type FindingOutcome = (typeof findingOutcomes)[number];

/** How many of how many, where it was done and where it was left: placements, or of hours cases. Exact. */
export interface Finding {
  topic: FindingTopic;
  outcome: FindingOutcome;
  done: { n: number; d: number };
  left: { n: number; d: number };
}

/** Hvad virker hos os, of one programme, as it was on its day: to the leader, and shared to the channel. */
export interface QuarterFindings {
  day: LocalDate;
  programme: string;
  findings: Finding[];
  /** When it was shared, and what was decided (ids of messages): on the leader's own. */
  shared?: LocalInstant;
  decided?: string[];
}
