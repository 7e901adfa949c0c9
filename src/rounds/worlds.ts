import { type Calendar, createCalendar } from '../calendar/calendar.ts';
import type { Forgets, Rule, World } from '../engine/world.ts';
import { createCaseloads } from '../register/caseloads.ts';
import type { CommitDeps } from '../register/deps.ts';
import type { Team } from '../store/rows.ts';
import { UnreadableProgramme } from '../store/unreadable.ts';

export interface WorldSources extends Pick<CommitDeps, 'store' | 'clock'> {
  rules: readonly Rule[];
  forgets?: Forgets;
  /** The team's programme of that id as it is today, with its versions. */
  programmeOf(id: string, team: Team): Pick<World, 'programme' | 'versions'> | undefined;
}

/** Calendars are built once for each set of closing days. A case of a programme that this release does not know is set aside. */
export function createWorlds(sources: WorldSources): Pick<CommitDeps, 'calendar' | 'world' | 'caseloads'> {
  const calendars = new Map<string, Calendar>();
  const calendar = ({ closingDays }: Team): Calendar => {
    const key = closingDays.join(',');
    const known = calendars.get(key) ?? createCalendar(closingDays);
    calendars.set(key, known);
    return known;
  };
  const world = (team: Team, id: string): World => {
    const programme = team.unreadProgrammes?.includes(id) ? undefined : sources.programmeOf(id, team);
    if (!programme) throw new UnreadableProgramme(id);
    // Counting a team is dear and only C28 asks for it: whoever registers something puts the counts in.
    const caseload = { limit: team.caseloadLimit, of: () => 0 };
    return {
      ...programme,
      calendar: calendar(team),
      rules: sources.rules,
      forgets: sources.forgets,
      caseload,
    };
  };
  return { calendar, world, caseloads: createCaseloads({ ...sources, world }) };
}
