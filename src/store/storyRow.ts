import type { LocalDate, LocalInstant } from '../calendar/local.ts';

/** A team story is for those who work with the citizen, a wide one for everybody (domain/6-privacy.md 6.3). */
export type StoryKind = 'team' | 'wide';

/** `draft → submitted → approved → shared`, and from anywhere to an end without text. */
export type StoryState = 'draft' | 'submitted' | 'approved' | 'shared' | 'rejected' | 'withdrawn' | 'expired';

/** The three guided fields (4-cards.md C29). */
export interface StoryText {
  start: string;
  difference: string;
  result: string;
}
export type StoryField = keyof StoryText;

/** What the guard found and the author let stand: places in the text, never a copy of it. */
export interface StoryFinding {
  field: StoryField;
  kind: string;
  start: number;
  end: number;
}

/** Where a citizen said yes to being read of: the channels of the post, a search by all staff, or outside of Teams too. */
export const consentScopes = ['channels', 'staff', 'outside'] as const;
export type ConsentScope = (typeof consentScopes)[number];

/** The bot keeps that a consent was given and filed, never whose (6-privacy.md 6.3). Rows of earlier releases say less. */
export interface StoryConsent {
  date?: LocalDate;
  /** Filed in the case system, by the tick of the author. */
  filed: boolean;
  /** Member id of who asked the citizen for it; gone with the text. */
  by?: string;
  scope?: ConsentScope;
  /** The last day on which it holds. */
  until?: LocalDate;
  withdrawnAt?: LocalInstant;
}

/** Who or what ended it: of time, its twelve months or the last day of the consent. */
export const storyEnds = ['author', 'leader', 'citizen', 'age', 'consent', 'rejected'] as const;
export type StoryEnd = (typeof storyEnds)[number];

/** What the story is about, so that it can be counted how many it could be about. */
export const storySubjects = ['placement', 'paidHours', 'job', 'other'] as const;
export type StorySubject = (typeof storySubjects)[number];

export interface StoryRow {
  id: string;
  /** Member id. */
  author: string;
  kind: StoryKind;
  state: StoryState;
  /** Gone at once when the story is withdrawn, rejected or runs out; so is everything that was said about it. */
  text?: StoryText;
  findings: StoryFinding[];
  comment?: string;
  /** Digest of what was sent for approval; an approval of anything else counts for nothing. */
  hash?: string;
  programme?: string;
  /** Programmes that the team has cases in, for the form. */
  programmes: { id: string; name: string; nameEn?: string }[];
  subject: StorySubject;
  /** At least five citizens of the programme could be the one (k = 5). */
  fits: boolean;
  happened?: LocalDate;
  consent?: StoryConsent;
  checklist: string[];
  channels: string[];
  /** Posted when it is approved, or with the stories of the month. */
  when: 'now' | 'month';
  /** Member ids of who must approve a wide story. */
  reviewers: string[];
  approvals: { by: string; at: LocalInstant; hash: string }[];
  /** How often it was sent for approval, and how often its form was sent to its author. */
  round: number;
  forms: number;
  /** Member ids, each once. */
  claps: string[];
  sharedOn?: LocalDate;
  /** Ids of the messages that show it. */
  messages: string[];
  /** Activities that have had their effect, newest first, at most 20. */
  sources: string[];
  /** From this day on the text is gone. */
  deleteAfter: LocalDate;
  ended?: { at: LocalInstant; why: StoryEnd };
  /** Its leader has seen to what the bot cannot take back. */
  cleared?: { by: string; at: LocalInstant };
  /** Nothing of it is waited for in Teams any more. */
  gone?: true;
}
