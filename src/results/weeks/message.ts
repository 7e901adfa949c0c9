import { faceOf } from '../../cards/face.ts';
import { nameOf } from '../../cards/people.ts';
import type { Block } from '../../cards/said.ts';
import type { Face } from '../../cards/view.ts';
import { lastSignOn } from '../../engine/signs.ts';
import { isOpen } from '../../engine/state.ts';
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
function waits({ state }: CaseRecord, day: string): boolean {
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
  const set = {
    ...{ verb: 'case.form', title: words.set, tip: `${words.set} ${caseRef}` },
    data: { case: caseRef, say: 'nextStep' },
  };
  return {
    ...{ kind: 'row', what: caseRef, tone: isWaiting ? 'today' : 'done' },
    detail: isWaiting ? fill(words.row, { name: nameOf(members, worker, language), days }) : words.settled,
    tap: { verb: 'case.show', title: caseRef, data: { case: caseRef } },
    ...(isWaiting && { quick: [set] }),
  };
}
