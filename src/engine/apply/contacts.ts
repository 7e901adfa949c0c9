import { dayNumber } from '../../calendar/days.ts';
import type { LocalDate } from '../../calendar/local.ts';
import { dateOf } from '../../calendar/localTime.ts';
import { later } from '../dates.ts';
import type { CaseEvent } from '../events.ts';
import { currentPlacement } from '../placements.ts';
import type { Programme } from '../programme.ts';
import { type CaseState, isOpen } from '../state.ts';

/** The latest dates count, so a contact dated before the latest one changes nothing (engine-rules.md 3.5). */
export function holdContact(
  state: CaseState,
  contact: Extract<CaseEvent, { type: 'contactHeld' }>,
  { on, programme }: { on: LocalDate; programme: Programme },
): CaseState {
  const asked = askAboutCompensation(state, contact);
  if (contact.track === 'cti') return { ...asked, lastCti: later(on, state.lastCti) };
  const held = { ...asked, lastContact: later(on, state.lastContact) };
  if (!programme.talk.forms.includes(contact.form)) return held;
  const talks = isOpen(state) ? (state.talks ?? 0) + 1 : state.talks;
  const days = talkDays(state.talkDays, on);
  return {
    ...held,
    lastTalk: later(on, state.lastTalk),
    talkDays: days,
    ...(talks === undefined ? {} : { talks }),
  };
}

const yearDays = 366;

/** Those of the last year before the latest, which is all that a rhythm is compared with. */
function talkDays(known: readonly LocalDate[] = [], on: LocalDate): LocalDate[] {
  const all = [...known, on].sort();
  const last = all.at(-1) ?? on;
  return all.filter((day) => dayNumber(last) - dayNumber(day) <= yearDays);
}

/** A follow-up that is not green asks once in a placement whether compensation was looked into (C39). */
function askAboutCompensation(
  state: CaseState,
  { at, status }: Extract<CaseEvent, { type: 'contactHeld' }>,
): CaseState {
  const placement = currentPlacement(state, dateOf(at));
  if (!placement || !isOpen(state) || status === undefined || status === 'green') return state;
  const { start } = placement;
  const { compensationAsked: asked = [], compensationChecked: checked } = state;
  if (asked.includes(start) || (checked !== undefined && checked >= start)) return state;
  return { ...state, compensationAsked: [...asked, start] };
}
