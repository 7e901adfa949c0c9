import type { App } from '../../app.ts';
import { toLocal } from '../../calendar/localTime.ts';
import { features, says } from '../../features.ts';
import type { Change } from '../../store/change.ts';
import { utcOf } from '../../store/utc.ts';

/*
 * What the demo's team lacks on its first morning, and pages of the tab show: hours, statements, and who reads the audit.
 */

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

const nothing: Change = {
  ...{ events: [], dueAdded: [], dueRemoved: [], cards: [], messages: [], stale: [], audit: [] },
};

/** Rows that features hand over to be pictured. */
export async function writePictured({ store }: App, teamId: string): Promise<void> {
  const own = await Promise.all(features.map(({ samples }) => samples?.({ says })));
  for (const { pictured } of own.filter((one) => one !== undefined))
    if (pictured) await store.commit(teamId, { ...nothing, ...pictured });
}

/** Named and confirmed at once: nobody but the team can be chosen where nobody signs in. */
export async function nameOverseer({ store }: App, teamId: string, id: string, now: number): Promise<void> {
  const at = utcOf(now);
  await store.teams.update(teamId, (team) => {
    if (!team) throw new Error('the team of the gallery is gone');
    return { ...team, overseers: [{ id, role: 'dataProtection', named: { at }, confirmed: { at } }] };
  });
  await store.teams.linkOverseer(teamId, id, true);
}
