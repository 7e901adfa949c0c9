import type { LocalInstant } from '../calendar/local.ts';
import type { World } from '../engine/world.ts';
import type { TeamView } from '../outbox/loadMessage.ts';
import type { Arrival } from '../register/bundle.ts';
import type { CardRow, CaseRecord, Stored } from '../store/rows.ts';

export interface LookInput {
  record: CaseRecord;
  /** Cards that come again, and, after a conflict, cards that exist already; by key. */
  known: ReadonlyMap<string, Stored<CardRow>>;
  /** Keys of cards that are there and cannot be read: what asks about one waits, and none is made anew. */
  unread?: ReadonlySet<string>;
  view: TeamView;
  world: World;
  now: LocalInstant;
}

/** What a sweep finds out about one case: the case after it, and the cards that reach people now. */
export interface Look {
  after: CaseRecord;
  arrivals: Arrival[];
  /** Cards that were to come again and no longer ask for anything. */
  closed: Stored<CardRow>[];
  /** Rows out of hours are left for later. */
  held: boolean;
}
