import { openAbsenceDialog } from '../absence/commandAbsence.ts';
import type { Language } from '../language/text.ts';
import type { Outgoing } from '../outbox/contract.ts';
import { openStoryDialog } from '../stories/dialog.ts';
import { searchStories } from '../stories/search.ts';
import type { BotDeps } from '../teams/bot.ts';
import type { Answer } from './answer.ts';
import type { Person } from './who.ts';

export interface ExtensionInput {
  /** Who opens it, as a member of each of their teams; empty for a stranger. */
  persons: readonly Person[];
  language: Language;
  source: string;
}

/** One line of a search: what is put into the chat, and what its finder sees before. */
export interface Hit {
  outgoing: Outgoing;
  title: string;
  text: string;
}

export interface ExtensionCommand {
  /** As `composeExtensions[0].commands` of the manifest has it. */
  id: string;
  /** An action: the first card of its dialog. Its buttons are pressed like those of any card. */
  open?(input: ExtensionInput, deps: BotDeps): Promise<Answer>;
  /** A search; the words are neither kept nor logged. */
  search?(input: ExtensionInput & { words: string }, deps: BotDeps): Promise<Hit[]>;
}

/** What the message extension can do, from any chat. A later feature adds a line here and in the manifest. */
export const extensionCommands: readonly ExtensionCommand[] = [
  { id: 'writeStory', open: openStoryDialog },
  { id: 'findStory', search: searchStories },
  { id: 'reportAbsence', open: openAbsenceDialog },
];
