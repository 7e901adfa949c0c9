import { addToMonth } from '../calendar/months.ts';
import { capital, faceOf } from '../cards/face.ts';
import type { Filled, OpenForm } from '../cards/form.ts';
import { type Pages, pageButtons, pageNote, pagesOf } from '../cards/pages.ts';
import { nameOf } from '../cards/people.ts';
import type { Block, Button, Question } from '../cards/said.ts';
import { isSettled } from '../cards/settled.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { type HourKind, hourKinds } from '../engine/events.ts';
import { hoursText } from '../engine/hours.ts';
import { dateText, momentText, monthText } from '../language/dates.ts';
import { own } from '../language/own.ts';
import { fill, type Language, text } from '../language/text.ts';
import { progressOf } from './progress.ts';
import { hoursQuestion, kindQuestion, sourceQuestion } from './questions.ts';
import { paidHoursTexts } from './texts.ts';

/** Lines to write on one page: what must stay under 24 KB and be possible on a phone. */
const linesOnPage = 10;
/** Lines that only tell; more would not be read. */
const mostDone = 35;
/** Between the lines that a button names: a press carries nothing nested. */
export const lineBetween = '\n';
/** Buttons beside each other. */
const mostShown = 2;
/** A longer code needs the whole width of a phone. */
const longCode = 12;

export type HoursListInput = Pick<ViewInput, 'team' | 'language' | 'message'> & {
  lines: readonly ViewInput[];
  look?: { page?: number; edit?: boolean; form?: OpenForm };
};

interface Asked {
  id: string;
  label: string;
  hours: string;
  kind: string;
  source: string;
  fault: string;
  note: string;
}

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

/** One kind and one source for all, and an hour's field a case, two beside each other. */
function allBlocks(lines: readonly Asked[], filled: Filled, language: Language): Block[] {
  if (lines.length === 0) return [];
  const value = (id: string, stood: string) => filled[id] ?? stood;
  const first: Question[] = [
    {
      ...kindQuestion('kind:all', language, value('kind:all', 'ordinary')),
      label: paidHoursTexts(language).list.kindAll,
    },
    {
      ...sourceQuestion('source:all', language, value('source:all', '')),
      label: paidHoursTexts(language).list.sourceAll,
    },
  ];
  const questions = lines.map((line) => ({ line, question: hourOf(line, filled, language) }));
  const wide = questions.filter(
    ({ line }) => line.fault !== '' || line.note !== '' || line.label.length > longCode,
  );
  const narrow = questions.filter((one) => !wide.includes(one)).map(({ question }) => question);
  return [
    { kind: 'pair', questions: first },
    ...wide.flatMap(({ line, question }): Block[] => [...saidOf(line), question]),
    ...pairsOf(narrow),
  ];
}

function pairsOf(questions: readonly Question[]): Block[] {
  return questions.flatMap((question, index): Block[] => {
    if (index % 2 === 1) return [];
    const next = questions[index + 1];
    return [{ kind: 'pair', questions: next ? [question, next] : [question] }];
  });
}

/** Each line with its own kind and source. */
function eachBlocks(lines: readonly Asked[], filled: Filled, language: Language): Block[] {
  return lines.flatMap((line): Block[] => {
    const { id } = line;
    const kind = filled[`kind:${id}`] ?? filled['kind:all'] ?? line.kind;
    const source = filled[`source:${id}`] ?? filled['source:all'] ?? line.source;
    return [
      ...saidOf(line),
      hourOf(line, filled, language),
      {
        kind: 'pair',
        questions: [
          kindQuestion(`kind:${id}`, language, kind),
          sourceQuestion(`source:${id}`, language, source),
        ],
      },
    ];
  });
}

function hourOf({ id, label, hours }: Asked, filled: Filled, language: Language): Question {
  return hoursQuestion(`hours:${id}`, label, language, filled[`hours:${id}`] ?? hours);
}

function saidOf({ fault, note }: Asked): Block[] {
  return [
    ...(fault ? [{ kind: 'warning' as const, text: fault }] : []),
    ...(note ? [{ kind: 'note' as const, text: note }] : []),
  ];
}

function askLine(input: ViewInput): Asked {
  const { card, language, today } = input;
  const words = paidHoursTexts(language);
  const { draft } = card;
  const back = card.state === 'snoozed' && card.snoozedTo;
  return {
    id: card.key,
    label: labelOf(input),
    hours: draft?.hours ?? '',
    kind: draft?.kind ?? 'ordinary',
    source: draft?.source ?? '',
    fault: draft ? (own(words.faults, draft.fault) ?? '') : '',
    note: back ? fill(words.list.later, { date: dateText(language, back, today) }) : '',
  };
}

/** One line a kind of hours that the month has. */
function editLines(input: ViewInput): Asked[] {
  const { card, language } = input;
  return monthKinds(input).map(([kind, hundredths]) => ({
    id: `${card.key}|${kind}`,
    label: labelOf(input),
    hours: hoursText(hundredths, language),
    ...{ kind, source: '', fault: '', note: '' },
  }));
}

/** The code; on a list of several months the month too. */
function labelOf({ card, language, now }: ViewInput): string {
  const words = paidHoursTexts(language).list;
  const isLastMonth = card.cycle === addToMonth(now.slice(0, 7), -1);
  return fill(isLastMonth ? words.hours : words.hoursOf, {
    code: card.caseRef ?? '',
    month: monthText(language, card.cycle).split(' ')[0] ?? '',
  });
}

/** Kinds of the month with their hundredths; a month of nothing is one line of zero. */
function monthKinds({ card, record }: ViewInput): [HourKind, number][] {
  const kinds = record?.state.paidHours[card.cycle] ?? {};
  const known = hourKinds.flatMap((kind): [HourKind, number][] => {
    const hundredths = kinds[kind];
    return hundredths === undefined ? [] : [[kind, hundredths]];
  });
  const some = known.filter(([, hundredths]) => hundredths > 0);
  return some.length > 0 ? some : known.slice(0, 1);
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
