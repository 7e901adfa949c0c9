import type { LocalDate } from '../calendar/local.ts';
import type { Programme } from '../engine/programme.ts';
import type { Lexicon } from '../privacy/lexicon.ts';

/** What a row is read against. */
export interface ReadingContext {
  today: LocalDate;
  programmes: readonly Programme[];
  lexicon: Lexicon;
  /** Ids of the team by sign-in name in small letters; left out where nobody knows, and then nobody is unknown. */
  people?: ReadonlyMap<string, string>;
  /** The same of who has left the team: a case that is theirs stays theirs. */
  left?: ReadonlyMap<string, string>;
}
