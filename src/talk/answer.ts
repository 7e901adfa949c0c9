import type { Outgoing } from '../outbox/contract.ts';
import type { Member, Team } from '../store/rows.ts';

export interface Text {
  type: 'text';
  text: string;
}

/** A message of its own, where they wrote. */
export interface Card {
  type: 'send';
  outgoing: Outgoing;
}

/** What somebody gets back for what they pressed or typed. */
export type Answer =
  | Text
  /** Takes the place of the card that was pressed. */
  | { type: 'replace'; outgoing: Outgoing }
  | Card
  /** About cases: to the person alone, also when they wrote in a channel. */
  | { type: 'personal'; content: Card | Text; team: Team; member: Member };

export function say(text: string): Text {
  return { type: 'text', text };
}

export function card(outgoing: Outgoing): Card {
  return { type: 'send', outgoing };
}
