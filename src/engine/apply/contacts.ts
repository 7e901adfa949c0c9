import type { LocalDate } from '../../calendar/calendar.ts';
import { later } from '../dates.ts';
import type { ContactForm } from '../events.ts';
import type { Programme } from '../programme.ts';
import type { CaseState } from '../state.ts';

/** The latest dates count, so a contact dated before the latest one changes nothing (engine-rules.md 3.5). */
export function holdContact(
  state: CaseState,
  contact: { form: ContactForm; track?: 'cti'; on: LocalDate },
  programme: Programme,
): CaseState {
  const { form, track, on } = contact;
  if (track === 'cti') return { ...state, lastCti: later(on, state.lastCti) };
  const held = { ...state, lastContact: later(on, state.lastContact) };
  return programme.talk.forms.includes(form) ? { ...held, lastTalk: later(on, state.lastTalk) } : held;
}
