import { loadCases, type MessageKind } from '../outbox/message.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { leaveView } from './view.ts';

/** What a stand-in takes over, and what is open when it goes back. */
export const leaveMessage: MessageKind<MessageOf<'leave'>, CaseRecord[]> = {
  load: ({ list }, store, teamId) => loadCases(store, teamId, list.caseRefs),
  face: (input, listed) => leaveView({ ...input, listed }),
};
