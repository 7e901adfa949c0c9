import type { Face } from '../cards/view.ts';
import type { RenderInput } from '../delivery/contracts.ts';
import { removedTexts } from '../language/removed.ts';
import { text, textsOf } from '../language/text.ts';

/** Told to the leader alone: the bot is out of the team, and what that means until it is back. */
export function removedView({
  team,
  reader,
  message,
}: Pick<RenderInput, 'team' | 'reader' | 'message'>): Face {
  const language = reader?.language ?? team.language;
  const words = removedTexts(language);
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
