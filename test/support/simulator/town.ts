import type { LocalInstant } from '../../../src/calendar/local.ts';
import type { CaseEvent } from '../../../src/engine/events.ts';
import type { Member } from '../../../src/store/rows.ts';
import { aSetting } from '../delivery.ts';
import { type Expected, expectedOf } from './expected.ts';
import { memoryStorage } from './memoryStore.ts';
import type { Lying } from './memoryTable.ts';

export const workers = ['mette@kommune.dk', 'jonas@kommune.dk', 'lis@kommune.dk'] as const;
export const before: LocalInstant = '2026-04-06T12:00';

export interface Laid {
  teamId: string;
  refs: string[];
  teams: Lying[];
  cases: Lying[];
  members: Member[];
  /** What is to come of cases that nobody touches. */
  expected: Expected[];
}

type Told = CaseEvent extends infer Event
  ? Event extends CaseEvent
    ? Omit<Event, 'at' | 'caseRef'>
    : never
  : never;

const starts = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23'];

/** A team as it lies in storage at noon on Easter Monday: cases that started in other weeks, some with days of attendance. */
export async function layTown(cases = 50): Promise<Laid> {
  const storage = memoryStorage();
  const team = await aSetting(
    storage.store,
    '2026-03-12T10:00',
    { deliveryMode: 'both', channels: { reminders: '19:opgaver' } },
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
  const all = (table: typeof storage.teams) => table.partitions().flatMap((name) => table.rows(name));
  const { teamId, store } = team;
  const known = await store.teams.get(teamId);
  if (!known) throw new Error('there is no team');
  const rows = all(storage.cases);
  return {
    ...{ teamId, refs, teams: all(storage.teams), cases: rows, members: await store.members.list(teamId) },
    expected: expectedOf(known, rows, { from: '2026-04-07', to: '2026-04-14' }),
  };
}
