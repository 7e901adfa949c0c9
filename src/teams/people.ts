import type { ConnectorClient } from 'botframework-connector';
import type { Logger } from 'pino';
import type { Clock } from '../outbox/contract.ts';
import type { Member, Team } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { unlessUnreadable } from '../store/unreadable.ts';
import { utcOf } from '../store/utc.ts';
import type { People } from '../talk/who.ts';
import { faultFields } from '../watching/faultFields.ts';
import { createRation } from '../watching/ration.ts';
import { isHere, notHere, saysNotHere } from './lostTeam.ts';
import { readStaff } from './readStaff.ts';
import { fetchRoster, type Roster } from './roster.ts';

/** A removal that Teams never told of costs this long at most. */
const oldMs = 60 * 60_000;
/** Reads of one roster a minute for people whom the team does not know: anybody can press a button. */
const mostForStrangers = 5;
/** When Teams did not answer, those who are known go on so long before it is asked again. */
const retryMs = 5 * 60_000;
/** Teams waits for an answer while a large team is read for the first time. */
const writtenAtOnce = 10;

export interface PeopleDeps {
  store: Pick<Store, 'members' | 'teams'>;
  connect(serviceUrl: string): Promise<ConnectorClient>;
  clock: Clock;
  log: Logger;
  /** Says to whoever leads the team that the bot is out of it. */
  tellOfRemoval(team: Team): Promise<void>;
}

/** The people, and the look at the roster that a round takes. */
export interface KeptPeople extends People {
  /** Reads the roster when it was last read an hour ago or before; what goes wrong is logged. */
  keepUp(team: Team): Promise<void>;
}

function namesIn(members: readonly Member[]): number {
  return members.reduce((sum, { names = [] }) => sum + names.length, 0);
}

export function createPeople({ store, connect, clock, log, tellOfRemoval }: PeopleDeps): KeptPeople {
  const reading = new Map<string, Promise<void>>();
  const failed = new Map<string, number>();
  const rations = new Map<string, () => boolean>();

  async function refresh(team: Team): Promise<void> {
    const roster = await fetchRoster(await connect(team.serviceUrl), team.teamsId);
    const isNamed = await keep(team, roster);
    const rosterRead = utcOf(clock());
    await store.teams.update(team.id, ({ identified, ...current } = team) => ({
      ...isHere(current),
      rosterRead,
      // Rows may have waited for whoever is new: they are looked through again (rounds/names.ts).
      ...(identified !== undefined && !isNamed && { identified }),
    }));
  }

  /** Whether somebody has a name that nobody had before. */
  async function keep(team: Team, roster: Roster): Promise<boolean> {
    const known = await store.members.list(team.id);
    const { changes, doubtful } = readStaff(roster, known);
    if (doubtful)
      log.warn({ team: team.id, unread: roster.unread }, 'a roster that cannot be true signs nobody off');
    // A row that cannot be read stays as it lies, and the others do not wait for it.
    for (let from = 0; from < changes.length; from += writtenAtOnce) {
      const some = changes.slice(from, from + writtenAtOnce);
      await Promise.all(
        some.map(({ id, change }) => unlessUnreadable(store.members.update(team.id, id, change))),
      );
    }
    const members = await store.members.list(team.id);
    await withoutLeads(team, members);
    return namesIn(members) > namesIn(known);
  }

  /** Nobody is left who could set up the team: then any member may. */
  async function withoutLeads(team: Team, members: readonly Member[]): Promise<void> {
    const leads = [team.owner, team.leader].filter((id) => id !== undefined);
    const areGone = leads.every((id) => members.some((one) => one.id === id && one.left));
    if (leads.length === 0 || !areGone) return;
    await store.teams.update(team.id, (current = team) => {
      const { owner: _, leader: __, ...rest } = current;
      return rest;
    });
  }

  async function noteNotHere(team: Team): Promise<void> {
    const now = utcOf(clock());
    if (notHere(team, now) === team) return;
    const noted = await store.teams.update(team.id, (current = team) => notHere(current, now));
    if (noted.removed && noted.removedAt === now) await tellOfRemoval(noted);
  }

  /** One reading at a time: whoever comes meanwhile waits for the same. */
  function refreshKindly(team: Team): Promise<void> {
    const running =
      reading.get(team.id) ??
      refresh(team)
        .then(() => void failed.delete(team.id))
        .catch(async (err) => {
          failed.set(team.id, clock());
          log.warn({ ...faultFields(err), team: team.id }, 'roster not refreshed');
          if (saysNotHere(err)) await noteNotHere(team);
        })
        .finally(() => reading.delete(team.id));
    reading.set(team.id, running);
    return running;
  }

  /** Whether the roster has been asked for. */
  async function keepUp(team: Team): Promise<boolean> {
    const readAt = team.rosterRead === undefined ? undefined : Date.parse(team.rosterRead);
    const isOld = readAt === undefined || clock() - readAt >= oldMs;
    const rests = clock() - (failed.get(team.id) ?? Number.NEGATIVE_INFINITY) < retryMs;
    if (!isOld || rests) return false;
    await refreshKindly(team);
    return true;
  }

  /** Whether the roster has been asked for: somebody whom nobody knows may have that done only now and then. */
  async function askForStranger(team: Team): Promise<boolean> {
    const ration =
      rations.get(team.id) ?? createRation({ most: mostForStrangers, now: () => performance.now() });
    rations.set(team.id, ration);
    if (!ration()) return false;
    await refreshKindly(team);
    return true;
  }

  return {
    refresh,
    keepUp: async (team) => void (await keepUp(team)),
    async find(team, objectId, read) {
      if (!objectId) return undefined;
      const known = read ?? (await store.members.get(team.id, objectId));
      const asked = known ? await keepUp(team) : await askForStranger(team);
      const member = asked ? await store.members.get(team.id, objectId) : known;
      return member && !member.left ? member : undefined;
    },
  };
}
