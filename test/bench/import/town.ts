import type { Store } from '../../../src/store/store.ts';
import { aMember, aTeam } from '../../support/rows.ts';
import { workers } from './files.ts';

export const importNow = '2026-04-13T10:00';

/** A team whose people are those that the files name. */
export async function aTeamToImportInto(store: Store, id: string): Promise<void> {
  await store.teams.update(id, () => aTeam({ id }));
  for (const worker of workers)
    await store.members.update(id, worker, () => aMember(worker, { signInName: worker }));
}
