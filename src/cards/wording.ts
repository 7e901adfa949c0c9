import { optionalText, text, type Values } from '../language/text.ts';
import type { ViewInput } from './view.ts';

/** A text of this card's kind (`C01.due.title`). While the due day is still ahead or behind, `due` must not say "i dag". */
export function cardText(input: ViewInput, part: string, given: Values): string {
  const { card, language } = input;
  return (
    optionalText(language, `${card.card}.${kindNow(input)}.${part}`, given) ??
    optionalText(language, `${card.card}.${card.kind}.${part}`, given) ??
    fallback(input, part)
  );
}

/** A `due` card that is looked at on another day than its own says the date instead. */
function kindNow({ card, today }: ViewInput): string {
  const ownDay = card.due ?? card.at.slice(0, 10);
  return card.kind === 'due' && ownDay !== today ? 'dueLater' : card.kind;
}

/** A card without words of its own still says which case it is about: it must never fail to reach people. */
function fallback({ card, language }: ViewInput, part: string): string {
  if (part === 'done') return text(language, 'actions.done');
  const what = text(language, `what.${card.card}`);
  return card.caseRef && part !== 'title'
    ? `${text(language, 'words.case', { code: card.caseRef })}: ${what}`
    : what;
}
