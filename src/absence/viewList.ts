import { addMinutes, dateOf, timeOf } from '../calendar/localTime.ts';
import { faceOf } from '../cards/face.ts';
import { pageButtons, pageNote, pagesOf } from '../cards/pages.ts';
import { nameOf } from '../cards/people.ts';
import type { Block, Button, Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { attendanceMarks } from '../engine/events.ts';
import { isOpen } from '../engine/state.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language, text } from '../language/text.ts';
import type { RenderInput } from '../outbox/contract.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { graceMinutes } from './ask.ts';
import { isReached } from './settle.ts';
import { absenceTexts } from './texts.ts';

/** What one page of the list holds (cards.md 6). */
const linesOnPage = 15;

/** Whoever is missing so long after the start is called (5-time-rules.md 5.3). */
const alarmMinutes = 30;

type ListInput = Pick<
  RenderInput<MessageOf<'attendance'>>,
  'team' | 'reader' | 'members' | 'message' | 'look' | 'now'
> & { listed: readonly CaseRecord[] };

/** C46: who is still awaited, a line each with one tap; those of whom it is said stand together below. */
export function attendanceListView(input: ListInput): Face {
  const { team, message, listed, look } = input;
  const language = languageOf(input);
  const { list: words } = absenceTexts(language);
  if (isPast(input)) return pastView(input);
  const opened = listed.find(({ caseRef }) => caseRef === look?.open);
  const body = opened ? choosing(opened, input) : look?.edit ? correcting(input) : asking(input);
  return faceOf(
    { ...headOf(input), ...(opened ? { code: opened.caseRef, title: words.open } : {}), ...body },
    { language, ids: { team: team.id, message: message.id, card: '' }, summary: words.summary },
  );
}

/** Of a day that is over nothing is said here any more: it stays as what was said. */
function isPast({ message, now }: ListInput): boolean {
  return message.list.day < dateOf(now);
}

function pastView(input: ListInput): Face {
  const { team, message, listed } = input;
  const language = languageOf(input);
  const { list: words } = absenceTexts(language);
  const marked = listed.filter(({ state }) => state.attendance?.[message.list.day] !== undefined);
  const count = listed.length;
  const said: Said = {
    title: fill(words.title, { time: message.list.start }),
    status: [dateText(language, message.list.day), fill(words.status, { marked: marked.length, count })],
    ...{ tone: 'dropped', icon: 'People' },
    blocks: marked.length === 0 ? [] : [{ kind: 'note', text: saidOfAll(marked, input) }],
  };
  return faceOf(said, {
    language,
    ids: { team: team.id, message: message.id, card: '' },
    summary: words.summary,
  });
}

function languageOf({ reader, team }: ListInput): Language {
  return reader?.language ?? team.language;
}

function dayOf({ message }: ListInput): string {
  return message.list.day;
}

/**
 * Still to be said of: nobody has, and the case is one that goes on. On a list that is asked about so is who was only presumed
 * to be missing.
 */
export function isAwaited(record: CaseRecord, { day, asked }: MessageOf<'attendance'>['list']): boolean {
  const { state } = record;
  const isUnsaid = state.attendance?.[day] === undefined || (asked === true && isMissing(record, day));
  return isUnsaid && isOpen(state) && !state.paused;
}

/** Missing, and nobody has talked with the citizen yet. */
function isMissing(record: CaseRecord, day: string): boolean {
  return record.state.attendance?.[day] === 'missed' && !isReached(record, day);
}

/** What is green is done: somebody who is missing and called is not. */
function headOf(input: ListInput): Pick<Said, 'title' | 'status' | 'tone' | 'icon'> {
  const { listed, message } = input;
  const { list: words } = absenceTexts(languageOf(input));
  const day = dayOf(input);
  const start = message.list.start;
  const waiting = listed.filter((record) => isAwaited(record, message.list)).length;
  const missing = listed.filter((record) => isMissing(record, day)).length;
  const count = listed.length;
  const time = calledAt(message.list);
  const isCalled = missing > 0 && (!message.list.asked || timeOf(input.now) >= time);
  const alarm = waiting > 0 && !isCalled ? [fill(words.alarm, { time })] : [];
  const marked = fill(words.status, { marked: count - waiting, count });
  const called = isCalled ? [fill(missing === 1 ? words.missingOne : words.missing, { count: missing })] : [];
  const counted = message.list.asked ? [] : [marked];
  const said = waiting > 0 ? counted : missing > 0 ? [] : [words.done];
  const asked = waiting > 0 && message.list.asked && !isCalled ? [words.asked] : [];
  const isDone = waiting === 0 && missing === 0;
  return {
    title: fill(words.title, { time: start }),
    status: [...asked, ...called, ...said, ...alarm],
    ...(isDone
      ? { tone: 'done' }
      : { tone: missing > 0 && waiting === 0 ? 'late' : 'today', icon: 'People' }),
  };
}

/** Of a list that nobody has touched the calls wait while its instructor is asked. */
function calledAt({ start, asked }: MessageOf<'attendance'>['list']): string {
  return addMinutes(start, alarmMinutes + (asked ? graceMinutes : 0));
}

/** Who is awaited stands with the pages; what was said of the others is one line. */
function asking(input: ListInput): Pick<Said, 'blocks' | 'buttons'> {
  const { listed, message } = input;
  const language = languageOf(input);
  const { list: words } = absenceTexts(language);
  const waiting = listed.filter((record) => isAwaited(record, message.list));
  const marked = listed.filter((record) => !isAwaited(record, message.list));
  const turned = pagesOf(waiting, message.list.page ?? 1, linesOnPage);
  const said: Block[] =
    marked.length === 0
      ? []
      : [
          { kind: 'heading', text: words.registered },
          { kind: 'note', text: saidOfAll(marked, input) },
        ];
  const edit: Button[] =
    marked.length === 0 ? [] : [{ verb: 'list.page', title: words.edit, data: { page: 1, edit: 'true' } }];
  const count = waiting.length;
  const all = marked.length === 0 ? words.allMet : fill(words.restMet, { count });
  const met: Button[] = waiting.length === 0 ? [] : [{ verb: 'list.all', title: all, style: 'positive' }];
  return {
    blocks: [
      ...turned.shown.map((record) => awaitedRow(record, input)),
      ...pageNote(turned, language),
      ...said,
    ],
    buttons: [...met, ...pageButtons(turned, language, 'list.page'), ...edit],
  };
}

/** The line itself opens all that may have been agreed; most have come, which is one tap. */
function awaitedRow({ caseRef }: CaseRecord, input: ListInput): Block {
  const { list: words } = absenceTexts(languageOf(input));
  const met: Button = { verb: 'list.mark', title: words.met, data: { case: caseRef, mark: 'met' } };
  return {
    ...{ kind: 'row', what: caseRef },
    tap: opens(caseRef, fill(words.openOf, { code: caseRef })),
    quick: [{ ...met, tip: fill(words.metOf, { code: caseRef }) }],
  };
}

function opens(caseRef: string, title: string): Button {
  return { verb: 'list.open', title, data: { case: caseRef } };
}

/** `B-301, B-302 mødt · B-303 senere`: in the order of the marks. */
function saidOfAll(marked: readonly CaseRecord[], input: ListInput): string {
  const { list: words } = absenceTexts(languageOf(input));
  const said = new Map<string, string[]>();
  for (const record of marked) {
    const mark = record.state.attendance?.[dayOf(input)];
    const isCalled = mark === 'missed' && !isPast(input);
    const what = mark === 'missed' && !isCalled ? words.marks.missed.toLowerCase() : stateOf(record, input);
    said.set(what, [...(said.get(what) ?? []), record.caseRef]);
  }
  return [...said].map(([what, codes]) => `${codes.join(', ')} ${what}`).join(' · ');
}

function correcting(input: ListInput): Pick<Said, 'blocks' | 'buttons'> {
  const { listed, message } = input;
  const language = languageOf(input);
  const { list: words } = absenceTexts(language);
  const marked = listed.filter((record) => !isAwaited(record, message.list));
  const turned = pagesOf(marked, message.list.page ?? 1, linesOnPage);
  const back: Button = { verb: 'list.page', title: words.back, data: { page: 1 } };
  return {
    blocks: [
      { kind: 'note', text: words.editHow },
      ...turned.shown.map((record): Block => {
        const { caseRef } = record;
        const tap = opens(caseRef, fill(words.openOf, { code: caseRef }));
        return { kind: 'row', what: caseRef, detail: saidOf(record, input), tap };
      }),
      ...pageNote(turned, language),
    ],
    buttons: [back, ...pageButtons(turned, language, 'list.page', { edit: 'true' })],
  };
}

function choosing(record: CaseRecord, input: ListInput): Pick<Said, 'status' | 'blocks' | 'buttons'> {
  const language = languageOf(input);
  const { list: words } = absenceTexts(language);
  const said = saidOf(record, input);
  const mark = (value: (typeof attendanceMarks)[number]): Button => ({
    ...{ verb: 'list.mark', title: words.marks[value] },
    data: { case: record.caseRef, mark: value },
  });
  return {
    status: [fill(words.title, { time: input.message.list.start }), ...(said ? [said] : [])],
    blocks: attendanceMarks.map(
      (value): Block => ({ kind: 'row', what: words.marks[value], tap: mark(value) }),
    ),
    buttons: [
      {
        verb: 'list.page',
        title: text(language, 'actions.close'),
        data: { page: input.message.list.page ?? 1 },
      },
    ],
  };
}

function stateOf(record: CaseRecord, input: ListInput): string {
  const { list: words } = absenceTexts(languageOf(input));
  const day = dayOf(input);
  const said = record.state.attendance?.[day] ?? 'gone';
  return said === 'missed' && !isMissing(record, day) ? words.states.reached : words.states[said];
}

/** `mødt 07:47`, and by whom where it was not the reader; empty while the citizen is awaited. */
function saidOf(record: CaseRecord, input: ListInput): string {
  const { members, reader } = input;
  const day = dayOf(input);
  const { marked, state } = record;
  if (state.attendance?.[day] === undefined && isOpen(state) && !state.paused) return '';
  const said = stateOf(record, input);
  if (state.attendance?.[day] === 'missed' || marked?.on !== day) return said;
  const when = dateOf(marked.at) === day ? ` ${timeOf(marked.at)}` : '';
  const name = nameOf(members, marked.by, languageOf(input)).split(' ')[0];
  return `${said}${when}${marked.by === reader?.id ? '' : ` · ${name}`}`;
}
