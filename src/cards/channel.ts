import { text } from '../language/text.ts';
import { base, values } from './frame.ts';
import type { Face, ViewInput } from './view.ts';
import { cardText } from './wording.ts';

/** What the whole channel reads: no code, no programme, no date, nobody's name (6-privacy.md 6.1). */
export function channelView(input: ViewInput): Face {
  const { card, language } = input;
  return {
    template: 'channel',
    summary: text(language, card.card === 'C23' ? 'summary.board' : 'summary.celebration'),
    data: {
      ...base(input),
      title: cardText(input, 'title', values(input)),
      subtitle: '',
      tone: card.card === 'C23' ? 'accent' : 'good',
      lines: [cardText(input, 'text', values(input))],
    },
  };
}
