import { isSignInName } from './identities.ts';
import type { Member } from './rows.ts';

/** A member as they are stored. */
export interface MemberRow extends Member {
  /** What releases before ids knew them by in other rows: theirs for good. Today it is the id, which those read, too. */
  upn: string;
}

/** A member as the house knows them; what a release before ids called them is one of their names. */
export function readMember({ upn, signInName, names = [], ...member }: MemberRow): Member {
  const known = upn === member.id ? names : [...new Set([...names, upn])];
  const today = signInName ?? (isSignInName(upn) ? upn : undefined);
  return {
    ...member,
    ...(today !== undefined && { signInName: today }),
    ...(known.length > 0 && { names: known }),
  };
}

export function memberRow(member: Member): MemberRow {
  return { ...member, upn: member.id };
}
