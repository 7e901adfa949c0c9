import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { caseloadCells } from '../measures/caseloads.ts';
import type { Source } from '../measures/source.ts';
import type { CommitDeps } from '../register/deps.ts';
import { loadSource } from '../register/loadMeasured.ts';
import { isOfView } from '../store/messageRow.ts';
import type { CaseRecord, Team } from '../store/rows.ts';
import { type Entry, type Listed, listsOf, longestFirst } from './lists.ts';

type Deps = Pick<CommitDeps, 'store' | 'world' | 'calendar'>;

export interface Overview {
  listed: Listed;
  source: Source;
}

/** Everything that a leader looks at, as it stands. */
export async function loadOverview(deps: Deps, team: Team, today: LocalDate): Promise<Overview> {
  const [source, records, deviations] = await Promise.all([
    loadSource(deps, team),
    loadRecords(deps, team.id),
    loadDeviations(deps, team, today),
  ]);
  const courses = new Map(source.courses(today).map((course) => [course.opening.caseRef, course]));
  const cases = records.flatMap((record) => {
    const course = courses.get(record.caseRef);
    return course ? [{ record, course }] : [];
  });
  const loads = caseloadCells(source, { known: today, end: today }).filter(
    ({ group }) => group !== 'workers',
  );
  const caseloads = loads.map(({ group, n }) => [group ?? '', n ?? 0] as const);
  const { caseloadLimit } = team;
  return { source, listed: listsOf({ today, cases, caseloads, caseloadLimit, deviations }) };
}

async function loadRecords({ store }: Deps, teamId: string): Promise<CaseRecord[]> {
  const records: CaseRecord[] = [];
  for await (const record of store.cases.list(teamId)) if (!record.leaving) records.push(record);
  return records;
}

/** C32 without an answer, and what was to be done by now. */
async function loadDeviations({ store, calendar }: Deps, team: Team, today: LocalDate): Promise<Entry[]> {
  const found: Entry[] = [];
  const range = { from: 'deviation|', before: 'deviation|~' };
  for await (const { stored } of store.messages.scan(team.id, range)) {
    const row = stored?.row;
    if (!isOfView(row, 'deviation') || row.deviation.follows !== undefined || row.deviation.gone) continue;
    const { answer, month } = row.deviation;
    const isPast = answer !== undefined && answer.deadline < today;
    if (answer?.closed || (answer && !isPast)) continue;
    const since = answer?.deadline ?? dateOf(row.at);
    found.push({
      ...{ caseRef: '', days: calendar(team).daysBetween(since, today), message: row.id, month },
      ...(answer
        ? { mark: 'pastDeadline', worker: answer.responsible }
        : { mark: row.deviation.sparring ? 'wantsAdvice' : 'unanswered' }),
    });
  }
  return found.sort(longestFirst);
}
