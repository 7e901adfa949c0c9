import type { MessageKind } from '../../outbox/message.ts';
import { isOfView, type MessageOf } from '../../store/messageRow.ts';
import type { AskedDeviation } from '../../store/postRows.ts';
import { deviationFace } from './viewDeviation.ts';

/** C32: a follow-up shows how the card stands that it follows. */
export const deviationMessage: MessageKind<MessageOf<'deviation'>, AskedDeviation> = {
  load: async ({ deviation }, store, teamId) => {
    if (deviation.follows === undefined) return deviation;
    const row = (await store.messages.get(teamId, deviation.follows))?.row;
    return isOfView(row, 'deviation') ? row.deviation : deviation;
  },
  face: deviationFace,
  isOver: (_row, deviation) => deviation.gone === true || deviation.answer?.closed !== undefined,
};
