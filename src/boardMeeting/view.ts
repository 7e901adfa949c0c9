import { capital, faceOf } from '../cards/face.ts';
import { nameOf, plainName } from '../cards/people.ts';
import type { Block, Button, Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { isFew } from '../engine/smallNumbers.ts';
import { dateText } from '../language/dates.ts';
import { measureName, shownIn } from '../language/measureNames.ts';
import { fill, type Language, text } from '../language/text.ts';
import { threeQuestions } from '../language/threeQuestions.ts';
import type { MessageKind } from '../outbox/message.ts';
import type { MessageOf } from '../store/messageRow.ts';
import { type BoardCounts, boardCounts } from '../store/postRows.ts';
import type { Member, Team } from '../store/rows.ts';
import type { BoardPoint } from '../store/teamParts.ts';
import { donePoints, mostPoints, openPoints } from './points.ts';
import { boardTexts } from './texts.ts';

export interface BoardView {
  team: Team;
  members: readonly Member[];
  language: Language;
  today: string;
  addDays(day: string, days: number): string;
}

/** C23 in the channel: counts, targets, the three questions, and the team's own points. */
export const boardMessage: MessageKind<MessageOf<'board'>> = {
  face: ({ message, team, members, language, today, calendar }) => {
    const words = boardTexts(language);
    const { board } = message;
    const view = { team, members, language, today, addDays: calendar.addDays };
    const said = countLines(board.counts, language);
    const open = openPoints(team, board.day);
    const done = board.since === undefined ? [] : donePoints(team, board.since);
    const isQuiet = said.length === 0 && open.length + done.length === 0;
    const blocks: Block[] = [
      ...said.map((line): Block => ({ kind: 'line', text: line })),
      ...targetBlocks(board.targets, language),
      ...threeQuestions[language].map((question): Block => ({ kind: 'line', text: question })),
      ...pointBlocks(words.points, open, view, true),
      ...pointBlocks(words.since, done, view, false),
    ];
    return faceOf(
      {
        ...{ title: words.title, tone: 'figures', icon: 'People' },
        status: [
          fill(words.status, { date: dateText(language, board.day), time: message.at.slice(11) }),
          ...(isQuiet ? [words.quiet] : []),
        ],
        blocks: isQuiet ? [] : blocks,
        buttons: pointButtons(language),
      },
      { language, ids: { team: team.id, message: message.id, card: '' }, summary: words.summary },
    );
  },
};

function countLines(counts: BoardCounts, language: Language): string[] {
  const words = boardTexts(language);
  const parts = boardCounts
    .filter((name) => counts[name] > 0)
    .map((name) => `${words.counts[name]}: ${isFew(counts[name]) ? words.few : counts[name]}`);
  return parts.length === 0 ? [] : [capital(parts.join(' · '))];
}

/** A table a programme; of several each says its name. */
function targetBlocks(targets: Targets, language: Language): Block[] {
  const tables = Map.groupBy(targets, ({ programme }) => programme);
  return [...tables.values()].flatMap((own): Block[] => {
    const name = own[0]?.name ?? own[0]?.programme ?? '';
    const heading: Block[] = tables.size > 1 ? [{ kind: 'heading', text: plainName(name) }] : [];
    return [...heading, targetTable(own, language)];
  });
}

type Targets = MessageOf<'board'>['board']['targets'];

function targetTable(targets: Targets, language: Language): Block {
  const words = boardTexts(language);
  const isShare = (shown: string) => shown.includes('%') || shown === '<5' || shown === '–';
  return {
    kind: 'table',
    rows: [
      [{ text: words.targets }, { text: words.now }, { text: words.target }],
      ...targets.map(({ measure, group, shown, target }) => [
        { text: measureName({ measure, group }, language) },
        { text: shownIn(shown, language), strong: true as const },
        { text: isShare(shown) ? `${Math.round(Number(target) * 100)} %` : target },
      ]),
    ],
  };
}

function pointBlocks(
  heading: string,
  points: readonly BoardPoint[],
  view: BoardView,
  isOpen: boolean,
): Block[] {
  if (points.length === 0) return [];
  const rest = points.length - mostPoints;
  return [
    { kind: 'heading', text: heading },
    ...points.slice(0, mostPoints).map((point) => pointRow(point, view, isOpen)),
    ...(rest > 0
      ? [{ kind: 'note' as const, text: fill(boardTexts(view.language).more, { count: rest }) }]
      : []),
  ];
}

function pointRow(point: BoardPoint, { members, language, today }: BoardView, isOpen: boolean): Block {
  const words = boardTexts(language);
  const what = plainName(point.text);
  const name = (who: string) => nameOf(members, who, language);
  const details = [
    fill(words.by, { name: name(point.by) }),
    ...(point.responsible ? [fill(words.responsible, { name: name(point.responsible) })] : []),
    ...(point.on ? [fill(words.on, { date: dateText(language, point.on, today) })] : []),
    ...(point.done ? [fill(words.doneBy, { name: name(point.done.by) })] : []),
  ];
  const done = {
    verb: 'board.done',
    title: words.done,
    tip: `${words.done}: ${what}`,
    data: { point: point.id },
  };
  return {
    ...{ kind: 'row', what, detail: details.join(' · '), tone: isOpen ? 'today' : 'done' },
    ...(isOpen && { quick: [done] }),
  };
}

export function pointButtons(language: Language): Button[] {
  const words = boardTexts(language);
  return [
    { verb: 'board.form', title: words.add, data: { form: 'point' } },
    { verb: 'board.form', title: words.raise, data: { form: 'raise' } },
  ];
}

/** *Tag op 1:1*: to the leader alone. */
export const raisedMessage: MessageKind<MessageOf<'raised'>> = {
  face: ({ message, team, members, language }) => {
    const words = boardTexts(language);
    const { text: line, by } = message.raised;
    return faceOf(
      {
        ...{ title: fill(words.raisedTitle, { name: nameOf(members, by, language) }), tone: 'today' },
        ...{ status: [words.raisedStatus], blocks: [{ kind: 'line', text: plainName(line) }] },
        buttons: [{ verb: 'leader.show', title: words.talk, data: { form: 'talk', worker: by } }],
      },
      {
        language,
        ids: { team: team.id, message: message.id, card: '' },
        summary: text(language, 'summary.reply'),
      },
    );
  },
};

/** `/tavle`: when the board is, its points, and what can be done about both. */
export function ownBoardFace(view: BoardView, maySet: boolean): Face {
  const { team, language, today } = view;
  const words = boardTexts(language);
  return shown(view, {
    ...{ title: words.title, status: [whenText(team, language)] },
    blocks: pointBlocks(words.points, openPoints(team, today), view, true),
    buttons: [
      ...pointButtons(language),
      ...(maySet ? [{ verb: 'board.form', title: words.set, data: { form: 'days' } }] : []),
    ],
  });
}

function whenText({ board }: Team, language: Language): string {
  const words = boardTexts(language);
  if (!board) return words.off;
  const names = text(language, 'words.weekdays').split(' ');
  return fill(words.on2, { days: board.days.map((day) => names[day - 1]).join(', '), time: board.at });
}

export function shown({ team, language }: BoardView, said: Omit<Said, 'tone'>): Face {
  return faceOf(
    { ...said, tone: 'figures', icon: 'People' },
    { language, ids: { team: team.id, message: '', card: '' }, summary: text(language, 'summary.reply') },
  );
}
