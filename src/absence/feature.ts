import type { Feature } from '../feature.ts';
import { absenceCount } from './count.ts';
import { forgetReasons } from './forgetReasons.ts';
import { callHandle, longAbsenceHandle } from './handle.ts';
import { attendanceMessage } from './message.ts';
import { onCase } from './onCase.ts';
import { postLists } from './post.ts';
import { absenceReported, longAbsence, notArrived } from './rules.ts';
import { callView } from './viewCall.ts';
import { longAbsenceView } from './viewLong.ts';

/** Somebody did not turn up: a call the same morning, and the list on which an instructor says who did. */
export const absence = {
  cards: {
    C09: { rule: notArrived, view: callView, handle: callHandle },
    C10: { rule: absenceReported, view: callView, handle: callHandle },
    C11: { rule: longAbsence, view: longAbsenceView, handle: longAbsenceHandle },
  },
  messages: { attendance: attendanceMessage },
  onCase,
  lists: [postLists],
  forgets: [forgetReasons],
  counts: [absenceCount],
} as const satisfies Feature;
