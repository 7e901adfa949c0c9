import { mondayOf, weekOf } from '../calendar/weeks.ts';
import { peopleIn } from '../cards/choosePerson.ts';
import { capital } from '../cards/face.ts';
import { type Form, type OpenForm, withForm } from '../cards/form.ts';
import { pageButtons, pageNote, pagesOf } from '../cards/pages.ts';
import { nameOf } from '../cards/people.ts';
import type { Block, Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { monthText } from '../language/dates.ts';
import { fill, type Language } from '../language/text.ts';
import type { Tally } from '../measures/counts.ts';
import { leaderTexts } from './texts.ts';
import { backButton, type LeaderView, note, shown } from './view.ts';
import type { ProgrammeFigures, WorkerFigures } from './workers.ts';

const linesOnPage = 7;

/** How it stands for each worker, by name: for dialogue, with no rank and no colours, and for the leader alone. */
export function workersFace(workers: readonly WorkerFigures[], view: LeaderView, page: number): Face {
  const { language } = view;
  const words = leaderTexts(language);
  const turned = pagesOf(workers, page, linesOnPage);
  return shown(view, {
    ...{ title: words.workers, status: [words.workersStatus], icon: 'People' },
    blocks: [
      ...turned.shown.map((one) => workerRow(one, view)),
      ...(workers.length === 0 ? [note(words.noWorkers)] : []),
      ...pageNote(turned, language),
    ],
    buttons: [backButton(language), ...pageButtons(turned, language, 'leader.show', { workers: 'true' })],
  });
}

function workerRow(figures: WorkerFigures, { members, language }: LeaderView): Block {
  const words = leaderTexts(language);
  const name = nameOf(members, figures.worker, language);
  return {
    ...{ kind: 'row', what: name, icon: 'Person', tone: 'coming' },
    detail: [caseloadText(figures, language), ...figureLines(figures, language)].join(' · '),
    tap: { verb: 'leader.show', title: fill(words.open, { what: name }), data: { worker: figures.worker } },
  };
}

function caseloadText({ caseload }: WorkerFigures, language: Language): string {
  const words = leaderTexts(language);
  return fill(caseload === 1 ? words.casesOne : words.cases, { count: caseload });
}

/** The number before the share; of several programmes one after the other, as they are never added. */
export function figureLines({ of, month }: WorkerFigures, language: Language): string[] {
  return of.flatMap((figures) => [
    ...(of.length > 1 ? [figures.programme] : []),
    ...programmeLines(figures, monthText(language, month), language),
  ]);
}

function programmeLines(of: ProgrammeFigures, month: string, language: Language): string[] {
  const { figures: words, ends } = leaderTexts(language);
  const told = (line: string, tally: Tally | undefined) =>
    tally && tally.d > 0 ? [fill(line, { ...tally, month })] : [];
  const reached = of.ends.map(([group, count]) => fill(ends[group], { count })).join(', ');
  return [
    ...told(words.contact, of.contact),
    ...(of.talks === undefined || of.talks === '–' ? [] : [fill(words.talks, { shown: of.talks })]),
    ...told(words.noPlan, of.noPlan),
    ...told(words.seen, of.seen),
    ...told(words.paid, of.paid),
    ...(reached === '' ? [] : [fill(words.ends, { ends: reached })]),
  ];
}

/** One worker, and the way to the cases and to a talk. */
export function workerFace(figures: WorkerFigures, view: LeaderView): Face {
  const { language, members } = view;
  const words = leaderTexts(language);
  const { worker } = figures;
  return shown(view, {
    ...{ title: nameOf(members, worker, language), icon: 'Person' },
    status: [caseloadText(figures, language), words.workersStatus],
    blocks: figureLines(figures, language).map((text): Block => ({ kind: 'line', text: capital(text) })),
    buttons: [
      { verb: 'leader.show', title: words.talk, data: { form: 'talk', worker } },
      { verb: 'cases.team', title: words.theirCases, data: { worker } },
      { ...backButton(language), title: `‹ ${words.workers}`, data: { workers: 'true' } },
    ],
  });
}

/** *Tag en snak*: with whom, and in which week. */
export function talkFace(view: LeaderView, open: OpenForm): Face {
  const { language, today } = view;
  const words = leaderTexts(language);
  const said: Omit<Said, 'tone'> = {
    title: words.talk,
    status: [fill(words.week, { week: weekOf(today) })],
  };
  const form = talkForm(view);
  return shown(view, withForm({ ...said, tone: 'figures' }, form, open, language, backButton(language)));
}

export const talkWeeks = ['this', 'next'] as const;

/** The Monday of the week that was chosen. */
export function weekChosen(
  week: (typeof talkWeeks)[number],
  {
    today,
    addDays,
  }: {
    today: string;
    addDays(day: string, days: number): string;
  },
): string {
  return addDays(mondayOf(today), week === 'this' ? 0 : 7);
}

function talkForm({ members, team, language }: LeaderView): Form {
  const words = leaderTexts(language);
  const colleagues = members.filter(({ id }) => id !== team.leader);
  return {
    ...{ name: 'talk', verb: 'leader.talk' },
    steps: () => [
      {
        questions: [
          {
            ...{ kind: 'person', id: 'worker', label: words.who, required: words.whoRequired },
            ...{ people: peopleIn(colleagues, 'people', language), team: team.id, style: 'compact' },
          },
          {
            ...{ kind: 'choice', id: 'week', label: words.when, value: 'this', required: words.whoRequired },
            choices: talkWeeks.map((value) => ({ value, title: words.whens[value] })),
          },
        ],
      },
    ],
  };
}
