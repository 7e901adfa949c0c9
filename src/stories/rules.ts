import { addDays } from '../calendar/days.ts';
import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { addMonths } from '../calendar/months.ts';
import { earlier } from '../engine/dates.ts';
import { periods } from '../privacy/periods.ts';
import type { StoryEnd, StoryKind, StoryRow } from '../store/storyRow.ts';
import { isConsentOver } from './consent.ts';

/** Why nothing happened; codes of `texts.ts`. */
export type StoryRefusal =
  | 'notDraft'
  | 'notSubmitted'
  | 'notYours'
  | 'changed'
  | 'already'
  | 'notShared'
  | 'consentOver'
  | 'gone';

export type StoryStep = { type: 'next'; row: StoryRow } | { type: 'refuse'; why: StoryRefusal };

/** Who does it, when. */
export interface Act {
  by: string;
  at: LocalInstant;
}

const keptSources = 20;

export function newStory(id: string, author: string, today: LocalDate): StoryRow {
  return {
    id,
    author,
    kind: 'team',
    state: 'draft',
    findings: [],
    programmes: [],
    subject: 'other',
    fits: false,
    checklist: [],
    channels: [],
    when: 'now',
    reviewers: [],
    approvals: [],
    round: 0,
    forms: 0,
    claps: [],
    messages: [],
    sources: [],
    deleteAfter: addMonths(today, periods.storyDraftMonths),
  };
}

/** What an author may write: everything that the form asks for. */
export type StoryDraft = Pick<
  StoryRow,
  | 'kind'
  | 'text'
  | 'findings'
  | 'programme'
  | 'programmes'
  | 'subject'
  | 'fits'
  | 'happened'
  | 'consent'
  | 'checklist'
  | 'channels'
  | 'when'
  | 'reviewers'
>;

export function saveDraft(row: StoryRow, draft: StoryDraft, { by, at }: Act): StoryStep {
  if (row.author !== by) return refuse('notYours');
  if (row.state !== 'draft') return refuse('notDraft');
  return next({ ...row, ...draft, deleteAfter: addMonths(day(at), periods.storyDraftMonths) });
}

/** A team story stands by its author's word; a wide one goes to the leader and one more. */
export function submit(row: StoryRow, hash: string, { by, at }: Act): StoryStep {
  if (row.author !== by) return refuse('notYours');
  if (row.state !== 'draft' || !row.text) return refuse('notDraft');
  const sent: StoryRow = { ...row, hash, comment: undefined, round: row.round + 1, approvals: [] };
  if (row.kind === 'team') return next({ ...sent, state: 'approved', approvals: [{ by, at, hash }] });
  return next({ ...sent, state: 'submitted', deleteAfter: lastDay(row, day(at)) });
}

/** Four eyes, neither the author's, on the very text that is there: `hash` is what the reviewer saw. */
export function approve(row: StoryRow, hash: string, { by, at }: Act): StoryStep {
  const wrong = mayReview(row, by);
  if (wrong) return refuse(wrong);
  if (hash !== row.hash) return refuse('changed');
  if (row.approvals.some((one) => one.by === by)) return refuse('already');
  if (isConsentOver(row, day(at))) return refuse('consentOver');
  const approvals = [...row.approvals, { by, at, hash }];
  return next({ ...row, approvals, state: isComplete({ ...row, approvals }) ? 'approved' : 'submitted' });
}

/** Back to its author, with what to change; whoever had approved it has to look again. */
export function sendBack(row: StoryRow, comment: string, { by }: Act): StoryStep {
  const wrong = mayReview(row, by);
  if (wrong) return refuse(wrong);
  return next({ ...row, state: 'draft', comment, hash: undefined, approvals: [] });
}

export function reject(row: StoryRow, act: Act): StoryStep {
  const wrong = mayReview(row, act.by);
  const ended = { at: act.at, why: 'rejected' } as const;
  return wrong ? refuse(wrong) : next({ ...erased(row), state: 'rejected', ended });
}

