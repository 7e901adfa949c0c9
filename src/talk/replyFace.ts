import type { Face } from '../cards/view.ts';
import { type Language, text, textsOf } from '../language/text.ts';

interface Reply {
  template: string;
  language: Language;
  /** Id of the team that its buttons carry back; empty where they belong to none. */
  team: string;
  /** What a lock screen shows; that there is an answer, unless it says more. */
  summary?: string;
  /** What the template binds to beside the usual. */
  data: Record<string, unknown>;
}

/** A card that answers somebody here and now, and is stored nowhere: its buttons name no message and no card. */
export function replyFace({ template, language, team, summary, data }: Reply): Face {
  const ids = { team, message: '', card: '' };
  const usual = { t: textsOf(language), lang: language, ids, subtitle: '', tone: 'accent', notes: [] };
  return { template, summary: summary ?? text(language, 'summary.reply'), data: { ...usual, ...data } };
}

/** A line of text as a card: on a lock screen it shows nothing of what it says. */
export function noticeFace(language: Language, line: string): Face {
  return replyFace({ template: 'notice', language, team: '', data: { lines: [line] } });
}
