import type { Face } from '../cards/view.ts';
import type { RenderInput } from '../delivery/contracts.ts';
import { silenceTexts } from '../language/silence.ts';
import { text, textsOf } from '../language/text.ts';

/** The silence alarm to the leader: no name, no case. */
export function silenceView({
  team,
  reader,
  message,
}: Pick<RenderInput, 'team' | 'reader' | 'message'>): Face {
  const language = reader?.language ?? team.language;
  const words = silenceTexts(language);
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
