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
  return { ...held, lastTalk: later(on, state.lastTalk), ...(talks === undefined ? {} : { talks }) };
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
