import { anders, lise, members, mette, record, sara, team } from '../cards/sampleTown.ts';
import type { RenderInput } from '../outbox/contract.ts';
import { input, message, type Sample } from '../outbox/sample.ts';
import {
  type ListCount,
  type ListName,
  listNames,
  type TeamEffect,
  type WeekReview,
} from '../store/postRows.ts';
import type { Entry } from './lists.ts';
import { type LeaderView, listFace } from './view.ts';
import { effectFace } from './viewEffect.ts';
import { moveFace } from './viewMove.ts';
import { talkFace, workerFace, workersFace } from './viewWorkers.ts';
import type { WorkerFigures } from './workers.ts';

const today = '2026-04-13';

function personal(name: string, shows: (view: LeaderView) => ReturnType<Sample['shows']>): Sample {
  return {
    name: `leader-${name}`,
    audience: 'personal',
    shows: (language) => shows({ team, members, language, today, message: '' }),
  };
}

function review(name: string, counts: Partial<Record<ListName, [number, number]>>, cases: number): Sample {
  const lists = listNames.map((list): ListCount => {
    const [count, longest] = counts[list] ?? [0, 0];
    return { list, count, longest };
  });
  const own: WeekReview = { day: today, cases, lists };
  const talks = cases > 0 ? [{ worker: mette.id, week: today }] : [];
  return personal(name, ({ language }) =>
    input({
      team: { ...team, language, talks },
      reader: { ...lise, language },
      message: { ...message({ id: 'week-16', cards: [], to: lise.id }), view: 'review', review: own },
      cards: [],
    }),
  );
}

const entry = (index: number, over: Partial<Entry> = {}): Entry => ({
  ...{ caseRef: `B-${100 + index}`, worker: [mette, anders, sara][index % 3]?.id ?? mette.id },
  ...{ days: 40 - index, ...over },
});
const list = (name: ListName, entries: readonly Entry[]): Sample =>
  personal(`${name}-list`, (view) => listFace(name, entries, view));

const figures = (worker: string, caseload: number): WorkerFigures => ({
  ...{ worker, caseload, month: '2026-03' },
  of: [
    {
      ...{ programme: 'flere-skal-med', contact: { n: 11, d: 12 }, paid: { n: 9, d: caseload } },
      ...{ noPlan: { n: 2, d: caseload }, seen: { n: caseload - 2, d: caseload } },
      ends: [['job', 3] as const, ['education', 1] as const],
    },
  ],
});
const silent = members.map((member) =>
  member.id === mette.id
    ? { ...member, leaves: [{ from: today, to: '2026-04-20', standIn: anders.id }] }
    : member,
);
const quiet = (name: string, over: Partial<RenderInput> = {}): Sample =>
  personal(name, ({ language }) =>
    input({
      team: { ...team, language },
      reader: { ...lise, language },
      message: {
        ...message({ id: 'quiet-17', cards: [], to: lise.id }),
        ...{ view: 'quiet', quiet: { day: today, worker: mette.id, waiting: 6 } },
      },
      cards: [],
      now: '2026-04-16T08:30',
      ...over,
    }),
  );
const left = members.map((member) =>
  member.id === mette.id || member.id === sara.id ? { ...member, left: true } : member,
);
const orphans = (name: string, people: typeof members): Sample =>
  quiet(name, {
    members: people,
    message: {
      ...message({ id: 'orphans-17', cards: [], to: lise.id }),
      ...{ view: 'orphans', list: { day: today, start: '', caseRefs: ['B-101'] } },
    },
    loaded: [record()],
  });
const effect: TeamEffect = {
  day: today,
  first: { contact: { n: 25, d: 35 }, absence: { n: 6, d: 20 }, followUpDays: [2, 3, 5, 6, 9] },
  last: { contact: { n: 46, d: 48 }, absence: { n: 19, d: 19 }, followUpDays: [1, 2, 2] },
};
const all = [figures(anders.id, 36), figures(mette.id, 28), figures(sara.id, 19)];

/** The leader's week: the overview, its lists, the workers and a talk. */
export const samples: readonly Sample[] = [
  review(
    'week',
    {
      ...{ unseen: [4, 35], noStep: [2, 28], late: [3, 9], noPlan: [1, 61], interrupted: [1, 3] },
      ...{ sparring: [2, 6], caseload: [1, 36], deviations: [1, 4], paused: [1, 70] },
    },
    12,
  ),
  review('week-quiet', {}, 0),
  list(
    'unseen',
    Array.from({ length: 9 }, (_, index) => entry(index)),
  ),
  personal('move', (view) =>
    moveFace({ caseRef: 'B-102', list: 'unseen', role: 'jobBroker', worker: mette.id }, view, {
      name: 'move',
      step: 0,
      filled: {},
    }),
  ),
  list('noPlan', [entry(0, { mark: 'planOverdue' }), entry(1)]),
  list('changed', [entry(0, { days: 2, count: 3 })]),
  list('sparring', [entry(0, { days: 6 }), entry(1, { days: 1 })]),
  list('caseload', [{ caseRef: '', worker: anders.id, days: 0, count: 36 }]),
  list('deviations', [
    { caseRef: '', days: 4, message: 'deviation|2026-03', month: '2026-03', mark: 'unanswered' },
  ]),
  list('paused', [entry(0, { days: 70, mark: 'pauseOver' })]),
  personal('workers', (view) => workersFace(all, view, 1)),
  personal('worker', (view) => workerFace(figures(mette.id, 28), view)),
  quiet('quiet-open'),
  quiet('quiet-form', { look: { form: { name: 'standIn', step: 0, filled: {} } } }),
  quiet('quiet-settled', { members: silent }),
  orphans('orphans-open', left),
  orphans('orphans-settled', members),
  personal('effect', ({ language }) =>
    effectFace({
      ...{ team: team.id, language, today, effect, from: undefined },
      own: figures(mette.id, 28),
    }),
  ),
  personal('effect-early', ({ language }) =>
    effectFace({
      ...{ team: team.id, language, today, effect: undefined, from: '2026-06-01' },
      own: { ...figures(mette.id, 0), of: [] },
    }),
  ),
  {
    name: 'leader-effect-channel',
    audience: 'channel',
    shows: (language) =>
      input({
        team: { ...team, language },
        message: { ...message({ id: 'effect', cards: [] }), view: 'effect', effect },
        cards: [],
      }),
  },
  personal('talk-form', (view) => talkFace(view, { name: 'talk', step: 0, filled: {} })),
];
