import type { Pointer } from './store.ts';
import type { UtcInstant } from './utc.ts';

/**
 * Work for any instance: look at these requests of one team. Only a hint: the truth is in the table, and a hint
 * that is lost, late or given twice changes nothing but the time.
 */
export interface Hint {
  teamId: string;
  pointers: Pointer[];
}

/** What a person waits for comes first, what was planned for the morning last; each has a queue of its own. */
export const lanes = ['urgent', 'normal', 'calm'] as const;
export type Lane = (typeof lanes)[number];

export interface TakenHint extends Hint {
  /** How often it has been taken, this time included. */
  attempts: number;
  done(): Promise<void>;
  /** A new hint in the same lane for some of its requests, to be taken after a while. */
  later(pointers: Pointer[], afterMs: number): Promise<void>;
  /** Puts it aside for good, for somebody to look at; the rescue pass still finds its requests. */
  poison(): Promise<void>;
  /** Of one that this process has for itself (outbox/keptHints.ts): puts it into the queue, for whoever comes first. */
  giveToAll?(): Promise<void>;
  /** Of such a one: it could not be worked on, and is given again after a while. Of the queue's nobody need say it. */
  failed?(): void;
}

export interface Hints {
  put(hint: Hint, options?: { lane?: Lane; afterMs?: number }): Promise<void>;
  /** Up to `max` hints of these lanes, the first lane first; hidden from others for a while, then back if not done. */
  take(max: number, from?: readonly Lane[]): Promise<TakenHint[]>;
  /** Since when the first of those waits that could be taken now. Throws when the queue does not answer. */
  oldest(): Promise<UtcInstant | undefined>;
}
