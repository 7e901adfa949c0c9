import { plain } from '../store/identities.ts';
import type { Member } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import type { ReadingContext } from './context.ts';

/**
 * Ids of whoever is in the team now, and of who has left it, by sign-in name: that of today, and those that they had.
 * Where two have had the same name, it is theirs who has it today.
 */
export async function peopleOf(
  { members }: Pick<Store, 'members'>,
  teamId: string,
): Promise<Required<Pick<ReadingContext, 'people' | 'left'>>> {
  const all = await members.list(teamId);
  return {
    people: idsByName(all.filter(({ left }) => !left)),
    left: idsByName(all.filter(({ left }) => left)),
  };
}

function idsByName(members: readonly Member[]): Map<string, string> {
  const had = members.flatMap(({ id, names = [] }) => names.map((name) => [plain(name), id] as const));
  const today = members.flatMap(({ id, signInName }) =>
    signInName ? [[plain(signInName), id] as const] : [],
  );
  return new Map([...had, ...today]);
}
