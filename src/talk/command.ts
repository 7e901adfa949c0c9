import type { Language } from '../language/text.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import type { TalkDeps } from './deps.ts';
import type { Sentence } from './sentence/readSentence.ts';
import type { Understood } from './sentence/understood.ts';
import type { Person } from './who.ts';

/** Who wants to know or to do something, however they said it. */
export interface Asked {
  /** Nobody where the activity names nobody by an Entra id. */
  asker: Asker | undefined;
  /** As a member of each team that it may be about; empty for a stranger. */
  persons: readonly Person[];
  language: Language;
  /** Id of the activity: delivered twice, it has one effect. */
  source: string;
}

export interface CommandInput extends Asked {
  /** What stood after the command's word. */
  rest: string;
  /** Not everything was understood, so nothing may be registered: the form is opened, filled in with what was. */
  onlyAsk?: boolean;
  /** It was asked about, and this is the answer. */
  isConfirmed?: boolean;
}

/** What a command says of itself in help. */
export interface HelpLine {
  /** How to write it. */
  what: string;
  detail: string;
}

/** The order of help: what is done on one case, what the team shares, what there is and what comes, what leaders ask. */
export const helpGroups = ['case', 'team', 'overview', 'leader'] as const;

/** Something that can be typed to the bot. */
export interface Command {
  /** The words for it, with or without a slash. */
  names: Record<Language, readonly string[]>;
  /** Its answers name cases, so in a channel they go to the person alone. */
  aboutCases?: true;
  /**
   * It reads something behind its word: the words of it that say the same for everybody, beside days and figures. A
   * misspelled line is offered again with them.
   */
  takes?: readonly string[];
  help?: { group: (typeof helpGroups)[number]; line(language: Language): HelpLine };
  /** What somebody says in their own words that this command does. Pure; nobody else has looked at it before. */
  understands?(sentence: Sentence): Understood | undefined;
  /** Opens a case of which something was said that no command understands. */
  opensAnyCase?: true;
  /** A case stands behind its word. */
  takesCase?: true;
  /** Lists the writer's own and reads nothing behind its word: with a code the case itself is meant. */
  listsOwn?: true;
  /** Its word begins many a sentence (`i går …`, `hej …`) that is not for it. */
  beginsSentences?: true;
  /** Undefined: what was written asks for something else, and help answers it. */
  run(input: CommandInput, deps: TalkDeps): Promise<Answer | undefined>;
}

export function caseCommandIn(commands: readonly Command[]): Command | undefined {
  return commands.find(({ opensAnyCase }) => opensAnyCase);
}

/** Words of either language reach the command, whichever the reader has chosen. */
export function commandOf(word: string, known: readonly Command[]): Command | undefined {
  return known.find(({ names }) => names.da.includes(word) || names.en.includes(word));
}
