import type { Ids } from '../cards/buttons.ts';
import { caseUrl } from '../cards/caseLink.ts';
import { faceOf } from '../cards/face.ts';
import type { OpenForm } from '../cards/form.ts';
import type { Block, Button, Said } from '../cards/said.ts';
import type { Saying } from '../cards/saying.ts';
import type { Face } from '../cards/view.ts';
import { ballOf } from '../engine/ball.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language, text } from '../language/text.ts';
import { type CaseSay, isLikely, lifeOf, sayGroups, saysOf } from '../talk/caseSay.ts';
import { withSaying } from '../talk/sayForm.ts';
import type { ShownCase } from './find.ts';
import { knownFacts } from './known.ts';
import { caseTexts } from './texts.ts';
import { type CorrectLook, correctSaid } from './viewCorrect.ts';

/** As many as are read at a glance. */
const mostLikely = 4;

export interface CaseView {
  shown: ShownCase;
  says: readonly CaseSay[];
  language: Language;
  /** The message and card that it was opened from, to go back to. */
  from?: Pick<Ids, 'message' | 'card'>;
  /** What was just said. */
  saved?: string;
}

/** What a reader looks at of it: the case, all that can be said, or the form of one thing. */
export type CaseLook =
  | { page: 'case' }
  | { page: 'more' }
  | { page: 'form'; saying: Saying; open: OpenForm }
  | { page: 'correct'; look: CorrectLook };

/** A case's own card: who has the ball, what is known, and what can be said about it. */
export function caseFace(view: CaseView, look: CaseLook): Face {
  const { shown, language, from } = view;
  const ids = { team: shown.team.id, message: from?.message ?? '', card: from?.card ?? '' };
  return faceOf(saidOf(view, look), { language, ids, summary: text(language, 'summary.reply') });
}

function saidOf(view: CaseView, look: CaseLook): Said {
  switch (look.page) {
    case 'case':
      return caseSaid(view);
    case 'more':
      return { ...head(view), blocks: moreBlocks(view), buttons: [backButton(view)] };
    case 'form':
      return formSaid(view, look.saying, look.open);
    case 'correct':
      return correctSaid(head(view), view, look.look, backButton(view));
  }
}

function head({ shown: { record, about }, language, saved }: CaseView): Said {
  const words = caseTexts(language);
  return {
    code: record.caseRef,
    title: words.title,
    status: [...(saved ? [fill(words.saved, { what: saved })] : []), standText(about, language)],
    ...{ tone: saved ? 'done' : 'figures', icon: 'TaskListLtr' },
  };
}

/** Who has the ball; of a case that rests, why nobody has. */
export function standText({ state, today }: ShownCase['about'], language: Language): string {
  const words = caseTexts(language);
  switch (lifeOf(state)) {
    case 'ended':
      return fill(words.ended, { date: dateText(language, state.ended?.on ?? today, today) });
    case 'paused':
      return words.paused;
    case 'unopened':
      return words.unopened;
    case 'open':
      return words.ball[ballOf(state, today)];
  }
}

function caseSaid(view: CaseView): Said {
  const { shown, language, from } = view;
  const { record, team, members, about } = shown;
  const words = caseTexts(language);
  const facts = knownFacts({ ...about, record, members, language });
  const all = sayable(view);
  const likely = all.filter((one) => isLikely(one, about)).slice(0, mostLikely);
  const rows = likely.map((one) => sayRow(one, view));
  const more = { verb: 'case.more', title: words.more, data: { case: record.caseRef } };
  return {
    ...head(view),
    blocks: [
      { kind: 'facts', facts },
      ...(rows.length > 0 ? [{ kind: 'heading' as const, text: words.say }, ...rows] : []),
    ],
    buttons: [
      ...(from ? [{ verb: 'form.close', title: words.back }] : []),
      ...(all.length > likely.length || shown.isPrimary ? [more] : []),
    ],
    link: { url: caseUrl(team, record.caseRef), title: text(language, 'actions.openCase') },
    inTab: { page: 'case', team: team.id, code: record.caseRef },
  };
}

function sayable({ shown: { about, isPrimary, isFormer }, says }: CaseView): CaseSay[] {
  return isFormer ? [] : saysOf(says, about, isPrimary);
}

/** All that can be said, under its headings. */
function moreBlocks(view: CaseView): Block[] {
  const all = sayable(view);
  const said = sayGroups.flatMap((group): Block[] => {
    const own = all.filter((one) => one.group === group);
    if (own.length === 0) return [];
    const text = caseTexts(view.language).groups[group];
    return [{ kind: 'heading', text }, ...own.map((one) => sayRow(one, view))];
  });
  return [...said, ...correctBlocks(view)];
}

/** For who answers for the whole case. */
function correctBlocks({ shown, language }: CaseView): Block[] {
  if (!shown.isPrimary) return [];
  const { title, open } = caseTexts(language).correct;
  const data = { case: shown.record.caseRef };
  return [
    { kind: 'heading', text: title },
    { kind: 'row', what: open, tap: { verb: 'case.correct', title: open, data } },
  ];
}

function sayRow({ saying, opens }: CaseSay, { shown, language }: CaseView): Block {
  const title = saying.texts[language].open;
  const data = { case: shown.record.caseRef, say: saying.id };
  // A feature's own form belongs to no message, wherever it is opened from.
  const nowhere = opens ? { message: '', card: '' } : {};
  return {
    kind: 'row',
    what: title,
    tap: { verb: opens ?? 'case.form', title, data: { ...data, ...nowhere } },
  };
}

function backButton({ shown, language }: CaseView): Button {
  const data = { case: shown.record.caseRef };
  return { verb: 'case.show', title: caseTexts(language).back, data };
}

function formSaid(view: CaseView, saying: Saying, open: OpenForm): Said {
  const { shown, language } = view;
  const { about, members, record, isPrimary } = shown;
  const asked = { about, members, isPrimary, team: shown.team.id };
  const input = { ...asked, caseRef: record.caseRef, language, back: backButton(view) };
  return withSaying(head(view), saying, open, input);
}
