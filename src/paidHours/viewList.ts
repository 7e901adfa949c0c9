import { nameOf } from '../cards/people.ts';
import { isSettled } from '../cards/settled.ts';
import type { Choice, Face, ViewInput } from '../cards/view.ts';
import { type HourKind, hourKinds } from '../engine/events.ts';
import { hourSources } from '../engine/hourSources.ts';
import { hoursText } from '../engine/hours.ts';
import { dateText, momentText, monthText } from '../language/dates.ts';
import { fill, type Language, text, textsOf } from '../language/text.ts';
import { progressLine, progressOf } from './progress.ts';
import { paidHoursTexts } from './texts.ts';

/** Lines to write on one page: three inputs each must stay under 24 KB and be possible on a phone. */
const linesOnPage = 10;
/** Lines that only tell; more would not be read. */
const mostDone = 35;

export type HoursListInput = Pick<ViewInput, 'team' | 'language' | 'message'> & {
  lines: readonly ViewInput[];
  look?: { page?: number; edit?: boolean };
};

/** C13: one list a person (4-cards.md): what is still to be written, what was, and by whom. */
export function hoursListView({ team, language, message, lines, look = {} }: HoursListInput): Face {
  const words = paidHoursTexts(language).list;
  const edit = look.edit === true;
  const waiting = lines.filter(({ card }) => !isSettled(card)).sort(wrongFirst);
  const settled = lines.filter(({ card }) => isSettled(card));
  const asked = edit ? settled.flatMap(editLines) : waiting.map(askLine);
  const pages = Math.max(1, Math.ceil(asked.length / linesOnPage));
  const page = Math.min(Math.max(1, look.page ?? 1), pages);
  return {
    template: 'hoursList',
    summary: words.summary,
    data: {
      t: textsOf(language),
      lang: language,
      ids: { team: team.id, message, card: '' },
      title: titleOf(lines, language),
      subtitle: '',
      tone: waiting.length === 0 ? 'good' : 'accent',
      lines: headLines(waiting, edit, language),
      asked: asked.slice((page - 1) * linesOnPage, page * linesOnPage),
      kinds: hourKinds.map((value) => ({ value, title: kindText(language, value) })),
      sources: sourceChoices(language),
      words,
      canSave: asked.length > 0,
      canEdit: !edit && settled.some((line) => editLines(line).length > 0),
      edit: String(edit),
      canGoBack: edit,
      done: edit ? [] : settled.slice(0, mostDone).map(doneLine),
      pageText: pages > 1 ? text(language, 'C41.page', { page, pages }) : '',
      next: page < pages ? page + 1 : 0,
      previous: page > 1 ? page - 1 : 0,
    },
  };
}

export function kindText(language: Language, kind: HourKind): string {
  return text(language, `C13.${kind}`);
}

export function sourceChoices(language: Language): Choice[] {
  const { sources } = paidHoursTexts(language);
  return hourSources.map((value) => ({ value, title: sources[value] }));
}

function titleOf(lines: readonly ViewInput[], language: Language): string {
  const words = paidHoursTexts(language).list;
  const [month, ...others] = [...new Set(lines.map(({ card }) => card.cycle))];
  if (!month || others.length > 0) return words.titleMonths;
  return fill(words.title, { month: monthText(language, month) });
}

function headLines(waiting: readonly ViewInput[], edit: boolean, language: Language): string[] {
  const words = paidHoursTexts(language).list;
  if (edit) return [words.editText];
  const count = waiting.length;
  const wrong = waiting.filter(({ card }) => card.draft).length;
  const first = count === 0 ? words.allDone : fill(count === 1 ? words.textOne : words.text, { count });
  if (wrong === 0) return [first];
  return [fill(wrong === 1 ? words.wrongOne : words.wrong, { count: wrong }), first];
}

/** What must be put right stands on top, whichever page it was on. */
function wrongFirst(a: ViewInput, b: ViewInput): number {
  return Number(b.card.draft !== undefined) - Number(a.card.draft !== undefined);
}

function askLine(input: ViewInput) {
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
    fault: draft ? (words.faults[draft.fault as keyof typeof words.faults] ?? '') : '',
    note: back ? fill(words.list.later, { date: dateText(language, back, today) }) : '',
  };
}

/** One line a kind of hours that the month has. */
function editLines(input: ViewInput) {
  const { card, language } = input;
  return monthKinds(input).map(([kind, hundredths]) => ({
    id: `${card.key}|${kind}`,
    label: labelOf(input),
    hours: hoursText(hundredths, language),
    kind,
    source: '',
    fault: '',
    note: '',
  }));
}

function labelOf({ card, language }: ViewInput): string {
  const words = paidHoursTexts(language).list;
  return fill(words.hours, { code: card.caseRef ?? '', month: monthText(language, card.cycle) });
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

function doneLine(input: ViewInput) {
  const { card, language, members, programme, record, calendar, today } = input;
  const words = paidHoursTexts(language).list;
  const given = { code: card.caseRef ?? '', month: monthText(language, card.cycle) };
  const kinds = monthKinds(input);
  const what = kinds.map(([kind, hundredths]) =>
    fill(words.saved, {
      ...given,
      hours: hoursText(hundredths, language),
      kind: kindText(language, kind).toLowerCase(),
    }),
  );
  const progress =
    programme && record && kinds.length > 0
      ? progressLine(progressOf(record.state, card.cycle, { programme, calendar, today }), language)
      : '';
  const who = card.handled
    ? fill(words.savedBy, {
        name: nameOf(members, card.handled.by, language),
        when: momentText(language, card.handled.at, today),
      })
    : '';
  return {
    what: what.length > 0 ? what.join(' + ') : fill(words.elsewhere, given),
    detail: [progress, who].filter((part) => part !== '').join(' · '),
  };
}
