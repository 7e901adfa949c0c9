import { faceOf } from '../cards/face.ts';
import type { Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { type Language, text } from '../language/text.ts';

interface Asked {
  language: Language;
  /** Id of the team that its buttons carry back; empty where they belong to none. */
  team: string;
  /** What a lock screen shows; that there is an answer, unless it says more. */
  summary?: string;
}

/** A card that answers somebody here and now, and is stored nowhere: its buttons name no message and no card. */
export function replyFace(said: Said, { language, team, summary }: Asked): Face {
  const ids = { team, message: '', card: '' };
  return faceOf(said, { language, ids, summary: summary ?? text(language, 'summary.reply') });
}

/** A line of text as a card: on a lock screen it shows nothing of what it says. */
export function noticeFace(language: Language, line: string): Face {
  const blocks = [{ kind: 'line' as const, text: line }];
  return replyFace(
    { title: text(language, 'words.bot'), tone: 'figures', icon: 'QuestionCircle', blocks },
    { language, team: '' },
  );
}
