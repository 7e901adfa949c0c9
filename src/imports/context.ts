import type { LocalDate } from '../calendar/calendar.ts';
import type { Programme } from '../engine/programme.ts';
import type { Lexicon } from '../privacy/lexicon.ts';

/** What a row is read against. */
export interface ReadingContext {
  today: LocalDate;
  programmes: readonly Programme[];
  lexicon: Lexicon;
  /** Sign-in names of the team, in small letters; left out where nobody knows, and then nobody is unknown. */
  people?: ReadonlySet<string>;
}
