import { faceOf } from '../cards/face.ts';
import type { Face } from '../cards/view.ts';
import { type Language, text } from '../language/text.ts';
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
  return faceOf(
    {
      ...{ code: caseRef, title: words.title, status: [words.final], tone: 'erasing' },
      blocks: [
        { kind: 'line', text: words.first },
        {
          kind: 'facts',
          facts: [
            { title: words.deletesTitle, value: words.deletes },
            { title: words.staysTitle, value: words.stays },
            { title: words.cannotTitle, value: words.cannot },
          ],
        },
      ],
      buttons: [
        { verb: 'case.keep', title: words.keep },
        { verb: 'case.forget', title: words.erase, style: 'destructive', data: { case: caseRef } },
      ],
    },
    { language, ids: { team: team.id, message: '', card: '' }, summary: text(language, 'summary.reply') },
  );
}
