import type { Team } from '../store/rows.ts';

/** Address of the case in the case system; empty where the team has none. The code is all that it carries. */
export function caseUrl(team: Team, caseRef: string | null): string {
  if (!team.caseSystemUrl || !caseRef) return '';
  return team.caseSystemUrl.replaceAll('{code}', encodeURIComponent(caseRef));
}
