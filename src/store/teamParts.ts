import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import type { Month } from '../calendar/months.ts';
import type { Language } from '../language/text.ts';
import type { Act } from './auditEntry.ts';
import type { UtcInstant } from './utc.ts';

/* What stands in the row of a team (rows.ts). */

/**
 * What stands in the closed team channel beside the full card in person (4-cards.md): one post a day about cases, urgent lines
 * as replies under it too, or nothing. `both`: of an earlier release, and not told yet that there is one post now.
 */
export type DeliveryMode = 'day' | 'urgent' | 'personal' | 'both';

/** What goes to which of the team's channels. */
export interface TeamChannels {
  /** Neutral twins of reminders and absence alerts; only in a closed team channel. */
  reminders?: string;
  /** Milestones, stories, marbles. */
  celebrations?: string;
}

/** What a team holds one figure of a programme against, from a month on. */
export interface TeamTarget {
  measure: string;
  group: string | null;
  programme: string;
  target?: number;
  min?: number;
  max?: number;
  from: Month;
}

/** A line of the team on its board: never about a citizen; gone after four weeks. */
export interface BoardPoint {
  id: string;
  text: string;
  /** Member ids: who wrote it, and who follows up. */
  by: string;
  at: LocalInstant;
  responsible?: string;
  /** When it comes back. */
  on?: LocalDate;
  done?: { by: string; at: LocalInstant };
}

/** C47: a team's hour a week in which people help each other; or whose hour it joins. `name`: what its line calls it. */
export type GreenTime = { name: string } & (
  | { host?: undefined; weekday: number; at: string; place: string; channel: string }
  | { host: string }
);

/** A talk of a leader with a worker (C42); no case, and not a word of what it is about. */
export interface PlannedTalk {
  worker: string;
  /** Monday. */
  week: LocalDate;
}

/** A look through all cases of a team. */
export interface CaseLook {
  at: UtcInstant;
  count: number;
  /** Of a look that is not over: up to which case it came, and how many it has found. */
  after?: string;
  found?: number;
}

/** Who may read the audit of a team and sees nothing else of it (6-privacy.md 6.4). */
export const overseerRoles = ['dataProtection', 'administrator'] as const;
export type OverseerRole = (typeof overseerRoles)[number];

/** Named by a leader or the owner, and nobody until another of them has confirmed it; they need not be in the team. */
export interface Overseer {
  /** Entra object id. */
  id: string;
  role: OverseerRole;
  /** Member ids; gone with the person. */
  named: { by?: string; at: UtcInstant };
  confirmed?: { by?: string; at: UtcInstant };
}

/** A file of the audit that waits to be fetched, once; of its address only a digest is kept. */
export interface AuditFile {
  digest: string;
  until: UtcInstant;
  /** The overseer who asked for it. */
  by: string;
  language: Language;
  question: { from: LocalDate; to: LocalDate; who?: string[]; code?: string; act?: Act };
}
