import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { dateOf, instantOf } from '../calendar/localTime.ts';
import { later } from '../engine/dates.ts';
import type { CaseEvent } from '../engine/events.ts';

/** An event on the day on which the figures tell it (measures.md 1.3). */
export interface Told {
  on: LocalDate;
  /** As it was registered. */
  event: CaseEvent;
  /** As if it had been registered on that day: what is folded. */
  retold: CaseEvent;
}

/** What had been registered by the end of `known`; events come in the order of their registration. */
export function knownBy(events: readonly CaseEvent[], known: LocalDate): readonly CaseEvent[] {
  const later = events.findIndex(({ at }) => dateOf(at) > known);
  return later < 0 ? events : events.slice(0, later);
}

/** The events of one case in the order of their event dates, on the same date in the order of registration. */
export function retell(events: readonly CaseEvent[]): Told[] {
  const opened = openingDay(events);
  return events
    .map((event) => told(event, dayOf(event, opened)))
    .sort((a, b) => (a.retold.at < b.retold.at ? -1 : a.retold.at > b.retold.at ? 1 : 0));
}

function openingDay(events: readonly CaseEvent[]): LocalDate | undefined {
  return events.flatMap((event) => (event.type === 'caseOpened' ? [eventDate(event)] : [])).sort()[0];
}

function eventDate({ date, at }: CaseEvent): LocalDate {
  return date ?? dateOf(at);
}

function dayOf(event: CaseEvent, opened: LocalDate | undefined): LocalDate {
  const date = eventDate(event);
  switch (event.type) {
    case 'jobStarted':
    case 'educationStarted':
    case 'participationEnded':
      return later(date, opened);
    case 'placementPlanned':
      return [event.start, date].sort()[0] ?? date;
    case 'attendanceMarked':
      return event.on;
    default:
      return date;
  }
}

/** All is told at the end of its day, after the alarms; what concerns its whole day is known from the first minute on. */
function told(event: CaseEvent, on: LocalDate): Told {
  if (isOfWholeDay(event)) return { on, event, retold: { ...event, at: wakingOf(on), date: undefined } };
  return { on, event, retold: { ...event, at: instantOf(on, '23:59'), date: undefined } };
}

function isOfWholeDay({ type }: CaseEvent): boolean {
  return type === 'notArrived' || type === 'attendanceMarked';
}

/** Before anything else of the day. */
export function wakingOf(day: LocalDate): LocalInstant {
  return instantOf(day, '00:00');
}
