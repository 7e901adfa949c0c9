import { instantOf } from '../calendar/localTime.ts';
import { openCase } from '../engine/state.ts';
import type { World } from '../engine/world.ts';
import { forgetOn } from '../retention/rules.ts';
import type { CaseRecord, DueRow, UtcInstant } from '../store/rows.ts';
import { utcOfLocal } from './moments.ts';

/** From this moment on nothing may be left of the case; it is a due row as any other, so that a sweep finds it. */
export function forgetRow(caseRef: string, at: UtcInstant): DueRow {
  return { at, cardKey: `${caseRef}|forget`, caseRef, why: 'forget' };
}

/** When the case as it is now goes: at the first minute of the day. */
export function retentionRows({ caseRef, state }: CaseRecord, world: World): DueRow[] {
  const day = forgetOn(state, world);
  return day === undefined ? [] : [forgetRow(caseRef, utcOfLocal(instantOf(day, '00:00')))];
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
