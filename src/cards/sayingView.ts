import type { CardKind } from '../engine/cards.ts';
import type { Values } from '../language/text.ts';
import type { Handle } from '../register/handle.ts';
import { cardHandle } from './commonHandles.ts';
import { type Form, opens } from './form.ts';
import { personalFace } from './personal.ts';
import { reminderValues } from './reminder.ts';
import type { Button } from './said.ts';
import { type Asked, canBeSaid, type Saying, sayingHandles, saySteps, verbOf } from './saying.ts';
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
    const [first, second, ...rest] = (says[card.kind] ?? [])
      .filter((saying) => canBeSaid(saying, asked))
      .map((saying) => answerOf(saying, asked, input));
    return personalFace(input, {
      given: { ...reminderValues(input), ...facts?.(input) },
      ...(isUrgent(input) ? { tone: 'now' } : {}),
      askSparring: card.kind === 'overdue' || card.kind === 'gapOverdue',
      ...(first ? { primary: first.button } : {}),
      ...(second ? { other: second.button } : {}),
      more: rest.map(({ button }) => button),
      forms: [first, second, ...rest].flatMap((answer) => answer?.form ?? []),
    });
  };
}

/** Somebody asked for help, and waits. */
function isUrgent({ card }: ViewInput): boolean {
  return card.card === 'C43';
}

/** One press, or a form of four questions a step. */
function answerOf(saying: Saying, asked: Asked, input: ViewInput): { button: Button; form?: Form } {
  const { open: title } = saying.texts[input.language];
  const steps = saySteps(saying, asked, input);
  const verb = verbOf(saying);
  if (steps.length === 0) return { button: { verb, title } };
  const form: Form = { name: saying.id, verb, steps: () => steps };
  return { button: opens(saying.id, title), form };
}

/** Everything that can be said on a card of any kind. */
export function allOf(says: Says): Saying[] {
  return [...new Set(Object.values(says).flat())];
}

/** The handle of a card on which nothing else is answered than what can be said. */
export function sayingHandle(says: Says): Handle {
  return cardHandle(sayingHandles(allOf(says)));
}
