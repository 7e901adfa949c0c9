import { type Calendar, createCalendar } from '../calendar/calendar.ts';
import type { Rule, World } from '../engine/world.ts';
import type { Team } from '../store/rows.ts';
import type { CommitDeps } from './deps.ts';

export interface WorldSources {
  rules: readonly Rule[];
  /** The team's programme of that id as it is today, with its versions. */
  programmeOf(id: string, team: Team): Pick<World, 'programme' | 'versions'> | undefined;
  /** Open cases of a worker in a team beside the case at hand (C28). */
  caseloadOf(team: Team, worker: string): number;
}

/** Calendars are built once for each set of closing days. A case of a programme that does not exist is a fault. */
export function createWorlds(sources: WorldSources): Pick<CommitDeps, 'calendar' | 'world'> {
  const calendars = new Map<string, Calendar>();
  const calendar = ({ closingDays }: Team): Calendar => {
    const key = closingDays.join(',');
    const known = calendars.get(key) ?? createCalendar(closingDays);
    calendars.set(key, known);
    return known;
  };
  const world = (team: Team, id: string): World => {
    const programme = sources.programmeOf(id, team);
    if (!programme) throw new Error(`There is no programme ${id}`);
    const caseload = {
      limit: team.caseloadLimit,
      of: (worker: string) => sources.caseloadOf(team, worker),
    };
    return { ...programme, calendar: calendar(team), rules: sources.rules, caseload };
  };
  return { calendar, world };
}
