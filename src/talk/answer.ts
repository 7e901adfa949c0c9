import type { Face } from '../cards/view.ts';
import type { Outgoing } from '../outbox/contract.ts';
import type { Person } from './who.ts';

export interface Text {
  type: 'text';
  text: string;
}

/** What a card shows: a face, which talk draws, or a message as the outbox draws it. */
export type Shown = Face | Outgoing;

/** A message of its own, where they wrote. */
export interface Card<Of = Shown> {
  type: 'send';
  shown: Of;
}

/** What somebody gets back for what they pressed or typed. */
export type Answer<Of = Shown> =
  | Text
  /** Takes the place of the card that was pressed. */
  | { type: 'replace'; shown: Of }
  | Card<Of>
  /** A message of their own is on its way to them by the outbox: nothing else is said. */
  | { type: 'posted' }
  /** About cases: to the person alone, also when they wrote in a channel. */
  | { type: 'personal'; person: Person; content: Card<Of> | Text };

/** Ready to be sent. */
export type DrawnAnswer = Answer<Outgoing>;

export function say(text: string): Text {
  return { type: 'text', text };
}

export function card(shown: Shown): Card {
  return { type: 'send', shown };
}

export function replaceBy(shown: Shown): Answer {
  return { type: 'replace', shown };
}

export function toAlone({ team, member }: Person, content: Card | Text): Answer {
  return { type: 'personal', person: { team, member }, content };
}
