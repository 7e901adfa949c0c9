import type { World } from '../engine/world.ts';
import type { MonthCounts } from '../measures/counts.ts';
import { type Kept, type LiveCase, type Source, sourceOf } from '../measures/source.ts';
import type { Kept as KeptMonths } from '../store/keptRow.ts';
import type { CaseRecord, LoggedEvent, Team } from '../store/rows.ts';
import type { CommitDeps } from './deps.ts';
import { caseEvents, standing } from './happened.ts';
import { loadCounted } from './loadCounted.ts';

type Deps = Pick<CommitDeps, 'store' | 'world' | 'calendar'>;

const readsAtOnce = 32;

/** All that a team's figures are counted from: the cases that are there, and what those that are gone have left. */
export async function loadSource(deps: Deps, team: Team): Promise<Source> {
  const { live, kept } = await loadCounted(deps.store, team.id, () => loadLive(deps, team));
  return sourceOf({
    calendar: deps.calendar(team),
    cases: live,
    kept: keptOf(kept, (programme) => deps.world(team, programme).programme),
    caseloadLimit: team.caseloadLimit,
    caseloads: {},
  });
}

async function loadLive({ store, world }: Deps, team: Team): Promise<LiveCase[]> {
  const records: CaseRecord[] = [];
  for await (const record of store.cases.list(team.id, { whole: true }))
    if (!record.leaving) records.push(record);
  const live: LiveCase[] = [];
  for (let some = records.splice(0, readsAtOnce); some.length > 0; some = records.splice(0, readsAtOnce)) {
    const logs = await Promise.all(some.map(({ caseRef }) => store.cases.events(team.id, caseRef)));
    live.push(
      ...some.map((record, index) =>
        liveCase(record, logs[index] ?? [], world(team, record.state.programme)),
      ),
    );
  }
  return live;
}

/** A case of the store as the figures read it: what was registered, without what was taken back. */
export function liveCase(record: CaseRecord, log: readonly LoggedEvent[], world: World): LiveCase {
  const { caseRef, opening, state, thinned } = record;
  const { programme, variant, assignees, rules } = state;
  return {
    // Rows of the first releases have no opening of their own.
    opening: opening ?? { caseRef, programme, variant, assignees, rules },
    events: caseEvents(standing(log)),
    world,
    ...(thinned && { thinned }),
  };
}

function keptOf(kept: KeptMonths, programmeOf: (id: string) => Kept['programme']): Kept[] {
  const byProgramme = new Map<string, Record<string, MonthCounts>>();
  for (const [month, { measured = {} }] of Object.entries(kept)) {
    for (const [programme, counts] of Object.entries(measured)) {
      byProgramme.set(programme, { ...byProgramme.get(programme), [month]: counts });
    }
  }
  return [...byProgramme].map(([id, months]) => ({ programme: programmeOf(id), months }));
}
