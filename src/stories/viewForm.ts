import { personBlocks } from '../cards/choosePerson.ts';
import { plainName } from '../cards/people.ts';
import type { Block, Button, Tone } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';
import { own } from '../language/own.ts';
import { fill, type Language } from '../language/text.ts';
import { withoutDigits } from '../privacy/letters.ts';
import type { StoryRow } from '../store/storyRow.ts';
import { type Found, seenKey } from './check.ts';
import { carriedFields, type FormState, questionsOf, stepOf } from './formSteps.ts';
import { suggestionFor } from './suggest.ts';
import { storyTexts } from './texts.ts';
import { storyFormTexts } from './textsForm.ts';
import { channelNames, namesOfIds, overFace, type StoryView, storyButton, storyFace } from './view.ts';

/** The author's card: the form while it is a draft, then what became of it. */
export function authorFace(row: StoryRow, view: StoryView): Face {
  const { author, post } = storyTexts(view.language);
  const withdrawable = (title: string, tone: Tone, status: string[]): Face =>
    storyFace(
      view,
      {
        ...{ title, tone, status },
        buttons: [storyButton('story.withdraw', author.withdraw, row.id)],
      },
      storyFormTexts(view.language).form.title,
    );
  switch (row.state) {
    case 'draft':
      return isCurrentForm(row, view)
        ? formFace(row.id, storedState(row), view, row.comment)
        : movedFace(view);
    case 'submitted':
      return withdrawable(author.sentTitle, 'coming', waitingLines(row, view));
    case 'approved':
      return withdrawable(author.approvedTitle, 'done', [author.approved]);
    case 'shared': {
      const channels = channelNames(view.team, row.channels);
      const date = dateText(view.language, row.deleteAfter, view.today);
      const claps = row.claps.length > 0 ? [fill(post.claps, { count: row.claps.length })] : [];
      return withdrawable(author.sharedTitle, 'celebration', [
        fill(author.shared, { channels, date }),
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

function movedFace(view: StoryView): Face {
  const { form } = storyFormTexts(view.language);
  const { notice } = storyTexts(view.language);
  return storyFace(view, { title: form.title, status: [notice.opened], tone: 'dropped' });
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
      consentBy: row.consent?.by,
      consentScope: row.consent?.scope,
      consentUntil: row.consent?.until,
      checklist: row.checklist,
      channels: row.channels.map(withoutDigits),
      when: row.when,
      second: row.reviewers.at(-1) ?? '',
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

/** One step of the form: the text, what it is about, the consent, and where it goes; what stands on others goes along. */
export function formFace(story: string, state: FormState, view: StoryView, comment?: string): Face {
  const { language } = view;
  const { form: words } = storyFormTexts(language);
  const { findings, form } = state;
  const step = stepOf(state);
  const questions = questionsOf(step, state, view);
  const data = { ...carriedFields(state, questions), story, seen: seenKey(findings), step };
  const again = (title: string, more: Button['data']): Button => ({
    ...{ verb: 'story.check', title, data: { ...data, ...more, to: step }, asks: true },
  });
  const isLast = step === 'send';
  const send = form.kind === 'wide' ? words.send : words.shareTeam;
  return storyFace(view, {
    ...{ title: words.title, status: [words[`${step}Step`]], tone: 'today', icon: 'Star' },
    blocks: [
      ...noticeBlocks(state, view, comment),
      ...(step === 'text' ? foundBlocks(state, language) : []),
      ...questions.flatMap((question): Block[] =>
        question.kind === 'person' ? personBlocks(question, lookedFor(form), again, language) : [question],
      ),
      ...(step === 'about' || step === 'consent' ? [{ kind: 'note' as const, text: words.consentHelp }] : []),
      ...(step === 'consent' && !questions.some(({ id }) => id === 'consentBy')
        ? [{ kind: 'warning' as const, text: words.consentNobody }]
        : []),
    ],
    buttons: [
      isLast
        ? { verb: 'story.submit', title: send, data, asks: true, style: 'positive' }
        : {
            verb: 'story.check',
            title: step === 'text' ? words.check : words.next,
            data,
            asks: true,
            style: 'positive',
          },
      ...(step === 'text'
        ? []
        : [
            {
              verb: 'story.check',
              title: words.backToText,
              data: { ...data, to: 'text' },
              asks: true as const,
            },
          ]),
    ],
    more: story === '' ? [] : [storyButton('story.delete', words.delete, story)],
  });
}

function lookedFor(form: FormState['form']) {
  const { second = '', second_find = '', second_page = '1' } = form;
  const { consentBy = '', consentBy_find = '', consentBy_page = '1' } = form;
  return { second, second_find, second_page, consentBy, consentBy_find, consentBy_page };
}

/** What was found, in its own words; the text itself stands once, where it is mended. */
function foundBlocks({ findings }: FormState, language: Language): Block[] {
  if (findings.length === 0) return [];
  return [
    { kind: 'warning', text: storyFormTexts(language).finding.title },
    ...foundLines(findings, language).map((line): Block => ({ kind: 'line', text: line })),
  ];
}

function noticeBlocks(state: FormState, { language, today }: StoryView, comment?: string): Block[] {
  const { notice } = storyTexts(language);
  const { missing, form } = storyFormTexts(language);
  const date = state.earliest ? dateText(language, state.earliest, today) : '';
  const lacking = state.missing.map((code) => `• ${fill(missing[code], { date })}`);
  const isFaulty = state.notice === 'mustGo' || state.notice === 'cpr' || state.notice === 'unsaved';
  const said = state.notice ? [notice[state.notice]] : [];
  const fits = state.fits === undefined || state.form.kind === 'team' || state.fits ? [] : [form.fitsNo];
  const line = (words: string): Block => ({ kind: 'line', text: words });
  const warning = (words: string): Block => ({ kind: 'warning', text: words });
  return [
    ...(comment ? [line(fill(notice.sentBack, { comment: plainName(comment) }))] : []),
    ...said.map(isFaulty ? warning : (words) => ({ kind: 'note', text: words }) as Block),
    ...(lacking.length > 0 ? [warning(notice.lacking), ...lacking.map(line)] : []),
    ...fits.map(line),
  ];
}

/** `Alder: «34 år» → 30'erne`, once for each. */
export function foundLines(findings: readonly Found[], language: Language): string[] {
  const { finding } = storyFormTexts(language);
  const lines = findings.map((one) => {
    const line = fill(finding.line, {
      kind: own(finding, one.kind) ?? one.kind,
      text: plainName(one.text),
      instead: suggestionFor(one, language),
    });
    return one.confirmable ? line : fill(finding.mustGo, { line });
  });
  return [...new Set(lines)];
}
