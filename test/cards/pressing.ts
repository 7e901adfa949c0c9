import { createCalendar } from '../../src/calendar/calendar.ts';
import { card, members, mette, record, team } from '../../src/cards/sampleTown.ts';
import { rules } from '../../src/features.ts';
import { flereSkalMed } from '../../src/programmes/flereSkalMed.ts';
import type { ActionInput } from '../../src/register/handle.ts';
import type { CardRow } from '../../src/store/rows.ts';

const calendar = createCalendar(team.closingDays);

/** Somebody presses a button on a Thursday at 09:10: all that a handle may look at. */
export function pressing(
  verb: string,
  data: Record<string, unknown> = {},
  over: Partial<CardRow> = {},
  input: Partial<ActionInput> = {},
): ActionInput {
  return {
    verb,
    data,
    by: mette,
    now: '2026-04-16T09:10',
    today: '2026-04-16',
    team,
    record: record(),
    card: card(over),
    world: { programme: flereSkalMed, calendar, rules, caseload: { limit: 35, of: () => 0 } },
    calendar,
    members,
    ...input,
  };
}
