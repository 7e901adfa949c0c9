import type { Face } from '../cards/view.ts';
import type { RenderInput } from '../delivery/contracts.ts';
import { type AttendanceMark, attendanceMarks } from '../engine/events.ts';
import { isOpen } from '../engine/state.ts';
import { absenceTexts } from '../language/absence.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language, text, textsOf } from '../language/text.ts';
import type { CaseRecord } from '../store/rows.ts';

/** What one page of the list holds (4-cards.md C46). */
const linesOnPage = 20;

type ListInput = Pick<RenderInput, 'team' | 'reader' | 'message' | 'listed' | 'look' | 'now'>;

/** C46: who is expected, one tap for whoever has come, and another for everything else. */
export function attendanceListView(input: ListInput): Face {
  const { team, reader, message, listed = [], look } = input;
  const language = reader?.language ?? team.language;
  const { list: words } = absenceTexts(language);
  const day = message.list?.day ?? '';
  const opened = listed.find(({ caseRef }) => caseRef === look?.open);
  const pages = Math.max(1, Math.ceil(listed.length / linesOnPage));
  const page = Math.min(Math.max(1, look?.page ?? 1), pages);
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
      subtitle: fill(words.subtitle, { day: dateText(language, day), time: message.list?.start ?? '' }),
      tone: waiting === 0 ? 'good' : 'accent',
      lines: [opened ? fill(words.choose, { code: opened.caseRef }) : countText(language, waiting)],
      people: shown.map((record) => lineOf(record, day, language)),
      w: words,
      marks: opened ? attendanceMarks.map((value) => ({ value, title: words.marks[value] })) : [],
      opened: opened?.caseRef ?? '',
      page,
      pageText: pages > 1 && !opened ? text(language, 'C41.page', { page, pages }) : '',
      next: page < pages && !opened ? page + 1 : 0,
      previous: page > 1 && !opened ? page - 1 : 0,
    },
  };
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

function lineOf(record: CaseRecord, day: string, language: Language) {
  const { list } = absenceTexts(language);
  const mark: AttendanceMark | undefined = record.state.attendance?.[day];
  const awaited = isAwaited(record, day);
  return {
    code: record.caseRef,
    state: mark ? list.states[mark] : awaited ? list.states.waiting : list.states.gone,
    awaited,
    marked: mark !== undefined,
  };
}
