import { text, type Values } from '../language/text.ts';
import { type FrameParts, frame } from './frame.ts';
import { toneOf } from './tone.ts';
import type { Face, ViewInput } from './view.ts';
import { cardText } from './wording.ts';

interface PersonalParts extends Partial<FrameParts> {
  template: string;
  /** What the card's texts name. */
  given: Values;
  /** Which of the kind's texts is the sentence; `text` unless it is said. */
  part?: string;
  /** What the template binds beside the frame. */
  data?: Record<string, unknown>;
}

/** A card in full, for the person responsible: the words of its kind, its tone, and the common frame. */
export function personalFace(input: ViewInput, parts: PersonalParts): Face {
  const { template, given, part = 'text', data, ...own } = parts;
  const words = { title: cardText(input, 'title', given), lines: [cardText(input, part, given)] };
  const late = input.card.kind === 'overdue';
  return {
    template,
    summary: text(input.language, 'summary.reminder'),
    data: {
      ...frame(input, { tone: toneOf(input.card.kind), askSparring: late, ...words, ...own }),
      ...data,
    },
  };
}
