import { addDays } from '../calendar/days.ts';
import { instantOf } from '../calendar/localTime.ts';
import type { AuditEntry } from '../store/auditEntry.ts';
import type { Store } from '../store/store.ts';
import { epochMsOf, type UtcInstant, utcOf, utcOfLocal } from '../store/utc.ts';
import { type AuditQuestion, isAskedFor } from './question.ts';

export interface AuditPage {
  /** Newest first. */
  entries: AuditEntry[];
  /** Where the page after it begins; undefined on the last. */
  next?: string;
}

const dayMs = 24 * 60 * 60_000;
/** What is asked for seldom is looked for in ever longer steps, no longer than this. */
const longestStepMs = 32 * dayMs;

/** The moments between which a question looks: from the first, and before the second. */
function momentsOf({ from, to }: AuditQuestion): { first: UtcInstant; end: UtcInstant } {
  return {
    first: utcOfLocal(instantOf(from, '00:00')),
    end: utcOfLocal(instantOf(addDays(to, 1), '00:00')),
  };
}

/**
 * A page of the audit, backwards from the end of its period or from where the page before it ended. It reads no further
 * back than the page needs. `after` comes from a client: whatever it says, nothing outside the period is read.
 */
export async function readAudit(
  store: Pick<Store, 'audit'>,
  teamId: string,
  question: AuditQuestion,
  { most, after }: { most: number; after?: string },
): Promise<AuditPage> {
  const { first, end } = momentsOf(question);
  const { at, shown } = readPlace(after);
  const begins = at !== undefined && at < end ? justAfter(at) : end;
  const wanted = most + (begins === end ? 0 : shown) + 1;
  const found: AuditEntry[] = [];
  let before = begins;
  for (let step = dayMs; before > first && found.length < wanted; step = Math.min(2 * step, longestStepMs)) {
    const from = utcOf(Math.max(epochMsOf(before) - step, epochMsOf(first)));
    const entries = await store.audit.since(teamId, from, before);
    found.push(...entries.filter(isAskedFor(question)).reverse());
    before = from;
  }
  const rest = found.slice(wanted - most - 1);
  const entries = rest.slice(0, most);
  const last = entries.at(-1);
  if (rest.length <= most || !last) return { entries };
  const until = found.slice(0, wanted - 1).filter((entry) => entry.at === last.at).length;
  return { entries, next: `${last.at}+${until}` };
}

/** All of it, oldest first, for a file. */
export async function readWholeAudit(
  store: Pick<Store, 'audit'>,
  teamId: string,
  question: AuditQuestion,
): Promise<AuditEntry[]> {
  const { first, end } = momentsOf(question);
  return (await store.audit.since(teamId, first, end)).filter(isAskedFor(question));
}

const place = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\+(\d{1,4})$/;

/** The moment of the last entry of a page, and how many of that very moment were shown. */
function readPlace(after: string | undefined): { at?: UtcInstant; shown: number } {
  const [, at, shown] = place.exec(after ?? '') ?? [];
  return at !== undefined && isMoment(at) ? { at, shown: Number(shown) } : { shown: 0 };
}

function justAfter(at: UtcInstant): UtcInstant {
  return utcOf(epochMsOf(at) + 1);
}

function isMoment(at: string): boolean {
  const ms = Date.parse(at);
  return !Number.isNaN(ms) && utcOf(ms) === at;
}
