import { dateOf, timeOf } from '../calendar/localTime.ts';
import { nameOf } from '../cards/people.ts';
import type { Face } from '../cards/view.ts';
import { type AttendanceMark, attendanceMarks } from '../engine/events.ts';
import { isOpen } from '../engine/state.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language, text, textsOf } from '../language/text.ts';
import type { RenderInput } from '../outbox/contract.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { lineOf, listOf, type TappedMark, tappedMarks } from './listLine.ts';
import { absenceTexts } from './texts.ts';

/** What one page of the list holds (4-cards.md C46). */
const linesOnPage = 20;

/** How wide each word is beside the others, and the code before them: all lines have the same columns. */
const widths: Record<TappedMark, number> = { met: 5, later: 6, agreedOff: 4, reducedHours: 5 };
const correctWidth = 4;
const lineWidth = 20;

/** Whoever did not come in time may still come: that stays one tap. */
const mayCome: readonly AttendanceMark[] = ['later', 'missed'];

type ListInput = Pick<
  RenderInput<MessageOf<'attendance'>>,
  'team' | 'reader' | 'members' | 'message' | 'look' | 'now'
> & { listed: readonly CaseRecord[] };

/** C46: who is expected, a line each, and one tap for whatever is known of them. */
export function attendanceListView(input: ListInput): Face {
  const { team, message, listed, look } = input;
  const language = languageOf(input);
  const { list: words } = absenceTexts(language);
  const day = message.list.day;
  const opened = listed.find(({ caseRef }) => caseRef === look?.open);
  const pages = Math.max(1, Math.ceil(listed.length / linesOnPage));
  const page = Math.min(Math.max(1, message.list.page ?? 1), pages);
  const waiting = listed.filter((record) => isAwaited(record, day)).length;
  const shown = opened ? [] : listed.slice((page - 1) * linesOnPage, page * linesOnPage);
  return {
    template: 'C46',
    summary: words.summary,
    data: {
      t: textsOf(language),
      lang: language,
      ids: { team: team.id, message: message.id, card: '' },
      title: words.title,
      subtitle: fill(words.subtitle, { day: dateText(language, day), time: message.list.start }),
      tone: waiting === 0 ? 'good' : 'accent',
      lines: opened ? choosing(opened, input) : [countText(language, waiting)],
      people: shown.map((record) => personOf(record, input)),
      list: listOf(message.id),
      w: words,
      marks: opened ? attendanceMarks.map((value) => ({ value, title: words.marks[value] })) : [],
      opened: opened?.caseRef ?? '',
      pageText: pages > 1 && !opened ? text(language, 'C41.page', { page, pages }) : '',
      next: page < pages && !opened ? page + 1 : 0,
      previous: page > 1 && !opened ? page - 1 : 0,
      page,
    },
  };
}

function languageOf({ reader, team }: ListInput): Language {
  return reader?.language ?? team.language;
}

/** Still to be said of: nobody has, and the case is one that goes on. */
function isAwaited({ state }: CaseRecord, day: string): boolean {
  return state.attendance?.[day] === undefined && isOpen(state) && !state.paused;
}

function countText(language: Language, count: number): string {
  const { list } = absenceTexts(language);
  if (count === 0) return list.done;
  return count === 1 ? list.waitingOne : fill(list.waiting, { count });
}

function choosing(record: CaseRecord, input: ListInput): string[] {
  const words = absenceTexts(languageOf(input)).list;
  const said = saidOf(record, input);
  return [fill(words.choose, { code: record.caseRef }), ...(said ? [fill(words.nowSays, { said })] : [])];
}

function personOf(record: CaseRecord, input: ListInput) {
  const { list: words } = absenceTexts(languageOf(input));
  const day = input.message.list.day;
  const mark = record.state.attendance?.[day];
  const tapped = isAwaited(record, day)
    ? tappedMarks
    : mark && mayCome.includes(mark)
      ? tappedMarks.slice(0, 1)
      : [];
  return {
    code: record.caseRef,
    said: saidOf(record, input),
    isMarked: mark !== undefined,
    room: lineWidth - correctWidth - (mark && mayCome.includes(mark) ? widths.met : 0),
    taps: tapped.map((value) => ({
      verb: `list.${value}`,
      title: words.taps[value],
      width: widths[value],
      of: lineOf(record.caseRef),
    })),
  };
}

/** `✔ Mødt 07:47`, and by whom where it was not the reader; empty while the citizen is awaited. */
function saidOf(record: CaseRecord, input: ListInput): string {
  const { message, members, reader } = input;
  const language = languageOf(input);
  const { list: words } = absenceTexts(language);
  const day = message.list.day;
  const mark = record.state.attendance?.[day];
  if (!mark) return isAwaited(record, day) ? '' : words.states.gone;
  const { marked } = record;
  if (mark === 'missed' || marked?.on !== day) return words.states[mark];
  const when = dateOf(marked.at) === day ? ` ${timeOf(marked.at)}` : '';
  const who = marked.by === reader?.id ? '' : ` · ${nameOf(members, marked.by, language).split(' ')[0]}`;
  return `${words.states[mark]}${when}${who}`;
}
