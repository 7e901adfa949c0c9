import { nameOf } from '../cards/people.ts';
import { momentText } from '../language/dates.ts';
import { fill } from '../language/text.ts';
import type { Replies } from '../talk/replies.ts';
import { failedReason, failedTexts } from './texts.ts';

/** More would not be read on a phone, and there is one button for all. */
const most = 20;

/** The leader's list: when, to whom and why not. Never what a card is about. */
export function failedData({ language, messages, members, today }: Parameters<Replies['failed']>[0]) {
  const words = failedTexts(language);
  const count = messages.length;
  const sentence = count === 0 ? words.none : fill(count === 1 ? words.one : words.many, { count });
  const facts = messages.slice(0, most).map(({ at, audience, to, lastError }) => ({
    title: momentText(language, at, today),
    value: `${audience === 'channel' ? words.channel : nameOf(members, to, language)}: ${failedReason(language, lastError)}`,
  }));
  const rest = count > most ? [{ title: '…', value: fill(words.more, { count: count - most }) }] : [];
  return {
    title: words.title,
    tone: count === 0 ? 'good' : 'attention',
    lines: [sentence],
    facts: [...facts, ...rest],
    again: count === 0 ? '' : words.again,
    notes: count === 0 ? [] : [words.passedOn],
  };
}
