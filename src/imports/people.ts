import type { Store } from '../store/store.ts';

/**
 * Worker ids of whoever is in the team now, by sign-in name: that of today, and that which they began with. Where two
 * have had the same name, it is theirs who has it today.
 */
export async function peopleOf(
  { members }: Pick<Store, 'members'>,
  teamId: string,
): Promise<Map<string, string>> {
  const here = (await members.list(teamId)).filter(({ left }) => !left);
  const names = [
    ...here.map(({ upn }) => [upn, upn] as const),
    ...here.map(({ upn, signInName = upn }) => [signInName, upn] as const),
  ];
  return new Map(names.map(([name, worker]) => [name.normalize('NFC').toLowerCase(), worker]));
}

export async function readCase({ cases }: Pick<Store, 'cases'>, teamId: string, caseRef: string) {
  const stored = await cases.get(teamId, caseRef);
  return stored && { record: stored.row, log: await cases.events(teamId, caseRef) };
}
