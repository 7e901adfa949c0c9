import { addToMonth, type Month } from '../../calendar/months.ts';
import { teamProgramme } from '../../programmes/versions.ts';
import type { Team } from '../../store/rows.ts';
import type { StatementRow } from '../../store/statementRow.ts';
import type { Store } from '../../store/store.ts';
import { deviationsAsked } from './messages.ts';
import type { LoadedDeviation, LoadedStatement, NamedProgramme } from './shown.ts';
import type { Pressed } from './view.ts';

/** A version with all that stands beside it; undefined where there is none. */
export async function loadStatement(
  store: Store,
  teamId: string,
  { month, version }: Omit<Pressed, 'programme'>,
): Promise<LoadedStatement | undefined> {
  const stored = await store.statements.get(teamId, month, version);
  return stored && withOthers(store, teamId, stored.row);
}

const monthsBefore = 12;

export async function withOthers(store: Store, teamId: string, row: StatementRow): Promise<LoadedStatement> {
  const months = Array.from({ length: monthsBefore }, (_, index) =>
    addToMonth(row.month, index - monthsBefore),
  );
  const [earlier, deviations] = await Promise.all([
    Promise.all(months.map((month) => latest(store, teamId, month))),
    deviationsUntil(store, teamId, row.month),
  ]);
  return { row, earlier: earlier.filter((one) => one !== undefined), deviations };
}

/** The month's deviations, and those of earlier months that are not settled (measures.md 6, C32). */
async function deviationsUntil(store: Store, teamId: string, month: Month): Promise<LoadedDeviation[]> {
  const asked = await deviationsAsked(store, teamId, month, addToMonth(month, -monthsBefore));
  return asked
    .map(({ row: { deviation, at } }) => ({ ...deviation, askedAt: at }))
    .filter((one) => one.month === month || !one.answer?.closed);
}

export async function latest(store: Store, teamId: string, month: Month): Promise<StatementRow | undefined> {
  return (await store.statements.ofMonth(teamId, month)).at(-1)?.row;
}

export function namedProgramme(team: Team, id: string, today: string): NamedProgramme {
  const { name = id, nameEn } = teamProgramme(team.programmes ?? [], id, today)?.programme ?? {};
  return { id, name, ...(nameEn && { nameEn }) };
}
