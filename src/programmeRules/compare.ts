import { addDays } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/local.ts';
import type { CardToSend } from '../engine/cards.ts';
import type { CaseEvent } from '../engine/events.ts';
import { preview } from '../engine/preview.ts';
import type { Programme } from '../engine/programme.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import type { CaseOpening } from '../engine/state.ts';
import type { Rule } from '../engine/world.ts';
import { peakOf, type Total, totalsOf } from '../programmes/compare.ts';
import type { LoggedEvent, Team } from '../store/rows.ts';

const days = 56;

/** An open case with all that was registered about it. */
export interface CourseOf {
  opening: CaseOpening;
  log: readonly LoggedEvent[];
}

export interface Difference {
  totals: Total[];
  /** Cards to one person on their busiest day. */
  peaks: { before: number; after: number };
}

/** What would be sent in the next eight weeks, as the team's rules are and with the new version among them. Pure. */
export function difference(
  courses: readonly CourseOf[],
  { team, today, rules }: { team: Team; today: LocalDate; rules: readonly Rule[] },
  versions: { before: readonly Programme[]; after: readonly Programme[] },
): Difference {
  const scenario = scenarioOf(courses, team, today);
  const sent = (programmes: readonly Programme[]): CardToSend[] => preview(scenario, { programmes, rules });
  const [before, after] = [sent(versions.before), sent(versions.after)];
  const peaks = { before: peakOf(before)?.cards ?? 0, after: peakOf(after)?.cards ?? 0 };
  return { totals: totalsOf(before, after), peaks };
}

function scenarioOf(courses: readonly CourseOf[], team: Team, today: LocalDate): Scenario {
  return {
    ...{ from: today, to: addDays(today, days) },
    team: { closingDays: team.closingDays, caseloadLimit: team.caseloadLimit, caseloads: {} },
    cases: courses.map(({ opening: { rules, assignees, ...opening } }) => ({
      ...opening,
      assignees: assignees.map(([role, worker]) => [role, worker]),
      ...(rules ? { rules: [...rules] } : {}),
    })),
    events: courses.flatMap(({ log }) => eventsOf(log)).sort((one, other) => (one.at < other.at ? -1 : 1)),
  };
}

/** What counts of a log: nothing that was taken back, and nothing that no rule plans from. */
function eventsOf(log: readonly LoggedEvent[]): CaseEvent[] {
  const undone = new Set(log.flatMap(({ event }) => (event.type === 'eventUndone' ? [event.sequence] : [])));
  return log.flatMap(({ sequence, event }) => {
    if (undone.has(sequence) || event.type === 'eventUndone' || event.type === 'cardAnswered') return [];
    return [event];
  });
}
