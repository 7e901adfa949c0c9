import { faceOf } from '../cards/face.ts';
import type { Block } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { dateText } from '../language/dates.ts';
import { fill } from '../language/text.ts';
import { type FaceInput, loadCases, type MessageKind } from '../outbox/message.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { pauseTexts } from './texts.ts';

/** As many as Teams takes with the longest codes; what is answered makes room for the others. */
const mostCases = 12;

type Input = Pick<FaceInput<MessageOf<'paused'>>, 'team' | 'message' | 'language' | 'today'>;

/** Nobody needs it once all of them go on. */
export const pausedMessage: MessageKind<MessageOf<'paused'>, CaseRecord[]> = {
  load: ({ list }, store, teamId) => loadCases(store, teamId, list.caseRefs),
  face: (input, listed) => pausedFace(input, listed),
  isOver: (_row, listed) => !listed.some(({ state }) => state.paused),
};

/** A line a case: that it goes on, or until when it still rests. */
export function pausedFace(input: Input, listed: readonly CaseRecord[]): Face {
  const { team, message, language, today } = input;
  const words = pauseTexts(language);
  const waitingFirst = [...listed].sort((a, b) => Number(waits(b, today)) - Number(waits(a, today)));
  const waiting = listed.filter((record) => waits(record, today)).length;
  const rest = listed.length - mostCases;
  const status = waiting === 1 ? words.statusOne : fill(words.status, { count: waiting });
  return faceOf(
    {
      title: words.title,
      status: [waiting === 0 ? words.none : status],
      ...{ tone: waiting === 0 ? 'done' : 'today', icon: 'ClockPause' },
      blocks: [
        ...waitingFirst.slice(0, mostCases).map((record) => lineOf(record, input)),
        ...(rest > 0 ? [{ kind: 'note' as const, text: fill(words.more, { count: rest }) }] : []),
      ],
    },
    { language, ids: { team: team.id, message: message.id, card: '' }, summary: words.summary },
  );
}

function waits({ state, pausedUntil = '' }: CaseRecord, today: string): boolean {
  return state.paused && pausedUntil <= today;
}

function lineOf(record: CaseRecord, { language, today }: Input): Block {
  const words = pauseTexts(language);
  const { caseRef, pausedUntil } = record;
  const says = (say: string, title: string) => ({
    ...{ verb: 'case.form', title, tip: `${title} ${caseRef}`, data: { case: caseRef, say } },
  });
  const isWaiting = waits(record, today);
  const until = pausedUntil ? fill(words.until, { date: dateText(language, pausedUntil, today) }) : '';
  return {
    ...{ kind: 'row', what: caseRef, tone: isWaiting ? 'today' : 'done' },
    detail: record.state.paused ? until : words.resumed,
    tap: { verb: 'case.show', title: caseRef, data: { case: caseRef } },
    ...(isWaiting ? { quick: [says('resumeCase', words.resume)] } : {}),
  };
}
