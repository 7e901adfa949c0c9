import type { Language } from '../language/text.ts';
import type { Answer, Shown } from './answer.ts';
import type { Asked } from './command.ts';
import type { TalkDeps } from './deps.ts';

/** One line of a search: what is put into the chat, and what its finder sees before. */
export interface Hit<Of = Shown> {
  shown: Of;
  title: string;
  text: string;
}

/** The first card of a dialog. Its buttons are pressed like those of any card. */
export interface OpeningDialog {
  open(asked: Asked, deps: TalkDeps): Promise<Answer>;
}

/** A search; the words are neither kept nor logged. */
export interface SearchDialog {
  search(asked: Asked & { words: string }, deps: TalkDeps): Promise<Hit[]>;
  /** What is said when nothing is found. */
  none(language: Language): string;
}

/** What the message extension can do, from any chat, by its id in `composeExtensions[0].commands` of the manifest. */
export type Dialog = OpeningDialog | SearchDialog;
