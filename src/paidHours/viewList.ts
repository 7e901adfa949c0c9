import { capital, faceOf } from '../cards/face.ts';
import type { OpenForm } from '../cards/form.ts';
import { type Pages, pageButtons, pageNote, pagesOf } from '../cards/pages.ts';
import { nameOf } from '../cards/people.ts';
import type { Block, Button } from '../cards/said.ts';
import { isSettled } from '../cards/settled.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { hoursText } from '../engine/hours.ts';
import { momentText, monthText } from '../language/dates.ts';
import { fill, type Language, text } from '../language/text.ts';
import { progressOf } from './progress.ts';
import { paidHoursTexts } from './texts.ts';
import { type Asked, allBlocks, askLine, eachBlocks, editLines, labelOf, monthKinds } from './viewLines.ts';

/** Lines to write on one page: what must stay under 24 KB and be possible on a phone. */
const linesOnPage = 10;
/** Lines that only tell; more would not be read. */
const mostDone = 35;
/** Between the lines that a button names: a press carries nothing nested. */
export const lineBetween = '\n';
/** Buttons beside each other. */
const mostShown = 2;
export type HoursListInput = Pick<ViewInput, 'team' | 'language' | 'message'> & {
  lines: readonly ViewInput[];
  look?: { page?: number; edit?: boolean; form?: OpenForm };
};

/** C13: one list a person (4-cards.md): what is still to be written, what was, and by whom. */
export function hoursListView({ team, language, message, lines, look = {} }: HoursListInput): Face {
  const words = paidHoursTexts(language).list;
  const edit = look.edit === true;
  const waiting = lines.filter(({ card }) => !isSettled(card)).sort(wrongFirst);
  const settled = lines.filter(({ card }) => isSettled(card));
  const turned = pagesOf(
    edit ? settled.flatMap(editLines) : waiting.map(askLine),
    look.page ?? 1,
    linesOnPage,
  );
  const isEach = edit || look.form?.name === 'kinds';
  const filled = look.form?.filled ?? {};
  const asked = isEach
    ? eachBlocks(turned.shown, filled, language)
    : allBlocks(turned.shown, filled, language);
  return faceOf(
    {
      title: titleOf(lines, language),
      status: headStatus(waiting, edit, settled, language),
      tone: waiting.length === 0 && !edit ? 'done' : 'today',
      ...(waiting.length === 0 && !edit ? {} : { icon: 'TaskListLtr' }),
      blocks: [
        ...wrongNote(waiting, edit, language),
        ...asked,
        ...pageNote(turned, language),
        ...(edit ? [] : doneBlocks(settled, language)),
      ],
      ...buttonsOf(
        turned,
        { edit, isEach, canEdit: settled.some((line) => editLines(line).length > 0) },
        language,
      ),
    },
    { language, ids: { team: team.id, message, card: '' }, summary: words.summary },
  );
}

function buttonsOf(
  turned: Pages<Asked>,
  { edit, isEach, canEdit }: { edit: boolean; isEach: boolean; canEdit: boolean },
  language: Language,
): { buttons: Button[]; more: Button[] } {
  const words = paidHoursTexts(language).list;
  const lines = turned.shown.map(({ id }) => id);
  const save: Button[] =
    lines.length === 0
      ? []
      : [
          {
            ...{ verb: 'hours.save', title: text(language, 'actions.save'), asks: true, style: 'positive' },
            data: { edit: String(edit), lines: lines.join(lineBetween) },
          },
        ];
  const each: Button[] =
    isEach || lines.length === 0
      ? []
      : [{ verb: 'form.open', title: words.kinds, data: { form: 'kinds' }, asks: true }];
  const back: Button[] = edit ? [{ verb: 'agenda.back', title: text(language, 'actions.close') }] : [];
  const mend: Button[] = !edit && canEdit ? [{ verb: 'agenda.edit', title: words.edit }] : [];
  const [next, ...pages] = pageButtons(turned, language, 'agenda.page', { edit: String(edit) });
  const shown = [...save, ...(next ? [next] : []), ...back, ...each, ...mend, ...pages];
  return { buttons: shown.slice(0, mostShown), more: shown.slice(mostShown) };
}

/** The month in the title; of several months each line says its own. */
function titleOf(lines: readonly ViewInput[], language: Language): string {
  const words = paidHoursTexts(language).list;
  const [month, ...others] = monthsOf(lines);
  if (!month || others.length > 0) return words.titleMonths;
  return fill(words.title, { month: monthText(language, month).split(' ')[0] ?? '' });
}

function monthsOf(lines: readonly ViewInput[]): string[] {
  return [...new Set(lines.map(({ card }) => card.cycle))];
}

function headStatus(
  waiting: readonly ViewInput[],
  edit: boolean,
  settled: readonly ViewInput[],
  language: Language,
): string[] {
  const words = paidHoursTexts(language).list;
  if (edit) return [words.editText];
  const count = waiting.length;
  if (count > 0) return [fill(count === 1 ? words.textOne : words.text, { count }), words.empty];
  return [words.allDone, ...lastSaved(settled, language)];
}

function lastSaved(settled: readonly ViewInput[], language: Language): string[] {
  const words = paidHoursTexts(language).list;
  const [last] = [...settled].sort((a, b) =>
    (b.card.handled?.at ?? '').localeCompare(a.card.handled?.at ?? ''),
  );
  const handled = last?.card.handled;
  if (!last || !handled) return [];
  const name = nameOf(last.members, handled.by, language);
  return [fill(words.savedBy, { name, when: momentText(language, handled.at, last.today) })];
}

function wrongNote(waiting: readonly ViewInput[], edit: boolean, language: Language): Block[] {
  const words = paidHoursTexts(language).list;
  const wrong = waiting.filter(({ card }) => card.draft).length;
  if (edit || wrong === 0) return [];
  return [{ kind: 'warning', text: fill(wrong === 1 ? words.wrongOne : words.wrong, { count: wrong }) }];
}

/** What must be put right stands on top, whichever page it was on. */
function wrongFirst(a: ViewInput, b: ViewInput): number {
  return Number(b.card.draft !== undefined) - Number(a.card.draft !== undefined);
}

/** What stands written, and what is still missing of the target. */
function doneBlocks(settled: readonly ViewInput[], language: Language): Block[] {
  if (settled.length === 0) return [];
  const { written, hoursHead, missingHead } = paidHoursTexts(language).list;
  const head = [{ text: written }, { text: hoursHead }, { text: missingHead }];
  return [{ kind: 'table', rows: [head, ...settled.slice(0, mostDone).map(doneCells)] }];
}

function doneCells(input: ViewInput) {
  const { card, language, programme, record, calendar, today } = input;
  const sum = monthKinds(input).reduce((total, [, hundredths]) => total + hundredths, 0);
  const isWritten = monthKinds(input).length > 0;
  const missing =
    programme && record && isWritten
      ? progressOf(record.state, card.cycle, { programme, calendar, today }).missing
      : undefined;
  return [
    { text: capital(labelOf(input)) },
    { text: isWritten ? hoursText(sum, language) : '–', strong: true as const },
    { text: missing === undefined ? '–' : hoursText(missing, language) },
  ];
}
