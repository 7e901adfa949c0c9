/*
 * Cards: what the views of all planned cards share.
 * Its rule: pure; a view says what is shown, the templates and parts under `cards/` say how it looks.
 * The way through: a card's row, its case and its reader → a `View` → a `Face`: a template's name, its data, a neutral summary.
 * How a twin, a settled card and a list of the day look is here, as no feature owns them; an answer's common parts, too.
 * Who owns which card is said by the features (`planned.ts`).
 */

import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import type { Programme } from '../engine/programme.ts';
import type { Language } from '../language/text.ts';
import type { CardRow, CaseRecord, Member, Team } from '../store/rows.ts';
import type { OpenForm } from './form.ts';
import type { Button } from './said.ts';
import type { TabPlace } from './tabPlace.ts';

/** What a view may look at. No clock, no storage: the same input is the same card. */
export interface ViewInput {
  card: CardRow;
  record?: CaseRecord;
  team: Team;
  reader?: Member;
  members: readonly Member[];
  now: LocalInstant;
  today: LocalDate;
  language: Language;
  calendar: Calendar;
  /** The case's programme: its roles say who is responsible. */
  programme?: Programme;
  /** Id of the message that shows the card; its buttons carry it back. */
  message: string;
  /** Opened in place from a line of C41, with a way back. */
  opened: boolean;
  /** The form that its reader has opened. */
  form?: OpenForm;
}

/** What a view decides: which template of `cards/`, and the data that its bindings need. */
export interface Face {
  template: string;
  /** What a lock screen shows: never about a citizen. */
  summary: string;
  data: Record<string, unknown>;
  /** What one tap on its line in a list answers. */
  quick?: Button;
  /** Where the tab shows the same: whoever draws the card knows whether there is one, and its address. */
  inTab?: { title: string; place: TabPlace };
}

/** Pure: the state of a card → what one audience sees. */
export type View = (input: ViewInput) => Face;
