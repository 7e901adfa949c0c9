import { graceMinutes } from '../../../src/absence/ask.ts';
import type { LocalDate } from '../../../src/calendar/local.ts';
import { toEpochMs } from '../../../src/calendar/localTime.ts';
import type { Role } from '../../../src/engine/cards.ts';
import type { Setting } from '../delivery.ts';
import { naiveCalendar } from '../oracle/calendar.ts';
import type { Expected } from './expected.ts';
import { workers } from './openCases.ts';

/** Who has each group in the room, and when it begins. */
const groups = [
  { instructor: workers[0], start: '08:00' },
  { instructor: workers[1], start: '12:20' },
];
const groupSize = 4;
/** How long after it began somebody is missing, in minutes. */
const alarmMinutes = 30;
const consultantOf = (index: number) => workers[index % 2] ?? '';
const groupOf = (index: number) => groups[Math.floor(index / groupSize) % groups.length];

/** Cases that are expected on each working day: a list for the instructor, and a call for each who is not there. */
export async function attend(team: Setting, refs: readonly string[]): Promise<void> {
  for (const [index, caseRef] of refs.entries()) {
    const { instructor, start } = groupOf(index) ?? {};
    const assignees: [Role, string][] = [
      ['companyConsultant', consultantOf(index)],
      ['instructor', instructor ?? ''],
    ];
    await team.happens(
      caseRef,
      [
        { type: 'caseOpened', stage: 'preparation' },
        {
          type: 'attendanceSchedule',
          days: ['mon', 'tue', 'wed', 'thu', 'fri'],
          start: start ?? '',
          from: '2026-04-07',
        },
      ],
      { by: 'import', create: { programme: 'jobstyrke', assignees, rules: ['C09', 'C11'] } },
    );
  }
}

/** Of each group the last: whether they came, nobody ever says. */
export function isUnseen(index: number, refs: readonly string[]): boolean {
  return index % groupSize === groupSize - 1 || index === refs.length - 1;
}

/** Their consultant is called about them on every day. */
export function expectedCalls(refs: readonly string[], days: readonly LocalDate[]): Expected[] {
  const { isWorkingDay } = naiveCalendar([]);
  return refs.flatMap((caseRef, index) => {
    const { start = '' } = groupOf(index) ?? {};
    if (!isUnseen(index, refs)) return [];
    const minutes = alarmMinutes + graceMinutes;
    return days.filter(isWorkingDay).map((day) => ({
      ...{ caseRef, key: `${caseRef}|C09|callNow|${day}`, to: [consultantOf(index)] },
      at: toEpochMs(`${day}T${start}`) + minutes * 60_000,
    }));
  });
}
