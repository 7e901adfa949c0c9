import { anders, lise, members, mette, team } from '../cards/sampleTown.ts';
import { input, message, type Sample } from '../outbox/sample.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { BoardMeeting } from '../store/postRows.ts';
import type { Team } from '../store/rows.ts';
import type { BoardPoint } from '../store/teamParts.ts';
import { boardTexts } from './texts.ts';
import { type BoardView, ownBoardFace } from './view.ts';
import { formFace } from './viewForms.ts';

const today = '2026-04-16';
const none = { starts: 0, followUps: 0, absence: 0, late: 0, hours: 0, celebrations: 0 };
const points: BoardPoint[] = [
  {
    id: 'p1',
    text: 'Flere virksomheder i nordbyen',
    by: mette.id,
    at: '2026-04-16T08:20',
    responsible: anders.id,
    on: '2026-04-24',
  },
  { id: 'p2', text: 'Fælles vagt om mandagen', by: anders.id, at: '2026-04-14T08:20' },
  {
    id: 'p3',
    text: 'Ny aftale med kantinen',
    by: lise.id,
    at: '2026-04-09T08:20',
    done: { by: mette.id, at: '2026-04-14T10:00' },
  },
];
const board = (over: Partial<BoardMeeting> = {}): BoardMeeting => ({
  ...{
    day: today,
    since: '2026-04-14',
    counts: { ...none, starts: 4, absence: 2, late: 5, hours: 3, celebrations: 1 },
  },
  targets: [
    { programme: 'flere-skal-med', measure: 'M1', group: null, shown: '92 %', target: '1' },
    { programme: 'flere-skal-med', measure: 'M2', group: null, shown: '<5', target: '0' },
    { programme: 'flere-skal-med', measure: 'M25', group: null, shown: 'mindst 91 %', target: '1' },
  ],
  ...over,
});

function posted(name: string, own: BoardMeeting, over: Partial<Team> = {}): Sample {
  return {
    name: `board-${name}`,
    audience: 'channel',
    shows: (language) =>
      input({
        team: { ...team, language, ...over },
        message: {
          ...message({ id: 'board-17', cards: [] }),
          at: `${today}T08:15`,
          view: 'board',
          board: own,
        } as MessageRow,
        cards: [],
      }),
  };
}

function alone(name: string, shows: (view: BoardView) => ReturnType<Sample['shows']>): Sample {
  const held = { ...team, points, board: { days: [2, 4], at: '08:15' } };
  return {
    name: `board-${name}`,
    audience: 'personal',
    shows: (language) => shows({ team: held, members, language, today, addDays: () => '2026-05-14' }),
  };
}

/** The board in the channel, its forms, and what reaches the leader alone. */
export const samples: readonly Sample[] = [
  posted('open', board(), { points }),
  posted('quiet', board({ counts: none, targets: [] })),
  alone('own', (view) => ownBoardFace(view, true)),
  alone('point-form', (view) => formFace(view, { name: 'point', step: 0, filled: {} })),
  alone('raise-form', (view) =>
    formFace(view, { name: 'raise', step: 0, filled: {}, error: boardTexts(view.language).required }),
  ),
  alone('days-form', (view) => formFace(view, { name: 'days', step: 0, filled: {} })),
  alone('raised', ({ language }) =>
    input({
      team: { ...team, language },
      reader: { ...lise, language },
      message: {
        ...message({ id: 'raised-17', cards: [], to: lise.id }),
        ...{ view: 'raised', raised: { text: 'Jeg vil gerne tale om min sagsstamme', by: mette.id } },
      },
      cards: [],
    }),
  ),
];
