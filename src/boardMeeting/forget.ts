import { dateOf, toLocal } from '../calendar/localTime.ts';
import type { Forget } from '../rounds/round.ts';
import { pointsKept } from './points.ts';

/** Points of which nobody has spoken for four weeks. */
export const forgetPoints: Forget = async ({ store, clock }) => {
  const today = dateOf(toLocal(clock()));
  for (const team of await store.teams.all()) {
    if ((team.points ?? []).length === pointsKept(team, today).length) continue;
    await store.teams.update(team.id, (known = team) => ({ ...known, points: pointsKept(known, today) }));
  }
};
