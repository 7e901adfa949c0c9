import type { Face } from '../cards/view.ts';
import { fill, type Language, text, textsOf } from '../language/text.ts';
import type { Team } from '../store/rows.ts';
import { forgettingTexts } from './texts.ts';

interface ForgetInput {
  language: Language;
  team: Team;
  caseRef: string;
}

/** `/glem B-101`: what would go, what would stay and what is not ours to delete, before anything is done. */
export function forgetFace({ language, team, caseRef }: ForgetInput): Face {
  const words = forgettingTexts(language);
  return {
    template: 'forget',
    summary: text(language, 'summary.reply'),
    data: {
      t: textsOf(language),
      lang: language,
      ids: { team: team.id, message: '', card: '' },
      title: fill(words.title, { code: caseRef }),
      subtitle: '',
      tone: 'warning',
      lines: [words.first, words.deletes, words.stays, words.cannot, words.final],
      ...{ words, caseRef },
    },
  };
}
