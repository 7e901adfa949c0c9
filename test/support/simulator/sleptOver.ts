import { teamPartition } from '../../../src/store/teams.ts';
import { type UtcInstant, utcOf } from '../../../src/store/utc.ts';
import type { MemoryStorage } from './memoryStore.ts';

const minute = 60_000;

/**
 * After a sweep in which nothing went wrong: what fell due in a minute that is over was served or is held, and for all that
 * is to come, the rest of this minute too, the team wakes in time. `at`: by the clock of who swept.
 */
export function sleptOver({ teams, cases }: MemoryStorage, teamId: string, at: number): string[] {
  const minuteBegan = utcOf(at - (at % minute));
  const nextDue = nextDueOf({ teams }, teamId) ?? 'for good';
  return cases.rows(teamId, 'due:').flatMap(({ rowKey }) => {
    const [due = '', ...what] = rowKey.slice('due:'.length).split('|');
    const isLate = due > minuteBegan && due < nextDue;
    return isLate ? [`${what.join('|')} of ${due} is slept over at ${utcOf(at)}, until ${nextDue}`] : [];
  });
}

/** When the team is looked at next. */
export function nextDueOf({ teams }: Pick<MemoryStorage, 'teams'>, teamId: string): UtcInstant | undefined {
  const nextDue = teams.row(teamPartition, teamId)?.nextDue;
  return typeof nextDue === 'string' ? nextDue : undefined;
}
