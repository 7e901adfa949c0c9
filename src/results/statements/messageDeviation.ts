import { addToMonth } from '../../calendar/months.ts';
import type { MessageKind } from '../../outbox/message.ts';
import { isOfView, type MessageOf } from '../../store/messageRow.ts';
import type { AskedDeviation } from '../../store/postRows.ts';
import type { Store } from '../../store/store.ts';
import { deviationId } from './messages.ts';
import { deviationFace, type ShownDeviation } from './viewDeviation.ts';

/** C32: a follow-up shows how the card stands that it follows; of the same deviation a month before, what was answered. */
export const deviationMessage: MessageKind<MessageOf<'deviation'>, ShownDeviation> = {
  load: async ({ deviation }, store, teamId) => {
    const { follows } = deviation;
    const asked = (follows === undefined ? undefined : await askedIn(store, teamId, follows)) ?? deviation;
    if (asked.answer) return asked;
    const before = await askedIn(store, teamId, deviationId(addToMonth(asked.month, -1), asked));
    return { ...asked, ...(before?.answer && { last: before.answer }) };
  },
  face: deviationFace,
  isOver: (_row, deviation) => deviation.gone === true || deviation.answer?.closed !== undefined,
};

async function askedIn(store: Store, teamId: string, id: string): Promise<AskedDeviation | undefined> {
  const row = (await store.messages.get(teamId, id))?.row;
  return isOfView(row, 'deviation') ? row.deviation : undefined;
}
