import type { LocalDate } from '../calendar/local.ts';
import { faceOf } from '../cards/face.ts';
import { pageButtons, pageNote, pagesOf } from '../cards/pages.ts';
import { plainName } from '../cards/people.ts';
import type { Block, Button } from '../cards/said.ts';
import { leaveOn } from '../cards/standIns.ts';
import type { Face } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';
import { fill, type Language, text } from '../language/text.ts';
import type { Member, Team } from '../store/rows.ts';
import { isOnList, standingOf, type TeamList, teamLists } from './own.ts';
import { ownTexts } from './textsOwn.ts';
import { type CaseOf, caseRow, sorted } from './viewOwn.ts';

const linesOnPage = 15;

export interface TeamInput {
  team: Team;
  language: Language;
  today: LocalDate;
  page: number;
}

export interface WorkerCases {
  member: Member;
  cases: readonly CaseOf[];
}

/** How it stands for each worker: for the leader alone, and for dialogue (6-privacy.md 6.4). */
export function teamFace(workers: readonly WorkerCases[], input: TeamInput): Face {
  const { language } = input;
  const words = ownTexts(language);
  const turned = pagesOf(workers, input.page, linesOnPage);
  return shown(input, {
    title: words.team,
    status: [words.teamStatus],
    blocks: [...turned.shown.map((worker) => workerRow(worker, input)), ...pageNote(turned, language)],
    buttons: [...pageButtons(turned, language, 'cases.team'), back(language)],
  });
}

function back(language: Language): Button {
  return { verb: 'cases.page', title: text(language, 'actions.close'), data: { page: 1 } };
}

function countsOf({ cases }: WorkerCases, today: LocalDate): [TeamList, number][] {
  return teamLists.map((list) => [list, listed(list, cases, today).length]);
}

function listed(list: TeamList, cases: readonly CaseOf[], today: LocalDate): CaseOf[] {
  return cases.filter(({ record, due }) =>
    isOnList(list, record, standingOf(record, due, today).standing, today),
  );
}

function workerRow(worker: WorkerCases, { language, today }: TeamInput): Block {
  const { member } = worker;
  const words = ownTexts(language);
  const counts = countsOf(worker, today);
  const said = counts.flatMap(([list, count]) => (count > 0 ? [fill(words.lists[list], { count })] : []));
  const away = leaveOn(member, today);
  const leave = away ? [fill(words.away, { date: dateText(language, away.to, today) })] : [];
  const late = counts.find(([list]) => list === 'late')?.[1] ?? 0;
  const name = plainName(member.name);
  return {
    ...{ kind: 'row', what: name, detail: [...leave, ...said].join(' · ') || words.nothing },
    ...{ icon: 'Person', tone: late > 0 ? 'late' : 'coming' },
    tap: { verb: 'cases.team', title: fill(words.openWorker, { name }), data: { worker: member.id } },
  };
}

/** One worker: each number is a way to its cases. */
export function workerFace(worker: WorkerCases, input: TeamInput): Face {
  const { language, today } = input;
  const words = ownTexts(language);
  const { member } = worker;
  const away = leaveOn(member, today);
  return shown(input, {
    title: plainName(member.name),
    status: away ? [fill(words.away, { date: dateText(language, away.to, today) })] : [words.here],
    blocks: countsOf(worker, today).map(([list, count]): Block => {
      const what = fill(words.lists[list], { count });
      const data = { worker: member.id, list };
      const row = { kind: 'row', what, tone: list === 'open' || count === 0 ? 'coming' : 'late' } as const;
      return count === 0 ? row : { ...row, tap: { verb: 'cases.team', title: what, data } };
    }),
    buttons: [{ verb: 'cases.team', title: words.toTeam }],
  });
}

/** The cases behind one number. */
export function listFace(list: TeamList, { member, cases }: WorkerCases, input: TeamInput): Face {
  const { language, today } = input;
  const words = ownTexts(language);
  const all = sorted(listed(list, cases, today), today);
  const turned = pagesOf(all, input.page, linesOnPage);
  const data = { worker: member.id, list };
  return shown(input, {
    title: plainName(member.name),
    status: [fill(words.lists[list], { count: all.length })],
    blocks: [...turned.shown.map((one) => caseRow(one, language, today)), ...pageNote(turned, language)],
    buttons: [
      ...pageButtons(turned, language, 'cases.team', data),
      { verb: 'cases.team', title: text(language, 'actions.close'), data: { worker: member.id } },
    ],
  });
}

function shown(
  { team, language }: TeamInput,
  said: { title: string; status: string[]; blocks: Block[]; buttons: Button[] },
): Face {
  return faceOf(
    { ...said, tone: 'figures', icon: 'People' },
    {
      ...{ language, ids: { team: team.id, message: '', card: '' } },
      summary: text(language, 'summary.reply'),
    },
  );
}
