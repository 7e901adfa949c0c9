import type { LocalDate } from '../calendar/local.ts';
import { mondayOf, weekOf } from '../calendar/weeks.ts';
import { capital, faceOf } from '../cards/face.ts';
import { nameOf } from '../cards/people.ts';
import type { Block, Button, Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { monthText } from '../language/dates.ts';
import { fill, type Language } from '../language/text.ts';
import { type ListCount, type ListName, listNames, type WeekReview } from '../store/postRows.ts';
import type { Member, Team } from '../store/rows.ts';
import type { PlannedTalk } from '../store/teamParts.ts';
import { casesOn, type Entry, type Listed } from './lists.ts';
import { talksAhead } from './talks.ts';
import { leaderTexts } from './texts.ts';

export interface LeaderView {
  team: Team;
  members: readonly Member[];
  language: Language;
  today: LocalDate;
  /** Where it stands; empty for an answer. */
  message: string;
}

/** What is told of the lists without a code. */
export function reviewOf(listed: Listed, day: LocalDate): WeekReview {
  const lists = listNames.map((list): ListCount => {
    const entries = listed[list];
    const sizes = entries.map(({ days, count = 0 }) => (list === 'caseload' ? count : days));
    return { list, count: entries.length, longest: Math.max(0, ...sizes) };
  });
  return { day, cases: casesOn(listed), lists };
}

/** C42: a row a list, with its number and its longest; what is empty in the last line. */
export function overviewFace({ day, cases, lists }: WeekReview, view: LeaderView): Face {
  const words = leaderTexts(view.language);
  const empty = lists.filter(({ count }) => count === 0).map(({ list }) => words.lists[list]);
  const waiting = cases === 0 ? words.waitingNone : cases === 1 ? words.waitingOne : words.waiting;
  return shown(view, {
    title: words.title,
    status: [fill(words.week, { week: weekOf(day) }), fill(waiting, { count: cases })],
    inTab: { page: 'lead' },
    blocks: [
      ...lists.filter(({ count }) => count > 0).map((one) => listRow(one, view)),
      ...(empty.length > 0 ? [note(fill(words.nothing, { lists: empty.join(', ') }))] : []),
      ...talkRows(view),
    ],
    buttons: [
      { verb: 'leader.show', title: words.talk, data: { form: 'talk' } },
      { verb: 'leader.show', title: words.workers, data: { workers: 'true' } },
    ],
  });
}

function listRow({ list, count, longest }: ListCount, { language }: LeaderView): Block {
  const words = leaderTexts(language);
  const what = words.lists[list];
  return {
    ...{ kind: 'row', what, icon: 'TaskListLtr', tone: 'coming' },
    detail: [countText(list, count, language), longestText(list, longest, language)]
      .filter((part) => part !== '')
      .join(' · '),
    tap: { verb: 'leader.show', title: fill(words.open, { what }), data: { list } },
  };
}

function countText(list: ListName, count: number, language: Language): string {
  const words = leaderTexts(language);
  const [one, many] =
    list === 'caseload'
      ? [words.workersOne, words.workersCount]
      : list === 'deviations'
        ? [words.deviationsOne, words.deviationsCount]
        : [words.casesOne, words.cases];
  return fill(count === 1 ? one : many, { count });
}

function longestText(list: ListName, longest: number, language: Language): string {
  const words = leaderTexts(language);
  if (list === 'caseload') return fill(words.largest, { count: longest });
  if (longest === 0) return '';
  return longest === 1 ? words.longestOne : fill(words.longest, { days: longest });
}

/** Whom the leader wants to talk with, and when; nothing of what it is about is kept. */
function talkRows(view: LeaderView): Block[] {
  const words = leaderTexts(view.language);
  const talks = talksAhead(view.team, view.today);
  if (talks.length === 0) return [];
  return [{ kind: 'heading', text: words.talks }, ...talks.map((talk) => talkRow(talk, view))];
}

function talkRow({ worker, week }: PlannedTalk, { members, language, today }: LeaderView): Block {
  const words = leaderTexts(language);
  const name = nameOf(members, worker, language);
  const held: Button = { verb: 'leader.held', title: words.held, data: { worker, week } };
  return {
    ...{ kind: 'row', what: name, icon: 'Person', tone: 'coming' },
    detail: week === mondayOf(today) ? words.thisWeek : fill(words.inWeek, { week: weekOf(week) }),
    quick: [{ ...held, tip: `${words.held}: ${name}` }],
  };
}

/** More would not be read on a phone; the number says how many there are. */
const mostRows = 7;

/** One list: at most seven, each a way to what can be done about it. `done`: what was just done on it. */
export function listFace(list: ListName, entries: readonly Entry[], view: LeaderView, done?: string): Face {
  const words = leaderTexts(view.language);
  const rest = entries.length - mostRows;
  return shown(view, {
    title: words.lists[list],
    status: [countText(list, entries.length, view.language)],
    blocks: [
      ...(done === undefined ? [] : [{ kind: 'line' as const, text: done }]),
      ...entries.slice(0, mostRows).map((entry) => entryRow(list, entry, view)),
      ...(rest > 0 ? [note(fill(words.more, { count: rest }))] : []),
    ],
    buttons: [backButton(view.language)],
  });
}

function entryRow(list: ListName, entry: Entry, view: LeaderView): Block {
  const { language, members } = view;
  const words = leaderTexts(language);
  const name = entry.worker === undefined ? '' : nameOf(members, entry.worker, language);
  const days = entry.days === 0 ? words.daysNone : entry.days === 1 ? words.daysOne : words.days;
  const what =
    list === 'caseload' ? name : entry.month ? capital(monthText(language, entry.month)) : entry.caseRef;
  const details =
    list === 'caseload'
      ? [fill(words.cases, { count: entry.count ?? 0 })]
      : [
          name,
          fill(days, { days: entry.days }),
          entry.mark ? words.marks[entry.mark] : '',
          entry.count === undefined ? '' : fill(words.changes, { count: entry.count }),
        ];
  return {
    ...{ kind: 'row', what, detail: details.filter((part) => part !== '').join(' · ') },
    ...(list === 'caseload' ? { icon: 'Person', tone: 'coming' } : { tone: 'today' }),
    tap: { ...tapOf(list, entry), title: fill(words.open, { what }) },
    quick: quickOf(list, entry, language),
  };
}

function tapOf(list: ListName, { caseRef, worker, message }: Entry): Omit<Button, 'title'> {
  if (list === 'caseload') return { verb: 'leader.show', data: { worker } };
  if (message !== undefined) return { verb: 'leader.deviation', data: { deviation: message } };
  return { verb: 'case.show', data: { case: caseRef } };
}

/** What is asked, or said, most often of such a case; everything else stands on its own card. */
function quickOf(list: ListName, { caseRef }: Entry, language: Language): Button[] {
  const words = leaderTexts(language);
  const says = (say: string, title: string): Button => ({
    ...{ verb: 'case.form', title, tip: `${title} ${caseRef}`, data: { case: caseRef, say } },
  });
  switch (list) {
    case 'caseload':
    case 'deviations':
    case 'changed':
      return [];
    case 'sparring':
      return [says('sparringHeld', words.held)];
    case 'paused':
      return [says('resumeCase', words.resume)];
    default:
      return [
        { verb: 'week.ask', title: words.ask, tip: `${words.ask} ${caseRef}`, data: { case: caseRef } },
        {
          ...{ verb: 'leader.show', title: words.move, tip: fill(words.moveCase, { code: caseRef }) },
          data: { form: 'move', case: caseRef, list },
        },
      ];
  }
}

export function backButton(language: Language): Button {
  return { verb: 'leader.show', title: leaderTexts(language).back };
}

export function note(text: string): Block {
  return { kind: 'note', text };
}

export function shown({ team, language, message }: LeaderView, said: Omit<Said, 'tone'>): Face {
  return faceOf(
    { ...said, tone: 'figures' },
    { language, ids: { team: team.id, message, card: '' }, summary: leaderTexts(language).summary },
  );
}
