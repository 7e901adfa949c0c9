import { plainName } from '../cards/people.ts';
import type { Face } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';
import { fill } from '../language/text.ts';
import { withoutDigits } from '../privacy/letters.ts';
import type { StoryRow, StoryText } from '../store/storyRow.ts';
import { storyTexts } from './texts.ts';
import { channelNames, namesOfIds, overFace, partsOf, type StoryView, storyBase } from './view.ts';

/** What a reviewer reads: the very text, what the check found beside it, and three ways to answer. */
export function reviewFace(row: StoryRow, view: StoryView): Face {
  if (row.state === 'rejected' || row.state === 'withdrawn' || row.state === 'expired')
    return overFace(row, view);
  const answered = row.approvals.some(({ by }) => by === view.reader?.id);
  const current = view.message === reviewMessageId(row, view.reader?.upn ?? '');
  if (row.state !== 'submitted' || !row.text || answered || !current) return reviewedFace(row, view);
  return openFace(row, row.text, view);
}

export function reviewMessageId(row: Pick<StoryRow, 'id' | 'round'>, upn: string): string {
  return `story:${row.id}:review:${row.round}:${withoutDigits(upn)}`;
}

function openFace(row: StoryRow, text: StoryText, view: StoryView): Face {
  const { language } = view;
  const { review } = storyTexts(language);
  return {
    template: 'C29review',
    summary: review.title,
    data: {
      ...storyBase(view, row.id, review.title, 'accent'),
      lines: [
        fill(review.text, {
          name: namesOfIds(view, [row.author]),
          channels: channelNames(view.team, row.channels),
        }),
      ],
      parts: partsOf(text, row.findings, language),
      notes: [foundNote(row, text, view), basisNote(row, view)],
      hash: row.hash ?? '',
    },
  };
}

function foundNote(row: StoryRow, text: StoryText, { language }: StoryView): string {
  const { review, finding } = storyTexts(language);
  if (row.findings.length === 0) return review.foundNone;
  const kinds: Readonly<Record<string, string>> = finding;
  const findings = row.findings.map(({ field, kind, start, end }) => {
    const found = plainName(text[field].slice(start, end));
    return `${kinds[kind] ?? kind} «${found}»`;
  });
  return fill(review.found, { findings: [...new Set(findings)].join(', ') });
}

function basisNote({ consent }: StoryRow, { language, today }: StoryView): string {
  const { review } = storyTexts(language);
  return consent ? fill(review.consent, { date: dateText(language, consent.date, today) }) : review.anonymous;
}

function reviewedFace(row: StoryRow, view: StoryView): Face {
  const { review } = storyTexts(view.language);
  const names = namesOfIds(
    view,
    row.approvals.map(({ by }) => by),
  );
  const waiting = row.reviewers.filter((id) => !row.approvals.some(({ by }) => by === id));
  return {
    template: 'C29author',
    summary: review.doneTitle,
    data: {
      ...storyBase(view, row.id, review.doneTitle, 'good'),
      lines: [
        ...(row.approvals.length > 0 ? [fill(review.approvedBy, { names })] : [review.openAgain]),
        ...(row.state === 'submitted' && waiting.length > 0
          ? [fill(review.waits, { names: namesOfIds(view, waiting) })]
          : []),
      ],
      canWithdraw: view.reader?.id === view.team.leader,
    },
  };
}
