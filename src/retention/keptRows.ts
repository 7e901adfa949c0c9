import type { CountedCase } from '../register/count.ts';
import type { CommitDeps } from '../register/deps.ts';
import type { Change } from '../store/change.ts';
import type { CaseRecord, Team } from '../store/rows.ts';
import { figuresLeft, keptYears, yearOf } from './keptFigures.ts';

/** The rows of the years in which a case leaves figures behind, to be written with what takes them from the case. */
export async function keptRows(
  { store, world, added }: CommitDeps,
  team: Team,
  record: CaseRecord,
  goes: CountedCase['goes'],
): Promise<Change['kept']> {
  const { caseRef, state } = record;
  const [log, cards] = await Promise.all([
    store.cases.events(team.id, caseRef),
    store.cases.cards(team.id, caseRef),
  ]);
  const one = { record, log, cards, world: world(team, state.programme), goes };
  const counts = added.counts.filter(({ ofCourse }) => goes === 'all' || ofCourse);
  const figures = figuresLeft(one, counts);
  const years = [...new Set(Object.keys(figures).map(yearOf))];
  const found = await Promise.all(years.map((year) => store.kept.year(team.id, year)));
  const known = found.flatMap((year) => year ?? []);
  const rows = keptYears(
    known.map(({ row }) => row),
    figures,
  );
  return rows.map((row) => ({ row, etag: known.find((one) => one.row.year === row.year)?.etag }));
}
