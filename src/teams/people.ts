import type { ConnectorClient } from 'botframework-connector';
import type { Logger } from 'pino';
import type { Member, Team } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import type { People } from '../talk/who.ts';
import { faultFields } from '../watching/faultFields.ts';
import { fetchRoster, type RosterPerson } from './roster.ts';

export interface PeopleDeps {
  store: Pick<Store, 'members'>;
  connect(serviceUrl: string): Promise<ConnectorClient>;
  log: Logger;
}

export function createPeople({ store, connect, log }: PeopleDeps): People {
  async function refresh(team: Team): Promise<void> {
    const roster = await fetchRoster(await connect(team.serviceUrl), team.teamsId);
    const known = new Map((await store.members.list(team.id)).map((member) => [member.id, member]));
    const present = roster.filter(isStaff);
    for (const person of present) {
      if (isUpToDate(known.get(person.aadObjectId), person)) continue;
      await store.members.update(team.id, person.aadObjectId, (member) => fromRoster(person, member));
    }
    const here = new Set(present.map((person) => person.aadObjectId));
    for (const member of known.values()) {
      if (here.has(member.id) || member.left) continue;
      await store.members.update(team.id, member.id, (current) => ({ ...(current ?? member), left: true }));
    }
  }

  return {
    refresh,
    async find(team, objectId, read) {
      if (!objectId) return undefined;
      const known = read ?? (await store.members.get(team.id, objectId));
      if (known) return known.left ? undefined : known;
      await refresh(team).catch((err) =>
        log.warn({ ...faultFields(err), team: team.id }, 'roster not refreshed'),
      );
      return store.members.get(team.id, objectId);
    },
  };
}

type Staff = RosterPerson & { aadObjectId: string; userPrincipalName: string };

/** Rights hang on the object id and cases on the UPN: whoever lacks one can neither get nor answer a card. */
function isStaff(person: RosterPerson): person is Staff {
  return Boolean(person.aadObjectId && person.userPrincipalName);
}

function fromRoster(person: Staff, known: Member | undefined): Member {
  const { left: _, ...kept } = known ?? { roles: [] };
  return {
    ...kept,
    id: person.aadObjectId,
    upn: person.userPrincipalName.toLowerCase(),
    name: person.name,
    teamsUserId: person.id,
  };
}

function isUpToDate(known: Member | undefined, person: Staff): boolean {
  return (
    known !== undefined &&
    !known.left &&
    known.upn === person.userPrincipalName.toLowerCase() &&
    known.name === person.name &&
    known.teamsUserId === person.id
  );
}
