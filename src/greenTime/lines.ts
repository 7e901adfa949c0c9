import { isOpen } from '../engine/state.ts';
import { isOfView } from '../store/messageRow.ts';
import type { GreenLine } from '../store/postRows.ts';
import type { Team } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { ownSlot } from './slot.ts';

/** Teams of the same tenant that somebody may meet with: those with an hour of their own. */
export async function hostsFor(store: Pick<Store, 'teams'>, { id, tenantId }: Team): Promise<Team[]> {
  const all = await store.teams.all();
  return all.filter((team) => team.id !== id && isThere(team, tenantId) && ownSlot(team) !== undefined);
}

function isThere(team: Team, tenantId: string): boolean {
  return team.tenantId === tenantId && !team.removed && team.setUp;
}

/** A line a team: the host's, and those of the teams that join it. */
export async function greenLines(store: Store, host: Team): Promise<GreenLine[]> {
  const all = await store.teams.all();
  const guests = all.filter((team) => team.greenTime?.host === host.id && isThere(team, host.tenantId));
  return Promise.all([host, ...guests].map((team) => greenLine(store, team)));
}

/** M27 `waiting`, over all programmes, and deviations of which the leader wants to talk. */
export async function greenLine(store: Store, team: Team): Promise<GreenLine> {
  let cases = 0;
  for await (const { state, leaving } of store.cases.list(team.id))
    if (!leaving && isOpen(state) && state.sparring !== undefined) cases += 1;
  let deviations = 0;
  const range = { from: 'deviation|', before: 'deviation|~' };
  for await (const { stored } of store.messages.scan(team.id, range)) {
    const row = stored?.row;
    if (isOfView(row, 'deviation') && row.deviation.sparring && !row.deviation.answer && !row.deviation.gone)
      deviations += 1;
  }
  return { team: team.id, name: team.greenTime?.name ?? team.name ?? '', cases, deviations };
}
