import type { LocalDate } from '../calendar/local.ts';
import type { Month } from '../calendar/months.ts';
import type { DayPart } from '../cards/dayPart.ts';
import type { TeamView } from '../outbox/loadMessage.ts';
import type { CommitDeps } from '../register/deps.ts';
import type { Figure } from '../register/featureParts.ts';
import type { Shares } from '../register/shares.ts';
import type { DueAhead, DueReason, DueRow } from '../store/dueRow.ts';
import type { ListOfDay } from '../store/messageRow.ts';
import type { CaseRecord, Stored, Team } from '../store/rows.ts';
import type { UtcInstant } from '../store/utc.ts';
import type { Look } from './look.ts';

/** What features have done in a sweep, beside the planned cards. */
export interface SweepParts {
  lists: readonly ListPost[];
  posts: readonly TeamPost[];
  servers: ReadonlyMap<DueReason, DueServer>;
  dayParts?: readonly DayPart[];
}

export interface SweepDeps extends CommitDeps {
  parts: SweepParts;
}

/** One team's sweep. */
export interface SweepContext {
  deps: SweepDeps;
  view: TeamView;
  now: number;
  /** What this sweep has come upon that is not served by a look. */
  handed: DueRow[];
  /** Cases, or the team itself (`''`), of which something could not be read: looked at again before long. */
  aside: Set<string>;
  /** Things that failed twice and are left for the next sweep. */
  faults: number;
  /** What this morning's lists say beside their cards, by message. */
  days?: ReadonlyMap<string, ListOfDay>;
  /** Id in Teams of the channel's post of today, where replies go under it. */
  thread?: Promise<string | undefined>;
  /** What falls due after this sweep, as far as it is known. */
  ahead?: DueAhead;
  /** Read once, and only when something is to be shared. */
  shares?: Promise<Shares>;
}

/** A case of a sweep, with the due rows that led to it though it no longer has them. */
export interface Looked {
  stored: Stored<CaseRecord>;
  look: Look;
  orphans: DueRow[];
}

/** A list of cases that fall due together, posted before the due rows that asked for it are gone. */
export type ListPost = (context: SweepContext, looked: readonly Looked[]) => Promise<Looked[]>;

/** Something that a team is told from time to time, with the figure that it says. */
export interface TeamPost {
  figure: Figure;
  /**
   * Posts what is due, and counts again the months of which the figure has changed. The same twice does nothing more.
   * When to look next; undefined for a post that only changes of its figure make.
   */
  post(context: SweepContext, changed: readonly Month[]): Promise<UtcInstant | undefined>;
  /** On a working day after nine: whether what it should have posted this morning is not there. */
  isMissing?(deps: CommitDeps, team: Team, day: LocalDate): Promise<boolean>;
}

/** The reasons that a feature owns. */
export type OwnedServers = { readonly [Why in DueReason]?: DueServer };

/** Serves the due rows of a reason that no card answers to. Its rows go away in what it commits. */
export interface DueServer {
  serve(context: SweepContext, rows: readonly DueRow[]): Promise<void>;
}
