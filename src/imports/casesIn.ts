import type { Registered, Registration } from '../register/contract.ts';
import type { Store } from '../store/store.ts';
import type { ImportDeps } from './deps.ts';

/**
 * Cases of a store, for an import: what it has just read need not be read again to be written. If somebody has changed the
 * case since, the commit fails, and `register` reads for itself.
 */
export function casesIn(
  { cases, teams }: Pick<Store, 'cases' | 'teams'>,
  register: (registration: Registration) => Promise<Registered>,
): Pick<ImportDeps, 'refs' | 'read' | 'register'> {
  return {
    refs: cases.refs,
    read: async (teamId, caseRef) => {
      const stored = await cases.get(teamId, caseRef);
      return stored && { record: stored.row, etag: stored.etag, log: await cases.events(teamId, caseRef) };
    },
    register: async (registration, found) => {
      const isNew = found && !found.case && registration.create !== undefined;
      const { record: row, etag } = found?.case ?? {};
      const record = row && etag !== undefined ? { row, etag } : undefined;
      const team = isNew || record ? await teams.recent(registration.teamId) : undefined;
      return register(team ? { ...registration, seen: { team, record } } : registration);
    },
  };
}
