import type { LocalDate } from '../calendar/local.ts';
import { dateOf, toLocal } from '../calendar/localTime.ts';
import { periods } from '../privacy/periods.ts';
import { commit } from '../register/commit.ts';
import type { CommitDeps } from '../register/deps.ts';
import { unlessSetAside } from '../register/setAside.ts';
import type { Team } from '../store/rows.ts';
import { forgetOne, isTooOld } from './forget.ts';

/** Somebody changes the case all the time: the next round deletes. */
const maxSteps = 100;

/**
 * Deletes of every case of every team what is too old to be kept, and has the messages drawn again that showed it; how
 * many steps that took. A team that took the bot out keeps nothing longer for it.
 */
export async function forgetReasons(deps: CommitDeps): Promise<number> {
  let forgotten = 0;
  for (const team of await deps.store.teams.all()) {
    const oldest = deps.calendar(team).addDays(dateOf(toLocal(deps.clock())), -periods.absenceDays);
    for await (const { caseRef, absences = [] } of deps.store.cases.list(team.id)) {
      if (absences.some((note) => isTooOld(note, oldest)))
        forgotten +=
          (await unlessSetAside(deps, { teamId: team.id, caseRef }, () =>
            forget(deps, team, caseRef, oldest),
          )) ?? 0;
    }
  }
  if (forgotten > 0) deps.log.info({ forgotten }, 'what was kept long enough was deleted');
  return forgotten;
}

/** One absence a step, under the case's lock. */
async function forget(deps: CommitDeps, team: Team, caseRef: string, oldest: LocalDate): Promise<number> {
  let done = 0;
  for (let steps = 0; steps < maxSteps; steps += 1) {
    const said = await forgetNext(deps, team, caseRef, oldest);
    if (said === 'nothing left') break;
    if (said === 'done') done += 1;
  }
  return done;
}

async function forgetNext(
  deps: CommitDeps,
  { id }: Team,
  caseRef: string,
  oldest: LocalDate,
): Promise<'done' | 'changed meanwhile' | 'nothing left'> {
  const { cases } = deps.store;
  const stored = await cases.get(id, caseRef);
  if (!stored) return 'nothing left';
  const [log, cards] = await Promise.all([cases.events(id, caseRef), cases.cards(id, caseRef)]);
  const forgotten = forgetOne({ record: stored.row, log, cards }, oldest);
  if (!forgotten) return 'nothing left';
  const committed = await commit(deps, id, {
    record: { row: forgotten.record, etag: stored.etag },
    eventsRemoved: forgotten.events,
    cards: forgotten.cards,
    stale: forgotten.stale,
  });
  return committed ? 'done' : 'changed meanwhile';
}
