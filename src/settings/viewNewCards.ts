import { faceOf } from '../cards/face.ts';
import type { Face } from '../cards/view.ts';
import { fill, text } from '../language/text.ts';
import type { FaceInput } from '../outbox/message.ts';
import { builtInProgramme } from '../programmes/builtIn.ts';
import { newCardsFor } from '../programmes/newCards.ts';
import type { MessageOf } from '../store/messageRow.ts';
import { newCardsTexts } from './textsNewCards.ts';

/** What is new, by its name; how to take it in is the README's. */
export function newCardsView({ team, message, language }: FaceInput<MessageOf<'newCards'>>): Face {
  const words = newCardsTexts[language];
  const { id, name } = message.programme;
  const builtIn = builtInProgramme(id);
  const fresh = builtIn ? newCardsFor({ ...builtIn, cards: {} }) : [];
  return faceOf(
    {
      ...{ title: fill(words.title, { programme: name }), status: [words.status] },
      ...{ tone: 'figures', icon: 'TaskListLtr' },
      blocks: [
        {
          kind: 'line',
          text: fill(words.new, { what: fresh.map((card) => text(language, `what.${card}`)).join(', ') }),
        },
        { kind: 'line', text: words.always },
        { kind: 'note', text: words.how },
      ],
    },
    {
      language,
      ids: { team: team.id, message: message.id, card: '' },
      summary: text(language, 'summary.reply'),
    },
  );
}
