import type { LocalDate, LocalInstant } from '../../calendar/local.ts';
import type { Role } from '../cards.ts';
import type { Programme } from '../programme.ts';
import { type CaseState, isOpen } from '../state.ts';

/** Another worker takes a role over; a new role goes last (engine-rules.md 2.6). */
export function changeAssignee(
  state: CaseState,
  { role, to, on, at }: { role: Role; to: string; on: LocalDate; at: LocalInstant },
  programme: Programme,
): CaseState {
  const former = state.assignees.find(([known]) => known === role)?.[1];
  const assignees: CaseState['assignees'] =
    former === undefined
      ? [...state.assignees, [role, to]]
      : state.assignees.map(([known, worker]) => [known, known === role ? to : worker]);
  const changed = { ...state, assignees };
  if (role !== programme.primaryRole || !isOpen(state) || former === undefined || former === to)
    return changed;
  const known = state.workerChanges ?? (state.workerChange ? 1 : 0);
  return {
    ...{ ...changed, workerChanges: known + 1 },
    workerChange: { on, from: former, to, cycle: changeCycle(state, at) },
  };
}

/** Every change is its own; two in one minute are told apart. */
function changeCycle(state: CaseState, at: LocalInstant): string {
  const last = state.workerChange?.cycle;
  if (!last?.startsWith(at)) return at;
  return `${at}#${Number(last.slice(at.length + 1) || 1) + 1}`;
}
