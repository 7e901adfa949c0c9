import type { Member, Team } from '../store/rows.ts';
import type { Overseer, OverseerRole } from '../store/teamParts.ts';
import type { UtcInstant } from '../store/utc.ts';
import { isLeader } from '../talk/rights.ts';

/** More than a municipality has; nobody fills a team's row. */
const mostOverseers = 10;

export interface Naming {
  /** Object id of who is to read the audit. */
  id: string;
  role: OverseerRole;
  /** Who names or confirms. */
  by: string;
  at: UtcInstant;
}

/** What became of it; `alone`: a second person must confirm, and this is the first again. */
export type Named =
  | { type: 'named' | 'confirmed'; overseers: Overseer[] }
  | { type: 'refused'; why: 'self' | 'alone' | 'already' | 'full' | 'gone' };

/** Leaders, and whoever set the bot up (domain/6-privacy.md 6.4). */
export function mayName(team: Team, who: Member): boolean {
  return isLeader(team, who) || (!who.left && team.owner === who.id);
}

/** The first of two: nobody names themselves, and who was named by somebody else already is confirmed by it. */
export function nameOverseer(overseers: readonly Overseer[], { id, role, by, at }: Naming): Named {
  if (id === by) return { type: 'refused', why: 'self' };
  const known = overseers.find((one) => one.id === id);
  if (known?.confirmed) return { type: 'refused', why: 'already' };
  if (known?.role === role) return confirmOverseer(overseers, { id, by, at });
  const others = overseers.filter((one) => one.id !== id);
  if (others.length >= mostOverseers) return { type: 'refused', why: 'full' };
  return { type: 'named', overseers: [...others, { id, role, named: { by, at } }] };
}

/** The second: another person than the first, and than who is named. */
export function confirmOverseer(
  overseers: readonly Overseer[],
  { id, by, at }: Pick<Naming, 'id' | 'by' | 'at'>,
): Named {
  const known = overseers.find((one) => one.id === id);
  if (!known) return { type: 'refused', why: 'gone' };
  if (known.confirmed) return { type: 'refused', why: 'already' };
  if (id === by) return { type: 'refused', why: 'self' };
  if (known.named.by === by) return { type: 'refused', why: 'alone' };
  const confirmed = { ...known, confirmed: { by, at } };
  return { type: 'confirmed', overseers: overseers.map((one) => (one === known ? confirmed : one)) };
}
