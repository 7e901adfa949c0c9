import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf, instantOf, toLocal } from '../calendar/localTime.ts';
import { leaderOf } from '../register/cardReaders.ts';
import { commit } from '../register/commit.ts';
import type { CommitDeps } from '../register/deps.ts';
import { newMessage } from '../register/newMessage.ts';
import type { Team } from '../store/rows.ts';
import { utcOfLocal } from '../store/utc.ts';
import type { SweepDeps } from '../sweep/post.ts';

/** By nine the morning's cards are there; after noon everybody has noticed. */
const [watchFrom, watchUntil] = ['09:00', '12:00'];
/** What fell due later may still be on its way. */
const expectedBy = '08:45';

/** What stands between a team and its morning. */
interface Silence {
  /** A sweep was to look at the team and has not. */
  unswept: boolean;
  /** A post of the morning was not even written. */
  unposted: boolean;
  /** Messages of the morning that are still on their way. */
  unsent: number;
  /** Those that Teams refused for good; the leader has their cards, so they count where nothing else arrived either. */
  refused: number;
}

export interface SilenceWatch {
  /** Looks at every team, and raises the alarm for those that are ours. */
  round(): Promise<void>;
  /** How many teams were silent in the last round; 0 outside the hours in which it is asked. */
  teams(): number;
}

/**
 * The silence alarm: on a working day whose reminders did not go out by 09:00, the log says so, and the leader hears it
 * as soon as Teams takes anything at all; each once a day. What is merely slow to one person counts too: somebody
 * waits for it.
 */
export function createSilenceWatch(deps: SweepDeps): SilenceWatch {
  let silent = 0;
  let told = new Set<string>();
  return {
    teams: () => silent,
    round: async () => {
      const now = toLocal(deps.clock());
      const found = await silentTeams(deps, now);
      silent = found.length;
      deps.metrics?.silentTeams(silent);
      const before = told;
      told = new Set(found.map(({ team }) => `${team.id} ${dateOf(now)}`));
      for (const { team, silence } of found) {
        if (before.has(`${team.id} ${dateOf(now)}`) || deps.isOurs?.(team.id) === false) continue;
        deps.log.error({ teamId: team.id, ...silence }, 'silence: the reminders of today have not gone out');
        await tellLeader(deps, team, now);
      }
    },
  };
}

async function silentTeams(deps: SweepDeps, now: LocalInstant) {
  const day = dateOf(now);
  if (now < instantOf(day, watchFrom) || now >= instantOf(day, watchUntil)) return [];
  const silent: { team: Team; silence: Silence }[] = [];
  for (const team of await deps.store.teams.all()) {
    if (team.removed || !deps.calendar(team).isWorkingDay(day)) continue;
    const silence = await silenceOf(deps, team, day);
    if (silence) silent.push({ team, silence });
  }
  return silent;
}

async function silenceOf(deps: SweepDeps, team: Team, day: LocalDate): Promise<Silence | undefined> {
  const by = instantOf(day, expectedBy);
  const unswept = team.nextDue !== undefined && team.nextDue <= utcOfLocal(by);
  // A message's id begins with the moment to which it belongs.
  const morning = (await deps.store.messages.ofDay(team.id, day)).filter(
    ({ id }) => id.slice(0, by.length) <= by,
  );
  const missing = morning.filter(({ activityId }) => activityId === undefined);
  const unsent = missing.filter(({ state }) => state === 'queued' || state === 'sending').length;
  const refused = missing.filter(({ state }) => state === 'failed').length;
  const nothingArrived = refused > 0 && missing.length === morning.length;
  const unposted = await isUnposted(deps, team, day);
  return unswept || unposted || unsent > 0 || nothingArrived
    ? { unswept, unposted, unsent, refused }
    : undefined;
}

async function isUnposted(deps: SweepDeps, team: Team, day: LocalDate): Promise<boolean> {
  for (const { isMissing } of deps.parts.posts) if (await isMissing?.(deps, team, day)) return true;
  return false;
}

async function tellLeader(deps: CommitDeps, team: Team, at: LocalInstant): Promise<void> {
  const leader = leaderOf({ team, members: await deps.store.members.recent(team.id) });
  if (!leader) return;
  const id = `silence|${team.id}|${dateOf(at)}`;
  const row = newMessage({
    ...{ id, audience: 'personal', to: leader.id, cards: [], view: 'silence', at, urgent: true },
  });
  await commit(deps, team.id, { messages: [{ row }] });
}
