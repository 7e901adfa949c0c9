import type { LocalInstant } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { isLateAlert } from '../cards/alert.ts';
import type { partRows } from '../cards/dayPart.ts';
import { faceOf } from '../cards/face.ts';
import { pageButtons, pageNote, pagesOf } from '../cards/pages.ts';
import { backButton } from '../cards/personal.ts';
import type { Block, Button, Said } from '../cards/said.ts';
import { isSettled } from '../cards/settled.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language, text } from '../language/text.ts';
import type { Team } from '../store/rows.ts';
import { isOpenTask, linesOf, type Place, placeOf, places } from './lines.ts';
import { rowOf, taskRow } from './rows.ts';
import { listTexts } from './texts.ts';

/** C41 shows at most this many rows at a time: what a phone can scroll and 24 KB can hold. */
const rowsOnPage = 15;

export interface ListInput {
  team: Team;
  language: Language;
  /** Id of the message. */
  message: string;
  /** When the list was made. */
  at: LocalInstant;
  now: LocalInstant;
  lines: readonly ViewInput[];
  /** What is on its way and no card yet, a row each. */
  coming?: readonly Block[];
  /** What features have on it, each group under its heading. */
  groups?: ReturnType<typeof partRows>;
  page: number;
  /** What one tap on a line answers, as its card's view says. */
  quickOf(line: ViewInput): Button | undefined;
}

/** Dagens opgaver: all that is open, one line a case; ring now first, then overdue, today, what is coming, what was put off. */
export function listView(input: ListInput): Face {
  const { language, at } = input;
  const turned = pagesOf(rowsOf(input), input.page, rowsOnPage, weightOf);
  const open = openIn(input);
  return listFace(input, {
    title: dateText(language, dateOf(at)),
    status: countsOf(input, open),
    tone: open === 0 ? 'done' : 'today',
    ...(open === 0 ? {} : { icon: 'TaskListLtr' }),
    blocks: [...underHeadings(turned.shown), ...pageNote(turned, language)],
    buttons: pageButtons(turned, language, 'agenda.page'),
  });
}

/** All that is to be done for one case, a row each. */
export function caseTasksView(input: ListInput, tasks: readonly ViewInput[]): Face {
  const { language } = input;
  const words = listTexts(language);
  const count = tasks.filter(isOpenTask).length;
  return listFace(input, {
    code: tasks[0]?.card.caseRef ?? '',
    title: words.tasks,
    status: [fill(count === 1 ? words.openOne : words.open, { count })],
    ...{ tone: count === 0 ? 'done' : 'today', icon: 'TaskListLtr' },
    blocks: tasks.map((task) => taskRow(task, placeOf(task.card, input.at), input)),
    buttons: [backButton({ language })],
  });
}

/** A later list has taken over: one line, and the way there. */
export function overView({ language, at, ...input }: ListInput): Face {
  const words = listTexts(language);
  return listFace(
    { language, at, ...input },
    {
      title: dateText(language, dateOf(at)),
      status: [words.over],
      ...{ tone: 'dropped', icon: 'TaskListLtr' },
      buttons: [{ verb: 'day.show', title: words.show }],
    },
  );
}

function listFace(input: ListInput, said: Said): Face {
  const { language, team, message } = input;
  return faceOf(said, {
    language,
    ids: { team: team.id, message, card: '' },
    summary: summaryOf(openIn(input), language),
  });
}

/** Tasks, and lines of features that wait for an answer. */
function openIn({ lines, groups = [] }: ListInput): number {
  return groups.reduce((sum, { waiting }) => sum + waiting, lines.filter(isOpenTask).length);
}

function summaryOf(open: number, language: Language): string {
  if (open === 0) return text(language, 'summary.none');
  return open === 1 ? text(language, 'summary.one') : text(language, 'summary.many', { count: open });
}

/** What there is none of is not counted; that nothing is due today is said. */
function countsOf({ lines, at, language, groups = [] }: ListInput, open: number): string[] {
  const count = (place: Place) =>
    lines.filter((task) => !isSettled(task.card) && placeNow(task, at) === place).length;
  const counts = [
    ...places.map((place) => [place, count(place)] as const),
    ['done', lines.filter(({ card }) => isSettled(card)).length] as const,
  ];
  const waiting = groups.filter((group) => group.waiting > 0);
  const parts = [
    ...counts
      .filter(([, many]) => many > 0)
      .map(([key, many]) => text(language, `C41.counts.${key}`, { count: many })),
    ...waiting.map((group) => `${group.waiting} ${group.heading.toLowerCase()}`),
  ];
  if (open === 0) return [text(language, 'C41.allDone'), ...parts];
  if (waiting.length > 0 && lines.length === 0) return parts;
  const isQuiet = count('today') + count('absence') + count('overdue') === 0;
  return isQuiet ? [text(language, 'C41.counts.quiet'), ...parts] : parts;
}

/** What was put off from this list, or is no call any more, is counted so, though it keeps its place. */
function placeNow({ card, now }: ViewInput, at: LocalInstant): Place {
  if (isLateAlert(card, now) && placeOf(card, at) === 'absence') return 'today';
  return card.state === 'snoozed' ? 'snoozed' : placeOf(card, at);
}

interface HeadedRow {
  /** Of the group that it stands in; empty for ring now, as each of its lines says it. */
  heading: string;
  row: Block;
}

/** Everything on the list in its order, a row each: lines of cases, what is coming, what features have on it. */
function rowsOf(input: ListInput): HeadedRow[] {
  const { language, lines, at, coming = [], groups = [] } = input;
  const cases = linesOf(lines, at);
  const placed = places.flatMap((place) => {
    const heading = place === 'absence' ? '' : text(language, `C41.${place}`);
    const own = cases.filter((line) => line.place === place).map((line) => rowOf(line, input));
    return (place === 'later' ? [...own, ...coming] : own).map((row) => ({ heading, row }));
  });
  return [...placed, ...groups.flatMap(({ heading, rows }) => rows.map((row) => ({ heading, row })))];
}

/** Each button beyond the first takes as many bytes as half a row. */
function weightOf({ row }: HeadedRow): number {
  const quick = row.kind === 'row' ? (row.quick?.length ?? 0) : 0;
  return 1 + Math.max(0, quick - 1) / 2;
}

/** The heading again where a group goes on over the page. */
function underHeadings(shown: readonly HeadedRow[]): Block[] {
  return shown.flatMap(({ heading, row }, index): Block[] =>
    heading === '' || heading === shown[index - 1]?.heading
      ? [row]
      : [{ kind: 'heading', text: heading }, row],
  );
}
