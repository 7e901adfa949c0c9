import { faceOf } from '../cards/face.ts';
import type { Face } from '../cards/view.ts';
import { type Language, text } from '../language/text.ts';
import type { RenderInput } from '../outbox/contract.ts';

/** What a leader alone is told about the team as a whole; no name, no case. */
export function noticeView(
  { team, reader, message }: Pick<RenderInput, 'team' | 'reader' | 'message'>,
  wordsOf: (language: Language) => { title: string; text: string },
): Face {
  const language = reader?.language ?? team.language;
  const words = wordsOf(language);
  return faceOf(
    { title: words.title, tone: 'late', icon: 'Alert', blocks: [{ kind: 'line', text: words.text }] },
    {
      ...{ language, ids: { team: team.id, message: message.id, card: '' } },
      summary: text(language, 'summary.reply'),
    },
  );
}
