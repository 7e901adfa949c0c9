import { createCalendar } from '../calendar/calendar.ts';
import type { LocalInstant } from '../calendar/local.ts';
import { dateOf, instantOf, toUtc } from '../calendar/localTime.ts';
import type { CardToSend } from './cards.ts';
import type { CaseEvent } from './events.ts';
import { fold } from './fold.ts';
import type { PlanOfDay } from './inPlan.ts';
import { type Look, looksAt } from './plan.ts';
import type { Programme } from './programme.ts';
import { assigneeOf } from './recipients.ts';
import type { Scenario } from './scenarioTypes.ts';
import { type CaseState, isOpen, openCase } from './state.ts';
import { versionsIn } from './versions.ts';
import type { Rule, World } from './world.ts';

/** What a preview needs to know beside the scenario. */
export interface PreviewSettings {
  /** Several of one id are versions of it. */
  programmes: readonly Programme[];
  rules: readonly Rule[];
}

interface Course {
  state: CaseState;
  /** That of its last event's day, as far as it is known. */
  plan?: PlanOfDay;
  /** Looks at that state. */
  look(at: LocalInstant): Look;
  /** When it wants to be looked at next; not before its first event. */
  next?: LocalInstant;
  /** What its looks have sent, in order; a card that comes again is in it again. */
  sent: CardToSend[];
  world: World;
}

/**
 * Every card that would be sent in the scenario's window, in the order of the output (scenarios/README.md). Each course goes
 * from moment to moment as production does: fold what is registered, decide, plan again. Only what an event decides may
 * depend on the other courses (C28), so events are taken in their order, and a course is looked at when its next one comes,
 * or the end. Throws on a programme that is not among the settings.
 */
export function preview(scenario: Scenario, settings: PreviewSettings): CardToSend[] {
  const caseloads = createCaseloads(scenario.team.caseloads);
  const courses = openCourses(scenario, settings, caseloads);
  const end = instantOf(scenario.to, '24:00');
  for (const event of wholeDayFirst(scenario.events)) {
    const course = courses.get(event.caseRef);
    if (!course || event.at >= end) continue;
    lookUntil(event.at, course);
    register(event, course, caseloads);
  }
  for (const course of courses.values()) lookUntil(end, course);
  return once([...courses.values()].flatMap((course) => course.sent))
    .filter((card) => dateOf(card.at) >= scenario.from)
    .sort(byOutputOrder);
}

/** What happens by itself before `until`. */
function lookUntil(until: LocalInstant, course: Course): void {
  for (let at = course.next; at !== undefined && at < until; at = course.next) {
    const { cards, next } = course.look(at);
    course.sent.push(...cards);
    course.next = next;
  }
}

function openCourses(
  scenario: Scenario,
  settings: PreviewSettings,
  caseloads: Caseloads,
): Map<string, Course> {
  const calendar = createCalendar(scenario.team.closingDays);
  const courses = new Map<string, Course>();
  for (const opening of scenario.cases) {
    const versioned = versionsIn(settings.programmes, opening.programme, scenario.from);
    if (!versioned) throw new Error(`No such programme: ${opening.programme}`);
    const caseload = {
      limit: scenario.team.caseloadLimit,
      of: (worker: string) => caseloads.beside(opening.caseRef, worker),
    };
    const { leader } = scenario.team;
    const world: World = {
      ...versioned,
      calendar,
      rules: settings.rules,
      caseload,
      ...(leader === undefined ? {} : { leader }),
    };
    const state = openCase(opening);
    courses.set(opening.caseRef, { state, look: looksAt(state, world), sent: [], world });
  }
  return courses;
}

type Caseloads = ReturnType<typeof createCaseloads>;

/** Open cases of each worker, those outside the scenario included (C28): counted as cases come and go. */
function createCaseloads(outside: Readonly<Record<string, number>>) {
  const counts = new Map(Object.entries(outside));
  const owners = new Map<string, string>();
  const count = (worker: string | undefined, by: number) => {
    if (worker !== undefined) counts.set(worker, (counts.get(worker) ?? 0) + by);
  };
  return {
    /** Without the case at hand. */
    beside: (caseRef: string, worker: string): number =>
      (counts.get(worker) ?? 0) - (owners.get(caseRef) === worker ? 1 : 0),
    note: ({ state, world }: Course): void => {
      const owner = isOpen(state) ? assigneeOf(state, world.programme.primaryRole, world) : undefined;
      count(owners.get(state.caseRef), -1);
      count(owner, 1);
      if (owner === undefined) owners.delete(state.caseRef);
      else owners.set(state.caseRef, owner);
    },
  };
}

/** A `notArrived` concerns its whole day, so it is known from the day's first minute on (engine-rules.md 2.1). */
function wholeDayFirst(events: readonly CaseEvent[]): CaseEvent[] {
  return events
    .map((event) =>
      event.type === 'notArrived' ? { ...event, at: instantOf(dateOf(event.at), '00:00') } : event,
    )
    .sort((a, b) => compare(a.at, b.at));
}

function register(event: CaseEvent, course: Course, caseloads: Caseloads): void {
  const { plan: known, world } = course;
  course.plan = undefined;
  const told = (plan: PlanOfDay) => {
    course.plan = plan;
  };
  course.state = fold(course.state, [event], world, { known, told });
  course.look = looksAt(course.state, world, course.plan);
  course.next = event.at;
  caseloads.note(course);
}

/** Each card once, at its first moment; one about the whole team is that of its first case. */
function once(cards: readonly CardToSend[]): CardToSend[] {
  const sent = new Map<string, CardToSend>();
  for (const card of cards) {
    const key = `${card.caseRef}|${card.card}|${card.kind}|${card.cycle}`;
    const known = sent.get(key);
    if (!known || card.at < known.at) sent.set(key, card);
  }
  return [...sent.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byOutputOrder(a: CardToSend, b: CardToSend): number {
  return (
    compare(a.at, b.at) ||
    compare(a.card, b.card) ||
    compare(a.kind, b.kind) ||
    compareCaseRefs(a.caseRef, b.caseRef)
  );
}

function compareCaseRefs(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return compare(a, b);
}

/** One line of the output, without its line feed. */
export function previewLine({ at, caseRef, card, kind, to, where }: CardToSend): string {
  return JSON.stringify({ at, utc: toUtc(at), caseRef, card, kind, to, where });
}
