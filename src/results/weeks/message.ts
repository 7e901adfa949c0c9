import { faceOf } from '../../cards/face.ts';
import { nameOf } from '../../cards/people.ts';
import type { Block, Button, Said } from '../../cards/said.ts';
import type { Face } from '../../cards/view.ts';
import { lastSignOn } from '../../engine/signs.ts';
import { isOpen } from '../../engine/state.ts';
import { dateText } from '../../language/dates.ts';
import { fill } from '../../language/text.ts';
import { type FaceInput, loadCases, type MessageKind } from '../../outbox/message.ts';
import type { MessageOf } from '../../store/messageRow.ts';
import type { CaseRecord } from '../../store/rows.ts';
import { weekTexts } from './texts.ts';

/** More would not be read on a telephone. */
const mostCases = 15;

/** The week's receipt in the channel: numbers alone, and headed by what is true. */
export const receiptMessage: MessageKind<MessageOf<'receipt'>> = {
  face: ({ message, team, language }) => {
    const words = weekTexts(language);
    const { cases, withStep, seen } = message.receipt;
    const isAll = cases === withStep;
    const share = seen === undefined ? [] : [fill(words.seen, { seen })];
    return faceOf(
      {
        title: isAll ? words.allTitle : fill(words.someTitle, { withStep, cases }),
        status: [...(isAll ? [fill(words.all, { cases })] : []), ...share],
        tone: isAll ? 'done' : 'figures',
      },
      { language, ids: { team: team.id, message: message.id, card: '' }, summary: words.summary },
    );
  },
};

type Unseen = FaceInput<MessageOf<'unseen'>>;

/** The exceptions, for the leader: one row a case, which settles when something happens on it. */
export const unseenMessage: MessageKind<MessageOf<'unseen'>, CaseRecord[]> = {
  load: ({ list }, store, teamId) => loadCases(store, teamId, list.caseRefs),
  face: unseenFace,
  isOver: ({ list }, listed) => !listed.some((record) => waits(record, list.day)),
};

/** Nothing has happened on it since the list was made. */
export function waits({ state }: CaseRecord, day: string): boolean {
  return isOpen(state) && !state.paused && (lastSignOn(state, day) ?? day) < day;
}

function unseenFace(input: Unseen, listed: readonly CaseRecord[]): Face {
  const { message, team, language } = input;
  const words = weekTexts(language);
  const count = listed.filter((record) => waits(record, message.list.day)).length;
  const rest = listed.length - mostCases;
  return faceOf(
    {
      title: count === 0 ? words.none : fill(words.unseenTitle, { count }),
      status: count === 0 ? [] : [words.unseenStatus],
      tone: count === 0 ? 'done' : 'today',
      blocks: [
        ...listed.slice(0, mostCases).map((record) => rowOf(record, input)),
        ...(rest > 0 ? [{ kind: 'note' as const, text: fill(words.more, { count: rest }) }] : []),
      ],
    },
    { language, ids: { team: team.id, message: message.id, card: '' }, summary: words.summaryLeader },
  );
}

function rowOf(record: CaseRecord, { message, language, members, calendar, today }: Unseen): Block {
  const words = weekTexts(language);
  const { caseRef, state } = record;
  const isWaiting = waits(record, message.list.day);
  const worker = state.assignees[0]?.[1] ?? '';
  const days = calendar.daysBetween(lastSignOn(state, today) ?? today, today);
  const isAsked = message.list.asked?.includes(caseRef) === true;
  const ask = { verb: 'week.ask', title: words.ask, tip: `${words.ask} ${caseRef}`, data: { case: caseRef } };
  const waiting = [
    fill(words.row, { name: nameOf(members, worker, language), days }),
    ...(isAsked ? [words.asked] : []),
  ];
  return {
    ...{ kind: 'row', what: caseRef, tone: isWaiting ? 'today' : 'done' },
    detail: isWaiting ? waiting.join(' · ') : words.settled,
    tap: { verb: 'case.show', title: caseRef, data: { case: caseRef } },
    ...(isWaiting && !isAsked && { quick: [ask] }),
  };
}

/** *Spørg*: what the leader wants to know of one case, until something has happened on it. */
export const stepAskedMessage: MessageKind<MessageOf<'stepAsked'>, CaseRecord[]> = {
  load: ({ list }, store, teamId) => loadCases(store, teamId, list.caseRefs),
  face: stepAskedFace,
  isOver: ({ list }, listed) => !listed.some((record) => waits(record, list.day)),
};

function stepAskedFace(input: FaceInput<MessageOf<'stepAsked'>>, [record]: readonly CaseRecord[]): Face {
  const { message, team, language, members, today } = input;
  const words = weekTexts(language);
  const code = record?.caseRef ?? '';
  const isWaiting = record !== undefined && waits(record, message.list.day);
  const last = record && lastSignOn(record.state, today);
  const date = last === undefined ? '' : dateText(language, last, today);
  const says = (say: string, title: string): Button => ({
    verb: 'case.form',
    title,
    data: { case: code, say },
  });
  const said: Said = isWaiting
    ? {
        ...{ code, title: words.question, tone: 'today' },
        status: [
          fill(words.leaderAsks, { leader: nameOf(members, message.by, language) }),
          fill(words.nothingNew, { date }),
        ],
        buttons: [{ ...says('nextStep', words.set), style: 'positive' }, says('contact', words.contact)],
        more: [{ verb: 'case.show', title: words.open, data: { case: code } }],
      }
    : { code, title: words.question, status: [words.settled], tone: 'done' };
  return faceOf(said, {
    ...{ language, ids: { team: team.id, message: message.id, card: '' } },
    summary: words.summaryWorker,
  });
}
