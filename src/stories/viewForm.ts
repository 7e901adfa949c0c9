import { plainName } from '../cards/people.ts';
import type { Choice, Face } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language } from '../language/text.ts';
import { withoutDigits } from '../privacy/letters.ts';
import { type StoryRow, storySubjects } from '../store/storyRow.ts';
import { type Found, seenKey } from './check.ts';
import { checklist, type StoryForm } from './form.ts';
import type { Missing } from './ready.ts';
import { suggestionFor } from './suggest.ts';
import { storyTexts } from './texts.ts';
import { channelNames, namesOfIds, overFace, partsOf, type StoryView, storyBase } from './view.ts';

/** What came of a press, beside what is stored. */
export interface FormState {
  /** As it was filled in; else as it is stored. */
  form: StoryForm;
  findings: readonly Found[];
  notice?: 'saved' | 'unsaved' | 'mustGo' | 'cpr';
  missing: readonly Missing[];
  /** First day on which it can be sent. */
  earliest?: string;
  fits?: boolean;
  programmes: StoryRow['programmes'];
}

/** The author's card: the form while it is a draft, then what became of it. */
export function authorFace(row: StoryRow, view: StoryView): Face {
  const texts = storyTexts(view.language);
  const withdrawable = (title: string, tone: 'accent' | 'good', lines: string[]): Face => ({
    template: 'C29author',
    summary: texts.form.title,
    data: { ...storyBase(view, row.id, title, tone), lines, canWithdraw: true },
  });
  switch (row.state) {
    case 'draft':
      return isCurrentForm(row, view)
        ? formFace(row.id, storedState(row), view, row.comment)
        : movedFace(row, view);
    case 'submitted':
      return withdrawable(texts.author.sentTitle, 'accent', waitingLines(row, view));
    case 'approved':
      return withdrawable(texts.author.approvedTitle, 'good', [texts.author.approved]);
    case 'shared': {
      const channels = channelNames(view.team, row.channels);
      const date = dateText(view.language, row.deleteAfter, view.today);
      const claps = row.claps.length > 0 ? [fill(texts.post.claps, { count: row.claps.length })] : [];
      return withdrawable(texts.author.sharedTitle, 'good', [
        fill(texts.author.shared, { channels, date }),
        ...claps,
      ]);
    }
    case 'rejected':
    case 'withdrawn':
    case 'expired':
      return overFace(row, view);
  }
}

export function formMessageId(row: Pick<StoryRow, 'id' | 'forms'>): string {
  return `story:${row.id}:form:${row.forms}`;
}

function isCurrentForm(row: StoryRow, { message }: StoryView): boolean {
  return message === '' || message === formMessageId(row);
}

function movedFace(row: StoryRow, view: StoryView): Face {
  const { form, notice } = storyTexts(view.language);
  return {
    template: 'C29over',
    summary: form.title,
    data: { ...storyBase(view, row.id, form.title, 'emphasis'), lines: [notice.opened] },
  };
}

function waitingLines(row: StoryRow, view: StoryView): string[] {
  const { review } = storyTexts(view.language);
  const given = row.approvals.map(({ by }) => by);
  const waiting = row.reviewers.filter((id) => !given.includes(id));
  return [
    ...(given.length > 0 ? [fill(review.approvedBy, { names: namesOfIds(view, given) })] : []),
    fill(review.waits, { names: namesOfIds(view, waiting) }),
  ];
}

/** A stored draft as a form; what it holds was confirmed when it was saved. */
export function storedState(row: StoryRow): FormState {
  return {
    form: {
      kind: row.kind,
      text: row.text ?? { start: '', difference: '', result: '' },
      programme: row.programme,
      subject: row.subject,
      happened: row.happened,
      consent: row.consent !== undefined,
      consentDate: row.consent?.date,
      consentFiled: row.consent?.filed ?? false,
      checklist: row.checklist,
      channels: row.channels.map(withoutDigits),
      when: row.when,
      second: withoutDigits(row.reviewers.at(-1) ?? ''),
      confirm: row.findings.length > 0,
      seen: '',
    },
    findings: row.findings.map((one) => ({
      ...one,
      text: row.text?.[one.field].slice(one.start, one.end) ?? '',
      confirmable: true,
    })),
    missing: [],
    fits: row.text && row.kind === 'wide' ? row.fits : undefined,
    programmes: row.programmes,
  };
}

