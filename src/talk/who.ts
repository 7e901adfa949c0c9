import type { Language } from '../language/text.ts';
import type { Member, Team } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { type Envelope, isPersonal } from './envelope.ts';
import { findTeam, isOfTenant } from './installedTeam.ts';

/** Somebody as a member of one of their teams. */
export interface Person {
  team: Team;
  member: Member;
}

/** The people of a team, as Teams' roster has them. */
export interface People {
  /** Brings the team's members in line with Teams' roster; who is gone from it has `left`. Throws when Teams does not answer. */
  refresh(team: Team): Promise<void>;
  /**
   * The member with this Entra object id, if they are in the team today; `read` is their row if it has been read. Nobody
   * without an id, and nobody in doubt.
   */
  find(team: Team, objectId: string | undefined, read?: Member): Promise<Member | undefined>;
}

export interface WhoDeps {
  store: Pick<Store, 'teams' | 'members'>;
  people: People;
}

/** The team of an id that a card carried, and who presses as its member; nobody where anything is in doubt. */
export async function memberOf(
  teamId: string,
  activity: Envelope,
  { store, people }: WhoDeps,
): Promise<Person | undefined> {
  const id = activity.from.aadObjectId;
  const [team, row] = await Promise.all([
    store.teams.get(teamId),
    id ? store.members.get(teamId, id) : undefined,
  ]);
  if (!team || team.removed || !isOfTenant(team, activity)) return undefined;
  const member = await people.find(team, id, row);
  return member && { team: await withServiceUrl(team, activity, store), member };
}

/** Who writes: in a channel as a member of its team, in a personal chat as a member of each of theirs. */
export async function writerOf(activity: Envelope, { store, people }: WhoDeps): Promise<Person[]> {
  const teams = isPersonal(activity) ? await ownTeams(activity, store) : [await findTeam(activity, store)];
  const persons = await Promise.all(
    teams.map(async (team) => {
      if (!team || team.removed) return undefined;
      const member = await people.find(team, activity.from.aadObjectId);
      return member && { team: await withServiceUrl(team, activity, store), member };
    }),
  );
  return persons.filter((person) => person !== undefined);
}

/** Who presses or opens something that may stand in any chat: in a channel of a team of ours as its member, else in each of their own. */
export async function writerAnywhere(activity: Envelope, deps: WhoDeps): Promise<Person[]> {
  const here = await writerOf(activity, deps);
  if (here.length > 0 || isPersonal(activity)) return here;
  const teams = await ownTeams(activity, deps.store);
  const persons = await Promise.all(teams.map((team) => memberOf(team.id, activity, deps)));
  return persons.filter((person) => person !== undefined);
}

/** Teams may move a team to another address; an activity that was proved to be Teams' says where it is now. */
function withServiceUrl(team: Team, activity: Envelope, store: WhoDeps['store']): Promise<Team> | Team {
  const { serviceUrl } = activity;
  if (team.serviceUrl === serviceUrl || isPersonal(activity)) return team;
  return store.teams.update(team.id, (current = team) => ({ ...current, serviceUrl }));
}

async function ownTeams(activity: Envelope, store: WhoDeps['store']): Promise<Team[]> {
  const id = activity.from.aadObjectId;
  const teams = id ? await store.teams.ofMember(id) : [];
  return teams.filter((team) => isOfTenant(team, activity));
}

/** The language somebody reads: their own, else their team's, else what Teams says of their client. */
export function languageOf(person: Person | undefined, activity: Envelope): Language {
  if (person) return person.member.language ?? person.team.language;
  return activity.locale?.toLowerCase().startsWith('en') ? 'en' : 'da';
}
