import type { LocalInstant } from '../../../src/calendar/local.ts';
import type { CaseEvent } from '../../../src/engine/events.ts';
import type { Team } from '../../../src/store/rows.ts';
import type { Store } from '../../../src/store/store.ts';
import { aSetting, type Setting } from '../delivery.ts';

export const workers = ['entra-mette', 'entra-jonas', 'entra-lis'] as const;
export const before: LocalInstant = '2026-04-06T12:00';

type Told = CaseEvent extends infer Event
  ? Event extends CaseEvent
    ? Omit<Event, 'at' | 'caseRef'>
    : never
  : never;

const starts = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23'];

/** A team up to noon on Easter Monday: cases that started in other weeks, some with days of attendance. */
export async function openCases(
  store: Store,
  cases: number,
  over: Partial<Team> = {},
): Promise<{ team: Setting; refs: string[] }> {
  const team = await aSetting(
    store,
    '2026-03-12T10:00',
    { deliveryMode: 'both', channels: { reminders: '19:opgaver' }, ...over },
    { [workers[0]]: { standIn: workers[1] }, [workers[1]]: { standIn: workers[0] } },
  );
  const refs = Array.from({ length: cases }, (_, index) => `B-${index + 1}`);
  for (const [index, caseRef] of refs.entries()) {
    const events: Told[] = [
      { type: 'planRegistered', jobGoal: true },
      { type: 'placementPlanned', start: starts[index % starts.length] ?? '' },
      { type: 'contactHeld', form: 'talk' },
    ];
    if (index % 3 === 0)
      events.push({
        ...{
          type: 'attendanceSchedule',
          days: ['tue', 'wed', 'thu', 'fri'],
          start: '08:30',
          from: '2026-03-12',
        },
      });
    await team.opens(caseRef, events as Parameters<typeof team.opens>[1], workers[index % 2]);
  }
  await team.goTo(before);
  return { team, refs };
}
