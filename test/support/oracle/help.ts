import type { CaseEvent } from '../../../src/engine/events.ts';
import { addDays, addMinutes, dateOf, type NaiveCalendar } from './calendar.ts';
import { isOpen, type NaiveState } from './fold.ts';

export interface HelpInput {
  events: readonly CaseEvent[];
  stateAt(instant: string): NaiveState;
  first: string;
  last: string;
  calendar: NaiveCalendar;
}

export interface HelpCard {
  at: string;
  card: 'C43';
  kind: 'unanswered';
}

/** Section 5, C43 `unanswered`: paused or not, as long as the case is open. */
export function unansweredCards({ events, stateAt, first, last, calendar }: HelpInput): HelpCard[] {
  const found: HelpCard[] = [];
  const add = (at: string) => found.push({ at, card: 'C43', kind: 'unanswered' });

  const requested = events.filter(({ type }) => type === 'helpRequested');
  const numbers = new Set(requested.flatMap(({ at }) => stateAt(at).help.map(({ request }) => request)));
  for (const number of numbers) {
    const at = requested.flatMap((one) => stateAt(one.at).help).find(({ request }) => request === number)!.at;
    const hourLater = addMinutes(calendar.immediate(at), 60);
    const state = stateAt(hourLater);
    if (isOpen(state) && state.help.some(({ request }) => request === number)) add(hourLater);
  }

  for (let day = first; day <= last; day = addDays(day, 1)) {
    const state = stateAt(`${day}T08:00`);
    if (!calendar.isWorkingDay(day) || !isOpen(state)) continue;
    if (state.help.some(({ at }) => dateOf(calendar.immediate(at)) < day)) add(`${day}T08:00`);
  }
  return found;
}