/** The form: three fields first, and after a look at them what else a story of its kind needs. */
export function formFace(story: string, state: FormState, view: StoryView, comment?: string): Face {
  const { language } = view;
  const texts = storyTexts(language);
  const { form, findings } = state;
  const written = Object.values(form.text).some((value) => value !== '');
  return {
    template: 'C29form',
    summary: texts.form.title,
    data: {
      ...storyBase(view, story, texts.form.title, 'accent'),
      lines: [texts.form.text],
      notes: notesOf(state, view, comment),
      parts: findings.length > 0 ? partsOf(form.text, findings, language) : [],
      found: foundLines(findings, language),
      f: {
        ...form,
        ...form.text,
        subject: form.subject,
        consent: form.consent ? 'consent' : 'anonymous',
        channels: form.channels.join(','),
        checklist: form.checklist.join(','),
        programme: form.programme ?? state.programmes[0]?.id ?? '',
        happened: form.happened ?? '',
        consentDate: form.consentDate ?? '',
        consentFiled: String(form.consentFiled),
        second: form.second ?? '',
        confirm: String(form.confirm),
      },
      seen: seenKey(findings),
      more: written,
      wide: written && form.kind === 'wide',
      withConsent: written && form.kind === 'wide' && form.consent,
      confirmable: findings.length > 0 && findings.every(({ confirmable }) => confirmable),
      send: form.kind === 'wide' ? texts.form.send : texts.form.shareTeam,
      ...choicesOf(state, view),
    },
  };
}

function notesOf(state: FormState, { language, today }: StoryView, comment?: string): string[] {
  const { notice, missing, form } = storyTexts(language);
  const date = state.earliest ? dateText(language, state.earliest, today) : '';
  const lacking = state.missing.map((code) => `• ${fill(missing[code], { date })}`);
  return [
    ...(comment ? [fill(notice.sentBack, { comment: plainName(comment) })] : []),
    ...(state.notice ? [notice[state.notice]] : []),
    ...(lacking.length > 0 ? [notice.lacking, ...lacking] : []),
    ...(state.fits === undefined || state.form.kind === 'team'
      ? []
      : [state.fits ? form.fitsYes : form.fitsNo]),
  ];
}

/** `Alder: «34 år» → 30'erne`, once for each. */
export function foundLines(findings: readonly Found[], language: Language): string[] {
  const { finding } = storyTexts(language);
  const kinds: Readonly<Record<string, string>> = finding;
  const lines = findings.map((one) => {
    const line = fill(finding.line, {
      kind: kinds[one.kind] ?? one.kind,
      text: plainName(one.text),
      instead: suggestionFor(one, language),
    });
    return one.confirmable ? line : fill(finding.mustGo, { line });
  });
  return [...new Set(lines)];
}

function choicesOf(state: FormState, { team, members, reader, language }: StoryView) {
  const { form, check } = storyTexts(language);
  const choice = (value: string, title: string): Choice => ({ value, title });
  return {
    kinds: [choice('team', form.team), choice('wide', form.wide)],
    programmes: state.programmes.map(({ id, name }) => choice(id, name)),
    subjects: storySubjects.map((value) => choice(value, form[value])),
    consents: [choice('anonymous', form.anonymous), choice('consent', form.given)],
    channels: team.knownChannels.map(({ id, name }) => choice(withoutDigits(id), plainName(name))),
    moments: [choice('now', form.now), choice('month', form.month)],
    seconds: members
      .filter(({ id, left }) => !left && id !== reader?.id && id !== team.leader)
      .map(({ id, name }) => choice(withoutDigits(id), plainName(name))),
    checks: checklist.map((value) => choice(value, check[value])),
  };
}
