import type { LocalInstant } from '../calendar/local.ts';
import type { OpenForm } from '../cards/form.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { CardRow, CaseRecord, Member, Team } from '../store/rows.ts';

/** The clock as a plain function: milliseconds since 1970. Only `src/main.ts` reads the real one. */
export type Clock = () => number;

/** Where a message goes. */
export type Target =
  | { type: 'personal'; team: Team; member: Member; conversationId?: string }
  /** `thread`: the conversation of a post, to answer it instead of starting another. */
  | { type: 'channel'; team: Team; channelId: string; thread?: string };

/** What leaves for Teams. `summary` is what a lock screen shows: never about a citizen. */
export interface Outgoing {
  card: Record<string, unknown>;
  summary: string;
}

export interface Sent {
  conversationId: string;
  activityId: string;
}

/** Teams said no: final, or to be tried again after a while. */
export type Refusal = { type: 'refused'; status: number; retryAfterMs?: number; code?: string };
/** Nobody knows whether it arrived: reset, time-out, 5xx. */
export type Unknown = { type: 'unknown'; cause: unknown };
export type SendResult = ({ type: 'sent' } & Sent) | Refusal | Unknown;

/** The only way out to Teams; `src/teams/send.ts` is the real one. One attempt a call, never a retry inside. */
export interface Sender {
  send(target: Target, outgoing: Outgoing): Promise<SendResult>;
  update(target: Target, activityId: string, outgoing: Outgoing): Promise<SendResult>;
  /** Deletes what was sent; nobody has to be in the team any more for that. */
  remove(team: Team, posted: Sent): Promise<SendResult>;
}

/** All that the views need to draw one message. */
export interface RenderInput<Row extends MessageRow = MessageRow> {
  message: Row;
  team: Team;
  reader?: Member;
  members: readonly Member[];
  cards: readonly { card: CardRow; record?: CaseRecord }[];
  /** What its kind has loaded (`MessageKind.load`). */
  loaded?: unknown;
  now: LocalInstant;
  /** What its reader has opened: a page of a list, the card (key) of a line, all of its case, lines to correct, a form. */
  look?: { page?: number; open?: string; whole?: boolean; edit?: boolean; form?: OpenForm };
}

/** Draws a message. Pure; throws only on a fault in a template. */
export type Render = (input: RenderInput) => Outgoing;
