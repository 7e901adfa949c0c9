import { lise, members, team } from '../cards/sampleTown.ts';
import { plannedCardIds } from '../engine/cards.ts';
import type { RenderInput } from '../outbox/contract.ts';
import { input, message, type Sample } from '../outbox/sample.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { CakeQuestion, MarbleCounts, MarblesPost } from '../store/postRows.ts';
import { countCards } from './forecast.ts';
import { type MarblePicture, marbleSvg } from './marblePicture.ts';
import { noMarbles } from './marbles.ts';
import { quarterSamples } from './quarter/samples.ts';
import { sampleStatements, statementSamples } from './statements/samples.ts';
import { forecastFace } from './viewForecast.ts';
import { marblesReplyFace, marblesView } from './viewMarbles.ts';
import { weekSamples } from './weeks/samples.ts';

function ofLeader(name: string, row: Partial<MessageRow>, look?: RenderInput['look']): Sample {
  return {
    name,
    audience: 'personal',
    shows: (language) =>
      input({
        team: { ...team, language },
        reader: { ...lise, language },
        message: message({ id: 'team-17', cards: [], ...row }),
        cards: [],
        look,
      }),
  };
}

const some: MarbleCounts = { job: 4, flexJob: 2, education: 2, target: 5, first: 9 };
const few: MarbleCounts = { ...noMarbles(), job: 1, target: 2, first: 1 };
const many: MarbleCounts = { job: 34, flexJob: 12, education: 9, target: 41, first: 63 };
const box = (ofMonth: MarbleCounts, ofYear: MarbleCounts) => ({ month: '2026-04', ofMonth, ofYear });

/** Drawn in place, as nobody serves pictures to a gallery. */
function marbleUrl(picture: MarblePicture): string {
  return `data:image/svg+xml;base64,${Buffer.from(marbleSvg(picture)).toString('base64')}`;
}

function marbles(name: string, post: MarblesPost): Sample {
  const own = { id: 'team-17', marbles: post };
  return {
    name: `marbles-${name}`,
    audience: 'channel',
    shows: (language) => marblesView({ message: own, team: { ...team, language } }, '2026-04-16', marbleUrl),
  };
}

function cake(name: string, over: Partial<CakeQuestion>, look?: RenderInput['look']): Sample {
  const question = { month: '2026-04', count: 4, goal: 4, ...over };
  return ofLeader(`cake-${name}`, { view: 'cake', to: lise.id, cake: question }, look);
}

const answer = { by: lise.id, at: '2026-04-16T08:10' };

function forecast(name: string, people: number): Sample {
  const cards = Array.from({ length: people }, (_, index) => ({
    card: plannedCardIds[index % plannedCardIds.length] ?? 'C01',
    to: [members[index]?.id ?? `nr${index}@kommune.dk`],
    where: index % 9 === 8 ? ('channel' as const) : ('personal' as const),
  }));
  const period = {
    kind: people > 9 ? ('week' as const) : ('day' as const),
    from: '2026-04-20',
    to: '2026-04-26',
  };
  return {
    name,
    audience: 'personal',
    shows: (language) =>
      forecastFace({ language, period, forecast: countCards(cards), members, today: '2026-04-16' }),
  };
}

/** The marbles box, the question that it puts to the leader, and what will be sent. */
export const samples: readonly Sample[] = [
  marbles('open', { box: box(few, some), goal: 6 }),
  marbles('reached-open', { box: box(few, some), goal: 4, party: { treat: 'cake', on: '2026-04-24' } }),
  marbles('many-open', { box: box(some, many) }),
  marbles('none', { box: box(noMarbles(), some), goal: 5 }),
  {
    name: 'marbles-reply',
    audience: 'channel',
    shows: (language) =>
      marblesReplyFace({ language, marbles: { box: box(few, some) }, today: '2026-04-16', marbleUrl }),
  },
  {
    name: 'marbles-withoutPictures',
    audience: 'channel',
    shows: (language) =>
      marblesReplyFace({ language, marbles: { box: box(few, some) }, today: '2026-04-16' }),
  },
  cake('open', {}),
  cake('form', {}, { form: { name: 'cake', step: 0, filled: {} } }),
  cake('lost-open', { count: 3 }),
  cake('answered-open', { answer: { ...answer, treat: 'cake', on: '2026-04-24' } }),
  cake('other-open', { answer: { ...answer, treat: 'other', on: '2026-04-24' } }),
  cake('none-open', { answer: { ...answer, treat: 'none' } }),
  ...statementSamples,
  ...quarterSamples,
  ...weekSamples,
  forecast('forecast', 5),
  forecast('forecast-none', 0),
  forecast('forecast-many', 60),
];

/** What the page of results shows. */
export const pictured = { statements: sampleStatements.map((row) => ({ row })) };