export function share(row: StoryRow, today: LocalDate): StoryStep {
  if (row.state !== 'approved') return refuse('notShared');
  if (isConsentOver(row, today)) return refuse('consentOver');
  return next({ ...row, state: 'shared', sharedOn: today, deleteAfter: lastDay(row, today) });
}

/** 👏 counts people; who presses again takes theirs back. */
export function clap(row: StoryRow, { by }: Act): StoryStep {
  if (row.state !== 'shared') return refuse('gone');
  const claps = row.claps.includes(by) ? row.claps.filter((one) => one !== by) : [...row.claps, by];
  return next({ ...row, claps });
}

export function withdraw(row: StoryRow, why: 'author' | 'leader' | 'citizen', { at }: Act): StoryStep {
  if (isOver(row)) return refuse('gone');
  const left = erased(row);
  const consent = left.consent && { ...left.consent, withdrawnAt: at };
  return next({ ...left, state: 'withdrawn', consent, ended: { at, why } });
}

export function expire(row: StoryRow, at: LocalInstant): StoryStep {
  if (isOver(row) || row.deleteAfter > day(at)) return refuse('gone');
  const why: StoryEnd = isConsentOver(row, day(at)) ? 'consent' : 'age';
  return next({ ...erased(row), state: 'expired', ended: { at, why } });
}

/** Its leader has seen to what the bot cannot take back, in Teams and outside of it. */
export function clear(row: StoryRow, { by, at }: Act): StoryStep {
  if (!isOver(row)) return refuse('notYours');
  return next(row.cleared ? row : { ...row, cleared: { by, at } });
}

export function isOver({ state }: Pick<StoryRow, 'state'>): boolean {
  return state === 'rejected' || state === 'withdrawn' || state === 'expired';
}

/** Whether what stands there now is what was approved, by as many as its kind needs. */
export function isApprovedAs(row: StoryRow, hash: string): boolean {
  return isComplete(row) && row.approvals.every((approval) => approval.hash === hash);
}

/** The same activity twice has one effect. */
export function remember(row: StoryRow, source: string): StoryRow {
  return { ...row, sources: [source, ...row.sources].slice(0, keptSources) };
}

const needed: Record<StoryKind, number> = { team: 1, wide: 2 };

function isComplete({ kind, reviewers, approvals }: StoryRow): boolean {
  if (approvals.length < needed[kind]) return false;
  return kind === 'team' || reviewers.every((id) => approvals.some(({ by }) => by === id));
}

function mayReview(row: StoryRow, by: string): StoryRefusal | undefined {
  if (row.author === by || !row.reviewers.includes(by)) return 'notYours';
  return row.state === 'submitted' ? undefined : 'notSubmitted';
}

/** Nothing that anybody wrote stays, nor what could prove a guess at it. */
function erased(row: StoryRow): StoryRow {
  const {
    text: _text,
    comment: _comment,
    hash: _hash,
    programme: _programme,
    happened: _happened,
    consent,
    ...kept
  } = row;
  const { by: _by, ...proof } = consent ?? { filed: false };
  const rest = { ...kept, findings: [], checklist: [], approvals: [], claps: [] };
  return consent ? { ...rest, consent: proof } : rest;
}

function next(row: StoryRow): StoryStep {
  return { type: 'next', row };
}

function refuse(why: StoryRefusal): StoryStep {
  return { type: 'refuse', why };
}

function day(at: LocalInstant): LocalDate {
  return at.slice(0, 10);
}

/** A year, or a consent's last day where that is earlier: the first day on which the text is gone. */
function lastDay({ consent }: Pick<StoryRow, 'consent'>, today: LocalDate): LocalDate {
  const year = addMonths(today, periods.storyMonths);
  return consent?.until === undefined ? year : earlier(year, addDays(consent.until, 1));
}
