import { toEpochMs } from '../calendar/localTime.ts';
import { alertMs } from '../cards/alert.ts';
import { loadCases, type MessageKind } from '../outbox/message.ts';
import type { MessageOf } from '../store/messageRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import { attendanceListView } from './viewList.ts';

/** C46. Who was expected is known by two hours later: a list that nobody has seen by then is over. */
export const attendanceMessage: MessageKind<MessageOf<'attendance'>, CaseRecord[]> = {
  load: ({ list }, store, teamId) => loadCases(store, teamId, list.caseRefs),
  face: (input, listed) => attendanceListView({ ...input, listed }),
  isOver: ({ at }, _listed, now) => toEpochMs(now) - toEpochMs(at) > alertMs,
};
