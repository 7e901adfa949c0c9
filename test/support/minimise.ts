import type { WrittenScenario } from './written.ts';

/** The smallest scenario found by leaving out cases, filters and events that still `fails`. */
export function minimise(
  scenario: WrittenScenario,
  fails: (smaller: WrittenScenario) => boolean,
): WrittenScenario {
  let smallest = scenario;
  for (let again = true; again; ) {
    again = false;
    for (const smaller of [...withoutParts(smallest)]) {
      if (!fails(smaller)) continue;
      smallest = smaller;
      again = true;
      break;
    }
  }
  return smallest;
}

/** Each one step smaller, big steps first. */
function* withoutParts(scenario: WrittenScenario): Generator<WrittenScenario> {
  const { cases, events, team } = scenario;
  for (const { caseRef } of cases.length > 1 ? cases : []) {
    yield {
      ...scenario,
      cases: cases.filter((one) => one.caseRef !== caseRef),
      events: events.filter((event) => event.caseRef !== caseRef),
    };
  }
  for (const part of [8, 4, 2].map((n) => Math.floor(events.length / n)).filter((size) => size > 1)) {
    for (let i = 0; i < events.length; i += part) yield { ...scenario, events: events.toSpliced(i, part) };
  }
  for (let i = 0; i < events.length; i++) yield { ...scenario, events: events.toSpliced(i, 1) };
  for (let i = 0; i < events.length; i++) {
    const { date, ...undated } = events[i]!;
    if (date !== undefined) yield { ...scenario, events: events.with(i, undated) };
  }
  if (team !== undefined) yield { ...scenario, team: undefined };
}
