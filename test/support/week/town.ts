import type { LocalDate } from '../../../src/calendar/local.ts';
import { preview } from '../../../src/engine/preview.ts';
import type { Team } from '../../../src/store/rows.ts';
import { read, settings } from '../../engine/course.ts';
import { aCase, provoke } from '../generate.ts';
import { byRegistration, generateEvents } from '../generateEvents.ts';
import { addDays, dateOf, daysFrom } from '../oracle/calendar.ts';
import { type Random, seededRandom } from '../random.ts';
import type { WrittenCase, WrittenEvent, WrittenScenario } from '../written.ts';
import { generateCourse } from './course.ts';

/** The days that are lived through, both inclusive. */
export interface Days {
  from: LocalDate;
  to: LocalDate;
}

/** A team as its bot finds it on the morning of the first day: what happened before, and what will happen. */
export interface TownTeam {
  id: string;
  cases: WrittenCase[];
  past: WrittenEvent[];
  coming: WrittenEvent[];
  over: Partial<Team>;
  /** Who is away in these days, and who stands in. */
  leave: { of: string; standIn: string; from: LocalDate; to: LocalDate };
}

export const workers = ['worker-a', 'worker-b', 'worker-c', 'worker-d'] as const;
export const leader = 'worker-d';

/** Shared milestones rest in a team with few placements, which is delivery's own (engine-rules.md 8.11). */
const placedCases = 9;
/** Days of history before the first day. */
const history = { least: 3, most: 200 };

/** Teams with cases of all programmes; the seed alone decides. */
export function aTown(days: Days, { cases, teams, seed }: { cases: number; teams: number; seed: number }) {
  return Array.from({ length: teams }, (_, number) => {
    const count = Math.floor(cases / teams) + (number < cases % teams ? 1 : 0);
    return aTownTeam(days, number, count, seed * 100 + number);
  });
}

function aTownTeam(days: Days, number: number, count: number, seed: number): TownTeam {
  const random = seededRandom(seed);
  const cases = Array.from({ length: count }, (_, index) => aTownCase(random, index));
  const events = cases.flatMap((theCase, index) =>
    index < placedCases || random.chance(0.7)
      ? generateCourse(random, theCase, days.from)
      : byChance(random, theCase, days),
  );
  const team = { closingDays: random.some(['06-05', '12-24', '03-25', '04-07', '10-27']), caseloadLimit: 9 };
  const scenario = provoked({ ...days, team, cases, events: during(events, days) }, days, seed);
  const past = scenario.events.filter(({ at }) => dateOf(at) < days.from);
  const opened = new Set(past.map(({ caseRef }) => caseRef));
  return {
    id: `team-${number}`,
    // A case that the bot itself opens has every card of its programme.
    cases: cases.map(({ rules, ...rest }) => (rules && opened.has(rest.caseRef) ? { ...rest, rules } : rest)),
    past,
    coming: scenario.events.filter(({ at }) => dateOf(at) >= days.from),
    over: { ...team, deliveryMode: number % 2 === 0 ? 'both' : 'personal' },
    leave: { of: 'worker-b', standIn: 'worker-c', from: addDays(days.from, 2), to: addDays(days.from, 3) },
  };
}

function aTownCase(random: Random, index: number): WrittenCase {
  const { variant, ...theCase } = aCase(random, index);
  if (index < placedCases) return { ...theCase, programme: 'flere-skal-med' };
  return { ...theCase, ...(variant ? { variant } : {}) };
}

function byChance(random: Random, theCase: WrittenCase, { from, to }: Days): WrittenEvent[] {
  const start = addDays(from, -random.int(history.least, history.most));
  return generateEvents(random, theCase, start, daysFrom(start, to));
}

/** In order; the bot is told of a missed day before its alarm, as nobody can send a call into the past. */
export function during(events: readonly WrittenEvent[], days: Days): WrittenEvent[] {
  const opened = new Set<string>();
  return events
    .map((event) => (event.type === 'notArrived' ? { ...event, at: `${dateOf(event.at)}T00:00` } : event))
    .filter(({ at }) => dateOf(at) <= days.to)
    .toSorted(byRegistration)
    .filter(({ type, caseRef }) => {
      const again = type === 'caseOpened' && opened.has(caseRef);
      if (type === 'caseOpened') opened.add(caseRef);
      return !again;
    });
}

/** More happens on the very days and minutes on which cards are sent: about one event for every two cases. */
function provoked(scenario: WrittenScenario, days: Days, seed: number): WrittenScenario {
  const sent = preview(read(scenario), settings);
  let more = scenario;
  for (let round = 0; round < scenario.cases.length / 12; round += 1) {
    more = provoke(more, sent, seed * 1000 + round);
  }
  return { ...scenario, events: during(more.events, days) };
}
