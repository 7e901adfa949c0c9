import type { Face } from '../cards/view.ts';
import { fill, type Language } from '../language/text.ts';
import type { Team } from '../store/rows.ts';
import { replyFace } from '../talk/replyFace.ts';
import { forgettingTexts } from './texts.ts';

interface ForgetInput {
  language: Language;
  team: Team;
  caseRef: string;
}

/** `/glem B-101`: what would go, what would stay and what is not ours to delete, before anything is done. */
export function forgetFace({ language, team, caseRef }: ForgetInput): Face {
  const words = forgettingTexts(language);
  return replyFace({
    ...{ template: 'forget', language, team: team.id },
    data: {
      title: fill(words.title, { code: caseRef }),
      tone: 'warning',
      lines: [words.first, words.deletes, words.stays, words.cannot, words.final],
      ...{ words, caseRef },
    },
  });
}
