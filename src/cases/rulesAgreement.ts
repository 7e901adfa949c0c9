import { scheduled } from '../engine/cycle.ts';
import { later } from '../engine/dates.ts';
import { agreementParts } from '../engine/events.ts';
import { currentPlacement, laterStarts } from '../engine/placements.ts';
import { type CaseState, mattersOf } from '../engine/state.ts';
import type { Rule } from '../engine/world.ts';

function isMissingPart(state: CaseState): boolean {
  const { parts } = mattersOf(state);
  return agreementParts.some((part) => !parts.includes(part));
}

/** C35: a match, and still no agreement, follow-up plan or contact person in the company (S000:427). */
export const agreementMissing: Rule = {
  card: 'C35',
  kinds: ['missing', 'atStart'],
  planned: ({ state, day, world }) => {
    if (!isMissingPart(state)) return [];
    const { calendar, programme } = world;
    const { match } = mattersOf(state);
    const start = currentPlacement(state, day)?.start;
    const since = match && later(match, state.lastResume);
    return [
      ...(since
        ? [
            scheduled(
              {
                card: 'C35',
                kind: 'missing',
                cycle: since,
                date: calendar.addWorkingDays(since, programme.agreement.workingDays),
              },
              world,
            ),
          ]
        : []),
      // The working day after C07, which shows what is missing.
      ...(start
        ? [
            scheduled(
              {
                card: 'C35',
                kind: 'atStart',
                cycle: start,
                date: calendar.addWorkingDays(calendar.nextWorkingDay(start), 1),
              },
              world,
            ),
          ]
        : []),
    ];
  },
  laterDays: ({ state, day }) => laterStarts(state, day),
};
