import type { LocalDate } from '../calendar/local.ts';
import type { Programme } from '../engine/programme.ts';
import { assigneeOf } from '../engine/recipients.ts';
import type { CaseState } from '../engine/state.ts';
import type { Member, Team } from '../store/rows.ts';
import { standInsOf } from './standIns.ts';

interface Who {
  team: Team;
  who: Member;
  members: readonly Member[];
  today: LocalDate;
}

/** Whether somebody answers for the whole case: its primary worker, who stands in today, or the leader (domain/6-privacy.md 6.4). */
export function isPrimary(
  state: CaseState,
  { primaryRole }: Pick<Programme, 'primaryRole'>,
  { team, who, members, today }: Who,
): boolean {
  if (who.left) return false;
  if (team.leader === who.id || who.roles.includes('leader')) return true;
  const primary = assigneeOf(state, primaryRole, {});
  return primary !== undefined && [primary, ...standInsOf(primary, members, today)].includes(who.id);
}
