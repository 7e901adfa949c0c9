import type { LocalInstant } from '../calendar/local.ts';
import { dateOf, toEpochMs } from '../calendar/localTime.ts';
import { type Language, optionalText, text } from '../language/text.ts';
import type { CardRow } from '../store/rows.ts';

/** An absence alert of this morning is no alert in the afternoon (5-time-rules.md 5.3.8). */
export const alertMs = 2 * 60 * 60_000;

/** Whether an absence alert is only a question that is still open: nobody is asked to call now. */
export function isLateAlert({ card, at }: Pick<CardRow, 'card' | 'at'>, now: LocalInstant): boolean {
  return (card === 'C09' || card === 'C10') && toEpochMs(now) - toEpochMs(at) > alertMs;
}

/** Whether somebody is to call in this hour: about who is missing (C09, C10), or, on the day itself, who asked for help (C43). */
export function isCallNow(card: Pick<CardRow, 'card' | 'at'>, now: LocalInstant): boolean {
  if (card.card === 'C43') return dateOf(card.at) === dateOf(now);
  return (card.card === 'C09' || card.card === 'C10') && !isLateAlert(card, now);
}

/** What a card is about, in a word or two. Nobody is asked to call now when the call is made, or its hour is over. */
export function taskText(
  language: Language,
  card: Pick<CardRow, 'card' | 'kind' | 'at' | 'state'>,
  now: LocalInstant,
): string {
  if (card.card !== 'C09' || (card.state === 'open' && !isLateAlert(card, now)))
    return thingText(language, card);
  return text(language, card.state === 'open' ? 'what.unresolved' : 'what.called');
}

/** The same of a card that is only named: by its kind where that asks another thing. Empty of one that nobody knows. */
export function thingText(language: Language, { card, kind }: { card: string; kind: string }): string {
  return optionalText(language, `whatKind.${card}.${kind}`) ?? optionalText(language, `what.${card}`) ?? '';
}

/** `thingText` by the key of a card (`B-101|C45|due|2026-04-16`). */
export function thingOfKey(language: Language, cardKey: string): string {
  const [, card = '', kind = ''] = cardKey.split('|');
  return thingText(language, { card, kind });
}
