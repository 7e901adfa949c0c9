import type { Logger } from 'pino';
import type { Calendar } from '../calendar/calendar.ts';
import type { World } from '../engine/world.ts';
import type { Clock } from '../outbox/contract.ts';
import type { Hints } from '../store/hints.ts';
import type { Team } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import type { Caseloads } from './caseloads.ts';
import type { RegisterParts } from './featureParts.ts';
import type { Metrics } from './metrics.ts';

/** What is needed to decide and to commit: a registration, a sweep. */
export interface CommitDeps {
  store: Store;
  hints: Hints;
  clock: Clock;
  log: Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;
  /** Counts for whoever watches; nobody does, without it. */
  metrics?: Metrics;
  /** Takes over what a commit leaves to be done, so that nobody has to wait for it; without it, they wait. */
  afterwards?(work: () => Promise<unknown>): void;
  /** Whether this process looks after a tenant, or a team, and the others only if it does not; without it, after all. */
  isOurs?(id: string): boolean;
  calendar(team: Team): Calendar;
  /** The rules, the programme and the calendar by which a team's cases are judged. */
  world(team: Team, programme: string): World;
  caseloads: Caseloads;
  /** What features add to every registration. */
  added: RegisterParts;
}
