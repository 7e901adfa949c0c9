import { hiddenParts, shownFigures } from '../../paidHours/statement.ts';
import { noMarbles } from '../../results/marbles.ts';
import { marblesReplyFace } from '../../results/viewMarbles.ts';
import { forgetFace } from '../../retention/view.ts';
import type { MessageRow } from '../../store/messageRow.ts';
import type {
  CakeQuestion,
  HoursFigures,
  MarbleCounts,
  MarblesPost,
  SaidHours,
} from '../../store/postRows.ts';
import { drawFace, input, lise, marbleUrl, message, render, team } from './fixtures.ts';
import type { Sample } from './samples.ts';

function ofTeam(name: string, audience: Sample['audience'], row: Partial<MessageRow>): Sample {
  return {
    name,
    audience,
    draw: (language) =>
      render(
        input({
          team: { ...team, language },
          reader: audience === 'personal' ? { ...lise, language } : undefined,
          message: message({ id: 'team-17', audience, cards: [], ...row }),
          cards: [],
        }),
      ),
  };
}

const some: MarbleCounts = { job: 4, flexJob: 2, education: 2, target: 5, first: 9 };
const few: MarbleCounts = { ...noMarbles(), job: 1, target: 2, first: 1 };
const many: MarbleCounts = { job: 34, flexJob: 12, education: 9, target: 41, first: 63 };
const box = (ofMonth: MarbleCounts, ofYear: MarbleCounts) => ({ month: '2026-04', ofMonth, ofYear });

function marbles(name: string, post: MarblesPost): Sample {
  return ofTeam(`marbles-${name}`, 'channel', { view: 'marbles', marbles: post });
}

function cake(name: string, over: Partial<CakeQuestion>): Sample {
  const question = { month: '2026-04', count: 4, goal: 4, ...over };
  return ofTeam(`cake-${name}`, 'personal', { view: 'cake', to: lise.upn, cake: question });
}

const answer = { by: lise.id, at: '2026-04-16T08:10' };

function month(name: string, over: Partial<HoursFigures>): HoursFigures {
  const usual = { citizens: 23, sum: 486_75, median: 19_50, first: 6, reached: 9 };
  return { month: name, ...usual, ...over };
}

function update(name: string, over: Partial<HoursFigures>, more: Partial<SaidHours> = {}): Sample {
  const statement = {
    figures: month('2026-03', over),
    lastMonth: month('2026-02', { citizens: 21, sum: 1_402_00, median: 17_25, first: 5, reached: 8 }),
    lastYear: month('2025-03', { citizens: 4, sum: 51_00, median: 12_00, first: 2, reached: 1 }),
  };
  const hidden = { '2026-03': hiddenParts(shownFigures(statement.figures)) };
  return ofTeam(`hoursUpdate-${name}`, 'channel', {
    view: 'hoursUpdate',
    hours: { statement, version: 1, hidden, ...more },
  });
}

const forget: Sample = {
  name: 'forget',
  audience: 'personal',
  draw: (language) => drawFace(forgetFace({ language, team, caseRef: 'B-101' })),
};

/** Posts about the whole team: the marbles box, the question that it puts to the leader, the month's paid hours. */
export const teamSamples: readonly Sample[] = [
  forget,
  marbles('open', { box: box(few, some), goal: 6 }),
  marbles('reached-open', { box: box(few, some), goal: 4, party: { treat: 'cake', on: '2026-04-24' } }),
  marbles('many-open', { box: box(some, many) }),
  marbles('none', { box: box(noMarbles(), some), goal: 5 }),
  {
    name: 'marbles-reply',
    audience: 'channel',
    draw: (language) =>
      drawFace(
        marblesReplyFace({ language, marbles: { box: box(few, some) }, today: '2026-04-16', marbleUrl }),
      ),
  },
  {
    name: 'marbles-withoutPictures',
    audience: 'channel',
    draw: (language) =>
      drawFace(marblesReplyFace({ language, marbles: { box: box(few, some) }, today: '2026-04-16' })),
  },
  cake('open', {}),
  cake('lost-open', { count: 3 }),
  cake('answered-open', { answer: { ...answer, treat: 'cake', on: '2026-04-24' } }),
  cake('other-open', { answer: { ...answer, treat: 'other', on: '2026-04-24' } }),
  cake('none-open', { answer: { ...answer, treat: 'none' } }),
  update('open', {}),
  update('hidden-open', { first: 3, reached: 20 }),
  update('few-open', { citizens: 3, sum: 40_00, first: 1, reached: 0 }),
  update('corrected-open', { citizens: 24 }, { version: 2, corrected: '2026-04-16T08:05' }),
];
