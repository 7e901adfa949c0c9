import { dateOf, toLocal } from '../calendar/localTime.ts';
import type { Programme } from '../engine/programme.ts';
import { newCardsFor } from '../programmes/newCards.ts';
import { teamProgrammes } from '../programmes/versions.ts';
import { leaderOf } from '../register/cardReaders.ts';
import { commit } from '../register/commit.ts';
import type { CommitDeps } from '../register/deps.ts';
import { newMessage } from '../register/newMessage.ts';
import type { Round } from '../rounds/round.ts';
import type { Team } from '../store/rows.ts';

const everyMs = 60 * 60_000;
/** Nobody is told of it outside working hours. */
const [opens, closes] = ['08:00', '16:00'];

/** A leader is told once, of each own copy from before it, what a new edition of the rules has. */
export const newCardsRound: Round = {
  name: 'new cards in own programmes',
  every: everyMs,
  inMovedTime: true,
  run: tellLeaders,
};

async function tellLeaders(deps: CommitDeps): Promise<void> {
  const local = toLocal(deps.clock());
  const today = dateOf(local);
  const time = local.slice(11);
  if (time < opens || time > closes) return;
  for (const team of await deps.store.teams.all()) {
    if (team.removed || !team.programmes?.length || !deps.calendar(team).isWorkingDay(today)) continue;
    const own = teamProgrammes(team.programmes, today).filter(({ id, version }) =>
      isUntold(team, id, version),
    );
    for (const programme of own.filter((one) => newCardsFor(one).length > 0))
      await tellLeader(deps, team, programme, local);
  }
}

function isUntold({ toldVersions = [] }: Team, id: string, version: number): boolean {
  return !toldVersions.includes(versionOf(id, version));
}

function versionOf(id: string, version: number): string {
  return `${id}|${version}`;
}

/** The message first: after a crash in between, its id is the same. */
async function tellLeader(
  deps: CommitDeps,
  team: Team,
  { id, version, name }: Programme,
  at: string,
): Promise<void> {
  const leader = leaderOf({ team, members: await deps.store.members.recent(team.id) });
  if (!leader) return;
  const what = {
    id: `newCards|${versionOf(id, version)}`,
    audience: 'personal',
    to: leader.id,
    at,
  } as const;
  const row = newMessage({ ...what, cards: [], view: 'newCards', programme: { id, name } });
  await commit(deps, team.id, { messages: [{ row }] });
  await deps.store.teams.update(team.id, (known) => {
    const told = known?.toldVersions ?? [];
    return { ...(known ?? team), toldVersions: [...told, versionOf(id, version)] };
  });
}
