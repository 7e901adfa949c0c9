import { plannedCardIds, roles } from '../../src/engine/cards.ts';
import { anEvent, byRegistration, generateEvents, times } from './generateEvents.ts';
import { addDays, dateOf, later } from './oracle/calendar.ts';
import { type Random, seededRandom, worker } from './random.ts';
import type { WrittenCase, WrittenEvent, WrittenScenario } from './written.ts';

export const programmeIds = [
  'social-stoette-cti',
  'flere-skal-med',
  'helhedsorienteret-indsats',
  'cba-jobraadgiver',
  'jobstyrke',
] as const;

/** A valid scenario, of plausible courses and of quite implausible ones; the seed alone decides. */
export function generateScenario(seed: number): WrittenScenario {
  const random = seededRandom(seed);
  const cases = Array.from({ length: random.weighted(caseCounts) }, (_, i) => aCase(random, i));
  const start = addDays('2025-01-01', random.int(0, 365 * 4 + 180));
  const length = random.weighted(lengths);
  const events = cases
    .flatMap((theCase) => generateEvents(random, theCase, addDays(start, random.int(0, 10)), length))
    .sort(byRegistration);
  const from = random.chance(0.7) ? start : addDays(start, random.int(0, length));
  const last = dateOf(events.at(-1)?.at ?? from);
  const to = random.chance(0.5)
    ? addDays(later(last, from), 60)
    : addDays(from, random.int(20, length + 300));
  return { from, to, ...(random.chance(0.5) && { team: aTeam(random) }), cases, events };
}

/**
 * The same scenario with a few more events on the very days on which cards are sent: where a rule that looks at the
 * wrong state, or a minute too late, shows.
 */
export function provoke(
  scenario: WrittenScenario,
  sent: readonly { at: string; caseRef: string | null }[],
  seed: number,
): WrittenScenario {
  const random = seededRandom(seed);
  const events = [...scenario.events];
  for (let i = 0; sent.length > 0 && i < 6; i++) {
    const { at, caseRef } = random.pick(sent);
    const theCase = scenario.cases.find((one) => one.caseRef === caseRef) ?? random.pick(scenario.cases);
    const day = addDays(dateOf(at), random.pick([0, 0, 0, -1, 1]));
    const moment = random.chance(0.2) ? at : `${day}T${random.pick(times)}`;
    insert(random, events, anEvent(random, theCase, moment));
  }
  return { ...scenario, events };
}

/** Among the events of its instant, before or after them. */
function insert(random: Random, events: WrittenEvent[], event: WrittenEvent): void {
  const first = random.chance(0.5);
  const place = events.findIndex(({ at }) => (first ? at >= event.at : at > event.at));
  events.splice(place < 0 ? events.length : place, 0, event);
}

const caseCounts = [
  [5, 1],
  [2, 2],
  [1, 3],
  [1, 4],
] as const;

const lengths = [
  [3, 40],
  [4, 150],
  [3, 420],
  [2, 800],
] as const;

export function aCase(random: Random, index: number): WrittenCase {
  const programme = random.pick(programmeIds);
  const variant = programme === 'helhedsorienteret-indsats' && random.chance(0.3) ? 'unge' : undefined;
  const given = random.chance(0.4) ? roles : random.some(roles);
  const named = (given.length > 0 ? given : ['leader']).map((role) => [role, worker(random)]);
  return {
    caseRef: `G-${index + 1}`,
    programme,
    ...(variant && { variant }),
    assignees: Object.fromEntries(named),
    ...(random.chance(0.2) && { rules: random.some(plannedCardIds) }),
  };
}

function aTeam(random: Random): WrittenScenario['team'] {
  const limit = random.pick([0, 1, 2, 35]);
  const closingDays = random.some(['06-05', '12-24', '12-31', '02-29', '05-01', '10-14', '10-15', '10-16']);
  const loads = ['a', 'b', 'c'].map((name) => [`worker-${name}`, Math.max(0, limit - random.int(-1, 2))]);
  return {
    ...(random.chance(0.5) && { closingDays }),
    ...(random.chance(0.5) && { leader: 'team-leader' }),
    ...(random.chance(0.8) && { caseloadLimit: limit, caseloads: Object.fromEntries(loads) }),
  };
}
