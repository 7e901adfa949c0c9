import type { CardKind } from '../engine/cards.ts';
import type { Values } from '../language/text.ts';
import type { Handle } from '../register/handle.ts';
import { cardHandle } from './commonHandles.ts';
import { type Form, opens } from './form.ts';
import { personalFace } from './personal.ts';
import { isPrimary } from './primary.ts';
import { reminderValues } from './reminder.ts';
import type { Button } from './said.ts';
import { type Asked, canBeSaid, mayBeSaid, type Saying, sayingHandles, verbOf } from './saying.ts';
import { saySteps } from './sayingSteps.ts';
import type { Face, View, ViewInput } from './view.ts';

/** What can be said on a card, by kind; the first is what it asks for. */
export type Says = Partial<Record<CardKind, readonly Saying[]>>;

interface SayingParts {
  /** What its texts name beside the common values. */
  facts?(input: ViewInput): Values;
  /** What it asks for first, where that is no form of its own. */
  first?(input: ViewInput): Button | undefined;
  /** A colleague's view may be asked for before it is late. */
  askSparring?: true;
  /** The view of kinds that nothing is said on here. */
  otherwise?: View;
}

/** A card that asks for something to be said, with the words of its kind and a form for each answer. */
export function sayingView(
  says: Says,
  { facts, otherwise, first: lead, askSparring }: SayingParts = {},
): View {
  return (input): Face => {
    const { card } = input;
    if (otherwise && !says[card.kind]) return otherwise(input);
    const asked = askedOf(input);
    const answers = (says[card.kind] ?? [])
      .filter((saying) => mayBeSaid(saying, asked) && canBeSaid(saying, asked))
      .map((saying) => answerOf(saying, asked, input));
    const leading = lead?.(input);
    const [first, second, ...rest] = [...(leading ? [leading] : []), ...answers.map(({ button }) => button)];
    return personalFace(input, {
      given: { ...reminderValues(input), ...facts?.(input) },
      ...(isUrgent(input) ? { tone: 'now' } : {}),
      askSparring: askSparring ?? (card.kind === 'overdue' || card.kind === 'gapOverdue'),
      ...(first ? { primary: first } : {}),
      ...(second ? { other: second } : {}),
      more: rest,
      forms: answers.flatMap(({ form }) => form ?? []),
    });
  };
}

/** What a form may ask depends on its reader too. */
function askedOf({ record, programme, reader: who, team, members, today }: ViewInput): Asked {
  const known = {
    members,
    today,
    ...(record ? { state: record.state } : {}),
    ...(programme ? { programme } : {}),
  };
  if (!record || !programme || !who) return known;
  return { ...known, isPrimary: isPrimary(record.state, programme, { team, who, members, today }) };
}

/** Somebody asked for help, and waits. */
function isUrgent({ card }: ViewInput): boolean {
  return card.card === 'C43';
}

/** One press, or a form of four questions a step. */
function answerOf(saying: Saying, asked: Asked, input: ViewInput): { button: Button; form?: Form } {
  const { open: title } = saying.texts[input.language];
  const verb = verbOf(saying);
  if (saySteps(saying, asked, input).length === 0) return { button: { verb, title } };
  const form: Form = { name: saying.id, verb, steps: (filled) => saySteps(saying, asked, input, filled) };
  return { button: opens(saying.id, title), form };
}

/** The button of one more answer, and its form, on a card that asks for something else first. */
export function answerOn(input: ViewInput, saying: Saying): { button: Button; form?: Form } {
  return answerOf(saying, askedOf(input), input);
}

/** Everything that can be said on a card of any kind. */
export function allOf(says: Says): Saying[] {
  return [...new Set(Object.values(says).flat())];
}

/** The handle of a card on which nothing else is answered than what can be said. */
export function sayingHandle(says: Says): Handle {
  return cardHandle(sayingHandles(allOf(says)));
}
