import { text } from '../language/text.ts';
import { faceOf } from './face.ts';
import { idsOf, values } from './frame.ts';
import type { Face, ViewInput } from './view.ts';
import { cardText } from './wording.ts';

/** What the whole channel reads: no code, no programme, no date, nobody's name (6-privacy.md 6.1). */
export function channelView(input: ViewInput): Face {
  const { card, language } = input;
  const given = values(input);
  return faceOf(
    {
      title: cardText(input, 'title', given),
      tone: card.card === 'C23' ? 'today' : 'celebration',
      icon: 'People',
      blocks: [{ kind: 'line', text: cardText(input, 'text', given) }],
    },
    { language, ids: idsOf(input), summary: text(language, 'summary.channel') },
  );
}
