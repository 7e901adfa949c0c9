import { addToMonth, type Month } from '../../calendar/months.ts';
import { teamProgramme } from '../../programmes/versions.ts';
import type { Team } from '../../store/rows.ts';
import type { StatementRow } from '../../store/statementRow.ts';
import type { Store } from '../../store/store.ts';
import { deviationsAsked } from './messages.ts';
import type { LoadedStatement, Pressed } from './view.ts';

/** A version with all that stands beside it; undefined where there is none. */
export async function loadStatement(
  store: Store,
  teamId: string,
  { month, version }: Omit<Pressed, 'programme'>,
): Promise<LoadedStatement | undefined> {
  const stored = await store.statements.get(teamId, month, version);
  return stored && withOthers(store, teamId, stored.row);
}

export async function withOthers(store: Store, teamId: string, row: StatementRow): Promise<LoadedStatement> {
  const [before, lastYear, asked] = await Promise.all([
    latest(store, teamId, addToMonth(row.month, -1)),
    latest(store, teamId, addToMonth(row.month, -12)),
    deviationsAsked(store, teamId, row.month),
  ]);
  const deviations = asked.map((one) => one.row.deviation);
  return { row, ...(before && { before }), ...(lastYear && { lastYear }), deviations };
}

export async function latest(store: Store, teamId: string, month: Month): Promise<StatementRow | undefined> {
  return (await store.statements.ofMonth(teamId, month)).at(-1)?.row;
}

/** A programme as people call it. */
export function namedProgramme(team: Team, id: string, today: string): { id: string; name: string } {
  return { id, name: teamProgramme(team.programmes ?? [], id, today)?.programme.name ?? id };
}
