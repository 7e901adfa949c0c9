import { headOf, type Saying } from '../cards/saying.ts';
import { hasCard } from '../engine/recipients.ts';
import type { CaseSay } from '../talk/caseSay.ts';
import { sayTexts } from './textsSayOnCase.ts';

/** The municipality's case worker knows of a long absence (C11). */
const notified: Saying = {
  id: 'caseWorkerNotified',
  texts: sayTexts.notified,
  fields: () => [{ id: 'on', kind: 'date', when: 'past', required: true }],
  events: (said, input) => [{ ...headOf(input, said), type: 'caseWorkerNotified' }],
};

/** What can be said about attendance. */
export const say: readonly CaseSay[] = [
  {
    ...{ saying: { id: 'attendance', texts: sayTexts.attendance }, opens: 'attendance.show' },
    ...{ group: 'attendance', tells: ['attendanceSchedule', 'attendanceMarked'] },
    fits: ({ programme }) => hasCard(programme, 'C09'),
  },
  {
    ...{ saying: notified, group: 'attendance', tells: ['caseWorkerNotified'] },
    fits: ({ programme }) => hasCard(programme, 'C11'),
  },
];
