import type { Face } from '../cards/view.ts';
import { type Language, text, textsOf } from '../language/text.ts';
import type { RenderInput } from '../outbox/contract.ts';

/** What a leader alone is told about the team as a whole; no name, no case. */
export function noticeView(
  { team, reader, message }: Pick<RenderInput, 'team' | 'reader' | 'message'>,
  wordsOf: (language: Language) => { title: string; text: string },
): Face {
  const language = reader?.language ?? team.language;
  const words = wordsOf(language);
  return {
    template: 'notice',
    summary: text(language, 'summary.reply'),
    data: {
      t: textsOf(language),
      lang: language,
      ids: { team: team.id, message: message.id, card: '' },
      lines: [`**${words.title}**`, words.text],
    },
  };
}
