import { createCalendar, defaultClosingDays } from '../../src/calendar/calendar.ts';
import type { PlannedCardId, Role } from '../../src/engine/cards.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import { type CaseState, openCase } from '../../src/engine/state.ts';
import type { World } from '../../src/engine/world.ts';
import { rules } from '../../src/features.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';

/** A world of one built-in programme, without other cases. */
export function worldOf(id: string, closingDays: readonly string[] = defaultClosingDays): World {
  const programme = builtInProgramme(id);
  if (!programme) throw new Error(`No such programme: ${id}`);
  return { programme, calendar: createCalendar(closingDays), rules, caseload: { limit: 35, of: () => 0 } };
}

/** A case about which nothing has been registered yet. */
export function newCase(
  programme: string,
  over: { assignees?: [Role, string][]; rules?: PlannedCardId[] } = {},
): CaseState {
  return openCase({ caseRef: 'S-1', programme, assignees: [['leader', 'boss']], ...over });
}

type WithoutCase<T> = T extends CaseEvent ? Omit<T, 'caseRef'> : never;

/** Events of that case. */
export function events(...told: WithoutCase<CaseEvent>[]): CaseEvent[] {
  return told.map((event) => ({ ...event, caseRef: 'S-1' }) as CaseEvent);
}
