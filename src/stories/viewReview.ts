import { type Form, opens, withForm } from '../cards/form.ts';
import { plainName } from '../cards/people.ts';
import type { Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';
import { own } from '../language/own.ts';
import { quoted } from '../language/quoted.ts';
import { fill } from '../language/text.ts';
import { withoutDigits } from '../privacy/letters.ts';
import type { StoryRow, StoryText } from '../store/storyRow.ts';
import { storyTexts } from './texts.ts';
import { storyFormTexts } from './textsForm.ts';
import {
  channelNames,
  namesOfIds,
  overFace,
  partsOf,
  type StoryView,
  storyButton,
  storyFace,
} from './view.ts';

/** What a reviewer reads: the very text, what the check found beside it, and three ways to answer. */
export function reviewFace(row: StoryRow, view: StoryView): Face {
  if (row.state === 'rejected' || row.state === 'withdrawn' || row.state === 'expired')
    return overFace(row, view);
  const answered = row.approvals.some(({ by }) => by === view.reader?.id);
  const current = reviewIds(row, view).includes(view.message);
  if (row.state !== 'submitted' || !row.text || answered || !current) return reviewedFace(row, view);
  return openFace(row, row.text, view);
}

export function reviewMessageId(row: Pick<StoryRow, 'id' | 'round'>, reviewer: string): string {
  return `story:${row.id}:review:${row.round}:${withoutDigits(reviewer)}`;
}

/** Reviews that were sent before this release are called after the name that rows had then. */
function reviewIds(row: StoryRow, { reader }: StoryView): string[] {
  return [reader?.id ?? '', ...(reader?.names ?? [])].map((who) => reviewMessageId(row, who));
}

function openFace(row: StoryRow, text: StoryText, view: StoryView): Face {
  const { language, form } = view;
  const { review } = storyTexts(language);
  const said: Said = {
    title: review.title,
    status: [
      fill(review.text, {
        name: namesOfIds(view, [row.author]),
        channels: channelNames(view.team, row.channels),
      }),
    ],
    ...{ tone: 'today', icon: 'Star' },
    blocks: [
      ...partsOf(text, row.findings, language),
      { kind: 'note', text: foundNote(row, text, view) },
      { kind: 'note', text: basisNote(row, view) },
    ],
    buttons: [
      storyButton('story.approve', review.approve, row.id, {
        style: 'positive',
        data: { hash: row.hash ?? '' },
      }),
      opens('sendBack', review.sendBack),
    ],
    more: [storyButton('story.reject', review.rejectSure, row.id)],
    moreNote: review.rejectText,
  };
  const open = form?.name === 'sendBack' ? form : undefined;
  return storyFace(view, open ? withForm(said, sendBackForm(row, view), open, language) : said);
}

function sendBackForm({ id }: StoryRow, { language }: StoryView): Form {
  const { review } = storyTexts(language);
  return {
    ...{ name: 'sendBack', verb: 'story.sendBack', data: { story: id } },
    steps: () => [
      {
        questions: [
          {
            ...{ kind: 'text', id: 'comment', label: review.comment, lines: true, max: 300 },
            required: review.commentError,
          },
        ],
      },
    ],
  };
}

function foundNote(row: StoryRow, text: StoryText, { language }: StoryView): string {
  const { review } = storyTexts(language);
  const { finding } = storyFormTexts(language);
  if (row.findings.length === 0) return review.foundNone;
  const findings = row.findings.map(({ field, kind, start, end }) => {
    const found = plainName(text[field].slice(start, end));
    return `${own(finding, kind) ?? kind} ${quoted(found, language)}`;
  });
  return fill(review.found, { findings: [...new Set(findings)].join(', ') });
}

function basisNote({ consent }: StoryRow, view: StoryView): string {
  const { language, today } = view;
  const { review } = storyTexts(language);
  if (!consent) return review.anonymous;
  const { by, scope, until } = consent;
  const date = consent.date ? dateText(language, consent.date, today) : '';
  if (!by || !scope || !until) return fill(review.consent, { date });
  return fill(review.consentOf, {
    ...{ date, name: namesOfIds(view, [by]), scope: review.scope[scope] },
    until: dateText(language, until, today),
  });
}

function reviewedFace(row: StoryRow, view: StoryView): Face {
  const { review } = storyTexts(view.language);
  const names = namesOfIds(
    view,
    row.approvals.map(({ by }) => by),
  );
  const waiting = row.reviewers.filter((id) => !row.approvals.some(({ by }) => by === id));
  return storyFace(view, {
    ...{ title: review.doneTitle, tone: 'done' },
    status: [
      ...(row.approvals.length > 0 ? [fill(review.approvedBy, { names })] : [review.openAgain]),
      ...(row.state === 'submitted' && waiting.length > 0
        ? [fill(review.waits, { names: namesOfIds(view, waiting) })]
        : []),
    ],
    buttons:
      view.reader?.id === view.team.leader
        ? [storyButton('story.withdraw', storyTexts(view.language).author.withdraw, row.id)]
        : [],
  });
}
