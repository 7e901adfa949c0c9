import type { LocalDate } from '../calendar/local.ts';
import { instantOf } from '../calendar/localTime.ts';
import { openCase } from '../engine/state.ts';
import type { World } from '../engine/world.ts';
import type { DueRow } from '../store/dueRow.ts';
import type { CaseRecord } from '../store/rows.ts';
import type { UtcInstant } from '../store/utc.ts';
import { utcOfLocal } from '../store/utc.ts';

/** From this moment on nothing may be left of the case; it is a due row as any other, so that a sweep finds it. */
export function forgetRow(caseRef: string, at: UtcInstant): DueRow {
  return { at, cardKey: `${caseRef}|forget`, caseRef, why: 'forget' };
}

/** When the course of the case as it is now goes, and when all of it: at the first minute of the day. */
export function retentionRows({ caseRef, state, thinned }: CaseRecord, world: World): DueRow[] {
  const course = thinned ? undefined : world.forgets?.course(state, world);
  const all = world.forgets?.all(state, world);
  return [
    ...(course === undefined ? [] : [thinRow(caseRef, firstMinuteOf(course))]),
    ...(all === undefined ? [] : [forgetRow(caseRef, firstMinuteOf(all))]),
  ];
}

export function thinRow(caseRef: string, at: UtcInstant): DueRow {
  return { at, cardKey: `${caseRef}|thin`, caseRef, why: 'thin' };
}

const firstMinuteOf = (day: LocalDate) => utcOfLocal(instantOf(day, '00:00'));

/** The moment has come at which its course goes. */
export function isThinning({ due }: CaseRecord, now: UtcInstant): boolean {
  return due.some(({ why, at }) => why === 'thin' && at <= now);
}

/** Rows that no look serves: they follow from the case, and go with what they ask for. */
export function isRetention({ why }: DueRow): boolean {
  return why === 'thin' || why === 'forget';
}

/** Its moment has come, or somebody has asked for it: it counts as gone for everybody but who deletes it. */
export function isLeaving({ leaving, due }: CaseRecord, now: UtcInstant): boolean {
  return leaving === true || due.some(({ why, at }) => why === 'forget' && at <= now);
}

/** The case of which only the name is left, until all that carries the name is deleted. */
export function husk({ caseRef, state, sequence, due }: CaseRecord): CaseRecord {
  const forget = due.filter(({ why }) => why === 'forget').slice(0, 1);
  return {
    ...{ caseRef, sequence, recentSources: [], silenced: {}, open: [], leaving: true },
    state: openCase({ caseRef, programme: state.programme, assignees: [] }),
    due: forget,
  };
}
