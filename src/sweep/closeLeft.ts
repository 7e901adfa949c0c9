import { closeOvertaken } from '../register/register.ts';
import type { CaseRecord, Stored } from '../store/rows.ts';
import type { SweepContext } from './post.ts';

/**
 * Whoever told it was killed before all that it overtook was closed: the rest closes now, in their name. The same state of
 * the case is one source, so that two sweeps close it once. True when there was something to close.
 */
export async function closeLeft(
  { deps, view }: SweepContext,
  { row: { caseRef, due }, etag }: Stored<CaseRecord>,
): Promise<boolean> {
  const left = due.find((row) => row.why === 'close');
  if (left?.why !== 'close') return false;
  const { by, verb } = left;
  await closeOvertaken(deps, { teamId: view.team.id, caseRef, by, verb, source: `close|${etag}` });
  return true;
}
