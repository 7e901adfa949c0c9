import type { LocalDate } from '../calendar/local.ts';
import { later } from './dates.ts';
import { currentPlacement } from './placements.ts';
import type { CaseState } from './state.ts';

/**
 * The day of the last sign that somebody works on the case, as it is on `day` (engine-rules.md 3.10); undefined before it is
 * opened. Contacts, plan and match are named because what an older release stored has no sign of its own.
 */
export function lastSignOn(state: CaseState, day: LocalDate): LocalDate | undefined {
  const { opened, lastResume, lastSign, lastContact, lastCti, planRegistered, matchFound } = state;
  if (opened === undefined) return undefined;
  const start = currentPlacement(state, day)?.start;
  return later(opened, lastResume, lastSign, lastContact, lastCti, planRegistered, matchFound, start);
}
