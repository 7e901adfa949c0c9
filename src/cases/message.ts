import { faceOf } from '../cards/face.ts';
import { nameOf } from '../cards/people.ts';
import type { Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { isOpen } from '../engine/state.ts';
import { fill } from '../language/text.ts';
import { type FaceInput, loadCases, type MessageKind } from '../outbox/message.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { movedTexts } from './textsMoved.ts';

/** To whoever has a case now, and to whoever had it. */
export const movedMessage: MessageKind<MessageOf<'moved'>, CaseRecord[]> = {
  load: ({ list }, store, teamId) => loadCases(store, teamId, list.caseRefs),
  face: movedFace,
  // Moved on before it was sent.
  isOver: ({ moved }, [record]) =>
    !record || !isOpen(record.state) || record.state.workerChange?.to !== moved.to,
};

function movedFace(
  { message, team, language, members }: FaceInput<MessageOf<'moved'>>,
  [record]: readonly CaseRecord[],
): Face {
  const words = movedTexts[language];
  const { by, from, to } = message.moved;
  const name = (who: string) => nameOf(members, who, language);
  const code = record?.caseRef ?? '';
  const isMine = message.to === to;
  const who = { by: name(by), from: name(from), to: name(to) };
  const said: Said = {
    ...{ code, title: isMine ? words.yours : words.gone, tone: isMine ? 'today' : 'coming', icon: 'Person' },
    status: isMine
      ? [fill(words.given, who), ...(from === by ? [] : [fill(words.before, who)])]
      : by === to
        ? [fill(words.taken, who)]
        : [fill(words.moved, who), fill(words.now, who)],
    blocks: isMine ? [] : [{ kind: 'line', text: words.see }],
    buttons: code === '' ? [] : [{ verb: 'case.show', title: words.open, data: { case: code } }],
  };
  return faceOf(said, {
    ...{ language, ids: { team: team.id, message: message.id, card: '' }, summary: words.summary },
  });
}
