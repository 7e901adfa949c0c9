import type { LocalDate } from '../calendar/local.ts';
import { dateOf } from '../calendar/localTime.ts';
import { type Month, monthOf } from '../calendar/months.ts';
import { nameOf } from '../cards/people.ts';
import { later } from '../engine/dates.ts';
import { countingHours, type Hundredths } from '../engine/hours.ts';
import { lastDayOf } from '../engine/placements.ts';
import type { CaseState, Placement } from '../engine/state.ts';
import type { World } from '../engine/world.ts';
import { eventNamesIn } from '../language/eventNames.ts';
import { nameIn } from '../language/named.ts';
import { fill, type Language } from '../language/text.ts';
import { standing } from '../register/happened.ts';
import type { LoggedEvent, Member } from '../store/rows.ts';
import { dayOf } from './correct.ts';
import { eventDetail } from './eventDetail.ts';
import { timelineTexts } from './textsTimeline.ts';

/** A line of the history. */
export interface TimelineEntry {
  /** The day on which it happened; left out of what is about its month. */
  on?: LocalDate;
  what: string;
  detail: string;
  /** Who registered it; empty where nobody did. */
  by: string;
  /** The day on which it was registered, if that is another. */
  registered?: LocalDate;
}

export interface TimelineMonth {
  month: Month;
  /** Counting hours, where any are registered. */
  hours?: Hundredths;
  /** Attendance days on which the citizen came: too many for a line each. */
  met: number;
  entries: TimelineEntry[];
}

export interface Period {
  kind: 'placement' | 'pause';
  from: LocalDate;
  /** The last day, or the one that is planned; left out while nobody knows. */
  to?: LocalDate;
  state: 'running' | 'planned' | 'ended' | 'interrupted';
}

export interface TimelineOf {
  state: CaseState;
  log: readonly LoggedEvent[];
  members: readonly Member[];
  world: Pick<World, 'programme' | 'calendar'>;
  language: Language;
}

interface Line extends TimelineEntry {
  month: Month;
  sequence: number;
}

/** Automatic registrations: nobody's. */
const byNobody: ReadonlySet<string> = new Set(['schedule', 'retention']);

/** What was registered of a case and counts, by month, newest first. */
export function timelineOf(of: TimelineOf): TimelineMonth[] {
  const { state, world } = of;
  const told = tellable(of.log);
  const lines = [...told.filter((one) => !isMet(one)).map((one) => lineOf(one, of)), ...stageLines(of)].sort(
    newestFirst,
  );
  const met = told.filter(isMet).map((one) => monthOf(dayOf(one.event)));
  const withHours = Object.keys(state.paidHours);
  const months = new Set([...lines.map(({ month }) => month), ...met, ...withHours]);
  return [...months]
    .sort((one, other) => (one < other ? 1 : -1))
    .map((month) => {
      const kinds = state.paidHours[month];
      return {
        month,
        ...(kinds && { hours: countingHours(kinds, world.programme.paidHours.countingKinds) }),
        met: met.filter((one) => one === month).length,
        entries: lines
          .filter((line) => line.month === month)
          .map(({ month: _, sequence: __, ...entry }) => entry),
      };
    });
}

/** That a card was answered is told by what the answer registered, where it did. */
function tellable(log: readonly LoggedEvent[]): LoggedEvent[] {
  const all = standing(log).filter(({ event }) => event.type !== 'eventUndone');
  const told = new Set(all.flatMap(({ event, source }) => (event.type === 'cardAnswered' ? [] : [source])));
  return all.filter(({ event, source }) => event.type !== 'cardAnswered' || !told.has(source));
}

function isMet({ event }: LoggedEvent): boolean {
  return event.type === 'attendanceMarked' && event.mark === 'met';
}

function lineOf({ event, by, sequence }: LoggedEvent, { world, members, language }: TimelineOf): Line {
  const day = dayOf(event);
  const isMonth = event.type === 'paidHoursRegistered';
  const registered = dateOf(event.at);
  return {
    ...{ month: monthOf(day), sequence },
    ...(!isMonth && { on: day }),
    what: eventNamesIn(language)[event.type],
    detail: eventDetail(event, { programme: world.programme, members, language }),
    by: byNobody.has(by) ? '' : nameOf(members, by, language),
    ...(registered !== day && { registered }),
  };
}

/** Stages follow from what was registered: nobody registers them. */
function stageLines({ state, world, language }: TimelineOf): Line[] {
  const { stage, entered } = state;
  const again: [string, LocalDate][] =
    stage && entered[stage.id] !== stage.since ? [[stage.id, stage.since]] : [];
  return [...Object.entries(entered), ...again].flatMap(([id, on]) => {
    const named = world.programme.stages.find((one) => one.id === id);
    if (!named) return [];
    const what = fill(timelineTexts(language).stage, { stage: nameIn(language, named) });
    return [{ month: monthOf(on), on, what, detail: '', by: '', sequence: Number.MAX_SAFE_INTEGER }];
  });
}

/** What is about a whole month stands above its days. */
function newestFirst(one: Line, other: Line): number {
  const [a, b] = [one, other].map(({ on, month }) => on ?? `${month}-99`) as [string, string];
  return a === b ? other.sequence - one.sequence : a < b ? 1 : -1;
}

/** Placements and pauses, oldest first. */
export function periodsOf({ state, log, world }: TimelineOf, today: LocalDate): Period[] {
  const placements = state.placements.map((one) => placementPeriod(one, world, today));
  return [...placements, ...pausesOf(log)].sort((one, other) => (one.from < other.from ? -1 : 1));
}

function placementPeriod(placement: Placement, world: Pick<World, 'calendar'>, today: LocalDate): Period {
  const { start, interrupted, ended } = placement;
  const to = interrupted ?? ended ?? lastDayOf(placement, world);
  const state =
    interrupted !== undefined
      ? 'interrupted'
      : ended !== undefined
        ? 'ended'
        : start > today
          ? 'planned'
          : 'running';
  return { kind: 'placement', from: start, to: later(start, to), state };
}

function pausesOf(log: readonly LoggedEvent[]): Period[] {
  const pauses: Period[] = [];
  let from: LocalDate | undefined;
  for (const { event } of standing(log).toSorted((one, other) =>
    dayOf(one.event) < dayOf(other.event) ? -1 : 1,
  )) {
    if (event.type === 'casePaused') from ??= dayOf(event);
    if (event.type !== 'caseResumed' || from === undefined) continue;
    pauses.push({ kind: 'pause', from, to: dayOf(event), state: 'ended' });
    from = undefined;
  }
  return from === undefined ? pauses : [...pauses, { kind: 'pause', from, state: 'running' }];
}
