import type { CardKind } from '../engine/cards.ts';
import type { Values } from '../language/text.ts';
import type { Handle } from '../register/handle.ts';
import { cardHandle } from './commonHandles.ts';
import { personalFace } from './personal.ts';
import { reminderValues } from './reminder.ts';
import { isOffered, type Saying, sayData, sayingHandles } from './saying.ts';
import type { Face, View, ViewInput } from './view.ts';

/** What can be said on a card, by kind; the first is what it asks for. */
export type Says = Partial<Record<CardKind, readonly Saying[]>>;

interface SayingParts {
  /** What its texts name beside the common values. */
  facts?(input: ViewInput): Values;
  /** The view of kinds that nothing is said on here. */
  otherwise?: View;
}

/** A card that asks for something to be said, with the words of its kind and a form for each answer. */
export function sayingView(says: Says, { facts, otherwise }: SayingParts = {}): View {
  return (input): Face => {
    const { card, record, programme } = input;
    if (otherwise && !says[card.kind]) return otherwise(input);
    const asked = { ...(record ? { state: record.state } : {}), ...(programme ? { programme } : {}) };
    return personalFace(input, {
      template: 'says',
      given: { ...reminderValues(input), ...facts?.(input) },
      askSparring: card.kind === 'overdue' || card.kind === 'gapOverdue',
      data: {
        says: (says[card.kind] ?? [])
          .filter((saying) => isOffered(saying, asked))
          .map((saying) => sayData(saying, asked, input)),
      },
    });
  };
}

/** Everything that can be said on a card of any kind. */
export function allOf(says: Says): Saying[] {
  return [...new Set(Object.values(says).flat())];
}

/** The handle of a card on which nothing else is answered than what can be said. */
export function sayingHandle(says: Says): Handle {
  return cardHandle(sayingHandles(allOf(says)));
}
