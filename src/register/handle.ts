import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import type { PlannedCardId } from '../engine/cards.ts';
import type { CardAnswered, CaseEvent } from '../engine/events.ts';
import type { World } from '../engine/world.ts';
import type { AbsenceNote, CardRow, CaseRecord, Member, Team } from '../store/rows.ts';

/** What somebody pressed or typed, already checked for who may (teams/) and for CPR numbers (privacy/). */
export interface ActionInput {
  verb: string;
  data: Readonly<Record<string, unknown>>;
  by: Member;
  now: LocalInstant;
  today: LocalDate;
  team: Team;
  record: CaseRecord;
  /** The card it was pressed on; a typed command has none. */
  card?: CardRow;
  world: World;
  calendar: Calendar;
  /** The team's staff: whom a case can be handed to. */
  members: readonly Member[];
}

/** What an answer does. A value, never an effect: `register/perform.ts` commits it. */
export type Outcome =
  /**
   * Something happened: events are added, the case is re-planned, the card is handled. With `stays` the card keeps its
   * state (nobody was reached, D12); `note` is a code that the card then shows (`CardRow.notes`).
   */
  | {
      type: 'events';
      events: (CaseEvent | CardAnswered)[];
      stays?: true;
      note?: string;
      /** Codes of an absence that are kept beside the log, for as long as the absence is somebody's business. */
      absence?: Pick<AbsenceNote, 'day' | 'reason' | 'help'>;
      /** What is kept on the card itself. */
      put?: Pick<CardRow, 'draft' | 'claps' | 'marble'>;
      /** The case's posts of this card in the channel are corrected. */
      retracts?: PlannedCardId;
      /** Nothing is told; what was overtaken before and is still open closes. */
      overtakes?: true;
    }
  /** The card comes again at 08:00 on `until`. */
  | { type: 'snooze'; until: LocalDate }
  /** The cycle is silent, for good or until a day. */
  | { type: 'silence'; reason: string; until?: LocalDate }
  /** A colleague takes the card on: who pressed, or whom they gave it to. */
  | { type: 'take'; by?: string }
  /** What a member wants to be reminded of about the case: kept beside the log, and nobody else's business. */
  | { type: 'remind'; reminders: NonNullable<CaseRecord['reminders']> }
  /** The card's last answer is taken back; `act`: what was typed is, by the number of its last event. */
  | { type: 'undo'; act?: number }
  /** One registration, however old, is struck out by its number; what nobody asks for any more stays answered. */
  | { type: 'strike'; sequence: number }
  /** Bad input: the message (a key of the texts) says what to do; nothing changes. */
  | { type: 'refuse'; message: string; values?: Record<string, string> };

export type Handle = (input: ActionInput) => Outcome;
