import type { CardAnswered } from '../engine/events.ts';
import type { TextKey } from '../language/text.ts';
import type { ActionInput, Handle, Outcome } from '../register/handle.ts';

/** Refuses with a text that says what to do. */
export function refuse(message: TextKey, values?: Record<string, string>): Outcome {
  return { type: 'refuse', message, values };
}

/** An answer that no rule plans from, kept for results: codes only. */
export function answered(
  input: Pick<ActionInput, 'card' | 'record' | 'now'>,
  answer: CardAnswered['answer'],
): CardAnswered {
  const { card, record, now } = input;
  return {
    at: now,
    caseRef: record.caseRef,
    type: 'cardAnswered',
    card: card?.card ?? 'command',
    kind: card?.kind ?? '',
    cycle: card?.cycle ?? '',
    answer,
  };
}

/** A handle of several verbs; one that it does not know gets a kind answer. */
export function byVerb(handles: Readonly<Record<string, Handle>>): Handle {
  return (input) => {
    const handle = Object.hasOwn(handles, input.verb) ? handles[input.verb] : undefined;
    return handle ? handle(input) : refuse('answer.unknown');
  };
}

/** A note on a card that stays open. */
export function noting(note: string, answer: CardAnswered['answer']): Handle {
  return (input) => ({ type: 'events', events: [answered(input, answer)], stays: true, note });
}
