import type { App } from '../../app.ts';
import { toLocal } from '../../calendar/localTime.ts';

/** Ordinary hours of three months, as they grow: a case with a way to go, and somewhere to see it. */
const months: readonly (readonly [month: string, hours: number])[] = [
  ['2026-01', 6],
  ['2026-02', 11.5],
  ['2026-03', 16],
];

/** Paid hours of a case, which the files of the demo have none of. */
export async function registerHours(app: App, teamId: string, caseRef: string, now: number): Promise<void> {
  const head = { at: toLocal(now), caseRef, type: 'paidHoursRegistered', kind: 'ordinary' } as const;
  const of = { teamId, caseRef, by: 'import', source: 'gallery', verb: 'import' };
  await app.register({
    ...of,
    decide: () => ({ type: 'events', events: months.map(([month, hours]) => ({ ...head, month, hours })) }),
  });
}
