import { partRows } from '../cards/dayPart.ts';
import { faceOf } from '../cards/face.ts';
import type { Face } from '../cards/view.ts';
import { fill, type Language } from '../language/text.ts';
import { type FaceInput, loadCases, type MessageKind } from '../outbox/message.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { pausePart } from './part.ts';
import { pauseTexts } from './texts.ts';

type Input = Pick<FaceInput<MessageOf<'paused'>>, 'team' | 'message' | 'language' | 'today'>;

/** What such a list showed then. */
const mostRows = 10;

/** A list of its own, as an earlier release sent it. */
export const pausedMessage: MessageKind<MessageOf<'paused'>, CaseRecord[]> = {
  load: ({ list }, store, teamId) => loadCases(store, teamId, list.caseRefs),
  face: pausedFace,
  isOver: (_row, listed) => !listed.some(({ state }) => state.paused),
};

function countText(count: number, language: Language): string {
  const words = pauseTexts(language);
  if (count === 0) return words.none;
  return count === 1 ? words.one : fill(words.many, { count });
}

export function pausedFace(input: Input, listed: readonly CaseRecord[]): Face {
  const { team, message, language, today } = input;
  const words = pauseTexts(language);
  const codes = { [pausePart.name]: listed.map(({ caseRef }) => caseRef) };
  const [group] = partRows([pausePart], codes, listed, { reader: message.to, language, today });
  const waiting = group?.waiting ?? 0;
  return faceOf(
    {
      ...{ title: words.title, status: [countText(waiting, language)] },
      ...{ tone: waiting === 0 ? 'done' : 'today', icon: 'ClockPause' },
      blocks: group?.rows.slice(0, mostRows) ?? [],
    },
    { language, ids: { team: team.id, message: message.id, card: '' }, summary: words.summary },
  );
}
