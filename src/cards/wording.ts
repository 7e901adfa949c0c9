import { dateText } from '../language/dates.ts';
import { optionalText, text, textsOf, type Values } from '../language/text.ts';
import { daysLeft } from './timeLeft.ts';
import type { ViewInput } from './view.ts';

/** A text of this card's kind (`C01.due.text`), if it has one. While the due day is still ahead or behind, `due` must not say "i dag". */
export function optionalCardText(input: ViewInput, part: string, given: Values): string | undefined {
  const { card, language } = input;
  const written =
    optionalText(language, `${card.card}.${kindNow(input)}.${part}`, given) ??
    optionalText(language, `${card.card}.${card.kind}.${part}`, given);
  return part === 'status' && written !== undefined ? known(written) : written;
}

/** Without the parts that name what nobody has registered. */
function known(status: string): string | undefined {
  const parts = status.split(' · ').filter((part) => !/\{\w+\}/.test(part));
  return parts.length === 0 ? undefined : parts.join(' · ');
}

/** As `optionalCardText`; what is not written says what the card is about. */
export function cardText(input: ViewInput, part: string, given: Values): string {
  const own = optionalCardText(input, part, given);
  return own ?? text(input.language, part === 'done' ? 'actions.done' : `what.${input.card.card}`);
}

/** After the code: "kontakt i dag". A card without words of its own must never fail to reach people. */
export function titleText(input: ViewInput, given: Values): string {
  return cardText(input, 'title', given);
}

/** Under the title: what the kind says of itself, else by when, or since when. */
export function statusText(input: ViewInput, given: Values): string {
  const own = optionalCardText(input, 'status', given);
  if (own !== undefined) return own;
  const { card, language, today } = input;
  if (!card.due) return '';
  const date = dateText(language, card.due, today);
  if (card.kind === 'overdue') return text(language, 'state.missingSince', { date });
  if (card.state === 'snoozed' && card.due <= today) return '';
  if (card.due === today) return text(language, 'state.dueToday');
  return text(language, card.due < today ? 'state.wasDue' : 'state.by', { date });
}

/**
 * A `due` card that is looked at on another day than its own, or was put off, says the date instead; of what comes to an end, a card
 * has other words on the last day and after it.
 */
function kindNow(input: ViewInput): string {
  const { card, today } = input;
  const left = daysLeft(input);
  if (left !== undefined && left <= 0) return `${card.kind}${left === 0 ? 'Last' : 'Over'}`;
  const ownDay = card.due ?? card.at.slice(0, 10);
  const isOwnDay = ownDay === today && card.state !== 'snoozed';
  return card.kind === 'due' && !isOwnDay ? 'dueLater' : card.kind;
}

/** Small letters, but for names, days and months, and what is written in capitals. */
export function inSentence(
  words: string,
  { language, members }: Pick<ViewInput, 'language' | 'members'>,
): string {
  const [first = ''] = words.split(/[ ,:]/);
  const { weekdays, months } = textsOf(language).words;
  const isName =
    `${weekdays} ${months}`.split(' ').includes(first) || members.some(({ name }) => name.startsWith(first));
  return isName || /^\p{Lu}{2}/u.test(first) ? words : words.slice(0, 1).toLowerCase() + words.slice(1);
}
