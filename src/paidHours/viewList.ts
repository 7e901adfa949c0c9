import { capital, faceOf, small } from '../cards/face.ts';
import type { Filled, OpenForm } from '../cards/form.ts';
import { type Pages, pageButtons, pageNote, pagesOf } from '../cards/pages.ts';
import { nameOf } from '../cards/people.ts';
import type { Block, Button } from '../cards/said.ts';
import { isSettled } from '../cards/settled.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { hoursText } from '../engine/hours.ts';
import { momentText, monthText } from '../language/dates.ts';
import { quoted } from '../language/quoted.ts';
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

/**
 * C13: one list a person (4-cards.md): what is still to be written, what was, and by whom. Where somebody writes stands open
 * on their copy alone: a list that is drawn anew under their fingers would lose it (cards.md 7).
 */
export function hoursListView({ team, language, message, lines, look = {} }: HoursListInput): Face {
  const words = paidHoursTexts(language).list;
  const edit = look.edit === true;
  const isOpen = edit || look.form !== undefined;
  const waiting = lines.filter(({ card }) => !isSettled(card)).sort(wrongFirst);
  const settled = lines.filter(({ card }) => isSettled(card));
  const turned = pagesOf(
    edit ? settled.flatMap(editLines) : waiting.map(askLine),
    look.page ?? 1,
    linesOnPage,
  );
  const isEach = edit || look.form?.name === 'kinds';
  const filled = look.form?.filled ?? {};
  const asked = isEach ? eachBlocks : allBlocks;
  return faceOf(
    {
      title: titleOf(lines, language),
      status: headStatus(waiting, { edit, isOpen }, settled, language),
      tone: waiting.length === 0 && !edit ? 'done' : 'today',
      ...(waiting.length === 0 && !edit ? {} : { icon: 'TaskListLtr' }),
      blocks: [
        ...wrongNote(waiting, edit, language),
        ...(isOpen
          ? [...asked(turned.shown, filled, language), ...pageNote(turned, language)]
          : waitingBlocks(waiting, language)),
        ...(edit ? [] : doneBlocks(settled, language)),
      ],
      ...(isOpen
        ? openButtons(turned, { edit, isEach, filled }, language)
        : closedButtons(waiting.length, settled, language)),
    },
    { language, ids: { team: team.id, message, card: '' }, summary: words.summary },
  );
}

/** Codes that still wait; what was written and not understood, with why. */
function waitingBlocks(waiting: readonly ViewInput[], language: Language): Block[] {
  const lines = waiting.map(askLine);
  const wrong = lines.filter(({ fault }) => fault !== '');
  const codes = lines.filter(({ fault }) => fault === '').map(({ label }) => label);
  const rest = codes.length - mostDone;
  const words = paidHoursTexts(language).list;
  const shown = codes.slice(0, mostDone).join(' · ');
  const notes = lines.flatMap(({ label, note }) => (note === '' ? [] : [`${label}: ${small(note)}`]));
  return [
    ...wrong.map(
      ({ label, hours, fault }): Block => ({
        kind: 'warning',
        text: `${label} ${quoted(hours, language)}: ${fault}`,
      }),
    ),
    ...(shown === '' ? [] : [{ kind: 'line' as const, text: shown }]),
    ...(rest > 0 ? [{ kind: 'note' as const, text: fill(words.more, { count: rest }) }] : []),
    ...notes.map((note): Block => ({ kind: 'note', text: note })),
  ];
}

function closedButtons(
  waiting: number,
  settled: readonly ViewInput[],
  language: Language,
): { buttons: Button[]; more: Button[] } {
  const words = paidHoursTexts(language).list;
  const opens = (form: string, title: string): Button => ({ verb: 'form.open', title, data: { form } });
  const write: Button[] = waiting === 0 ? [] : [{ ...opens('hours', words.write), style: 'positive' }];
  const canEdit = settled.some((line) => editLines(line).length > 0);
  const mend: Button[] = canEdit ? [{ verb: 'agenda.edit', title: words.edit }] : [];
  return { buttons: [...write, ...mend], more: waiting === 0 ? [] : [opens('kinds', words.kinds)] };
}

interface Open {
  edit: boolean;
  isEach: boolean;
  filled: Filled;
}

function openButtons(
  turned: Pages<Asked>,
  { edit, isEach, filled }: Open,
  language: Language,
): { buttons: Button[]; more: Button[] } {
  const words = paidHoursTexts(language).list;
  const shown = turned.shown.map(({ id }) => id);
  const elsewhere = writtenElsewhere(shown, filled);
  const lines = [...shown, ...Object.keys(elsewhere)].join(lineBetween);
  const carried = { ...Object.assign({}, ...Object.values(elsewhere)), edit: String(edit) };
  const form = isEach && !edit ? 'kinds' : 'hours';
  const asks = { asks: true as const };
  const save: Button[] =
    shown.length === 0
      ? []
      : [
          {
            ...{ verb: 'hours.save', title: text(language, 'actions.save'), style: 'positive', ...asks },
            data: { ...carried, form, lines },
          },
        ];
  const each: Button[] =
    isEach || shown.length === 0
      ? []
      : [{ verb: 'form.open', title: words.kinds, data: { ...carried, form: 'kinds' }, ...asks }];
  const back: Button = { verb: 'agenda.back', title: text(language, 'actions.close') };
  const data = edit ? carried : { ...carried, form };
  const pages = pageButtons(turned, language, 'agenda.page', data).map((one) => ({ ...one, ...asks }));
  const all = [...save, ...pages, ...(edit ? [] : each), back];
  return { buttons: all.slice(0, mostShown), more: all.slice(mostShown) };
}

/** What was written on other pages goes with every button, by its line: turning a page loses nothing. */
function writtenElsewhere(shown: readonly string[], filled: Filled): Record<string, Filled> {
  const prefix = 'hours:';
  const lines = Object.keys(filled)
    .filter((name) => name.startsWith(prefix) && filled[name] !== '')
    .map((name) => name.slice(prefix.length))
    .filter((id) => !shown.includes(id));
  const fieldsOf = (id: string) =>
    ['hours', 'kind', 'source'].flatMap((field) => {
      const value = filled[`${field}:${id}`];
      return value === undefined ? [] : [[`${field}:${id}`, value] as const];
    });
  return Object.fromEntries(lines.map((id) => [id, Object.fromEntries(fieldsOf(id))]));
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
  { edit, isOpen }: { edit: boolean; isOpen: boolean },
  settled: readonly ViewInput[],
  language: Language,
): string[] {
  const words = paidHoursTexts(language).list;
  if (edit) return [words.editText];
  const count = waiting.length;
  const shown = fill(count === 1 ? words.textOne : words.text, { count });
  if (count > 0) return isOpen ? [shown, words.empty] : [shown];
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
