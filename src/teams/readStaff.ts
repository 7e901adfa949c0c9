import type { Member } from '../store/rows.ts';
import type { Roster, RosterPerson } from './roster.ts';

export interface MemberChange {
  id: string;
  change(member: Member | undefined): Member;
}

export interface ReadStaff {
  changes: MemberChange[];
  /** It cannot be true: nobody is signed off by it. */
  doubtful: boolean;
}

type Staff = RosterPerson & { objectId: string };

/**
 * What a roster says of a team's members. Everybody on their own: whoever has no Entra id is nobody, and an entry that
 * cannot be read costs itself. A person is who has the id, whatever they are called today.
 */
export function readStaff({ people, unread }: Roster, known: readonly Member[]): ReadStaff {
  const staff = people.filter(isStaff);
  const byId = new Map(known.map((member) => [member.id, member]));
  const claimed = new Map(known.flatMap(({ id, names = [] }) => names.map((name) => [name, id] as const)));
  const changes = staff.flatMap((person): MemberChange[] => {
    const member = byId.get(person.objectId);
    const name = ownName(person, claimed);
    if (name !== undefined) claimed.set(name, person.objectId);
    const change = (current: Member | undefined) => fromRoster(person, name, current);
    return member && isSame(member, change(member)) ? [] : [{ id: person.objectId, change }];
  });
  const present = known.filter(({ left }) => !left);
  const gone = present.filter((member) => !isIn(people, member));
  // Without anybody's Entra id nobody is told apart from who left: Teams' own ids have been seen to change.
  const doubtful = gone.length > 0 && (unread > 0 || staff.length === 0 || isWhole(gone, present));
  const signedOff = known
    .filter((member) => !isIn(people, member) && (!member.left || member.guest))
    .map(({ id }) => ({ id, change: (current: Member | undefined) => signOff(current ?? byId.get(id)) }));
  return { changes: doubtful ? changes : [...changes, ...signedOff], doubtful };
}

/** Several, and all at once: a team is not exchanged from one hour to the next. */
function isWhole(gone: readonly Member[], present: readonly Member[]): boolean {
  return present.length > 2 && gone.length === present.length;
}

/** By either id: Teams has been seen to leave out the Entra ids of people who are there. */
function isIn(people: readonly RosterPerson[], { id, teamsUserId }: Member): boolean {
  return people.some((person) => person.objectId === id || person.id === teamsUserId);
}

function isStaff(person: RosterPerson): person is Staff {
  return person.objectId !== undefined && person.role !== 'anonymous';
}

/** A name that a colleague has had stays theirs: what was given to one person never goes to another by it. */
function ownName({ objectId, signInName }: Staff, claimed: ReadonlyMap<string, string>): string | undefined {
  const owner = signInName === undefined ? undefined : claimed.get(signInName);
  return owner === undefined || owner === objectId ? signInName : undefined;
}

const noMember: Partial<Member> & Pick<Member, 'roles'> = { roles: [] };

function fromRoster(person: Staff, own: string | undefined, known: Member | undefined): Member {
  const { left: _, guest: __, leftOn: ___, goneAs: ____, ...present } = known ?? noMember;
  const { signInName: stood, names: had = [], ...kept } = present;
  const signInName = person.signInName ?? stood;
  const isGuest = person.role === 'guest' || signInName?.includes('#ext#') === true;
  const names = own === undefined || had.includes(own) ? had : [...had, own];
  return {
    ...kept,
    id: person.objectId,
    name: person.name || (known?.name ?? ''),
    teamsUserId: person.id,
    ...(signInName !== undefined && { signInName }),
    ...(names.length > 0 && { names }),
    ...(isGuest && { guest: true }),
    ...(isGuest && kept.roles.length === 0 && { left: true }),
  };
}

function signOff(member: Member | undefined): Member {
  if (!member) throw new Error('who is signed off is known');
  const { guest: _, ...kept } = member;
  return { ...kept, left: true };
}

function isSame(one: Member, other: Member): boolean {
  const told = ({ name, teamsUserId, signInName, names, left, guest }: Member) =>
    JSON.stringify([name, teamsUserId, signInName, names ?? [], left ?? false, guest ?? false]);
  return told(one) === told(other);
}
