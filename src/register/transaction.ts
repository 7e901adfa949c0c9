import { auditVerb } from '../cards/verbs.ts';
import type { DueRow } from '../store/dueRow.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { CardRow, CaseRecord, LoggedEvent, Stored } from '../store/rows.ts';
import { dueChange, earliest, wakeRows } from './dueRows.ts';
import { withLines } from './lines.ts';
import type { Loaded, Performed } from './loaded.ts';
import { recountRows } from './recount.ts';

const keptSources = 20;

/** What a registration leaves behind, beside what every one does. */
export interface Effect {
  record: CaseRecord;
  events?: LoggedEvent[];
  /** Cards after it; every message that shows one of them is out of date. */
  cards: Stored<CardRow>[];
  /** Cards that there were not before. */
  made?: CardRow[];
  messages?: { row: MessageRow; etag?: string }[];
}

/** The transaction of one registration: its effect, the changed due rows and the audit entry, under the case's lock. */
export function performed(loaded: Loaded, effect: Effect): Performed {
  const { record: before, card } = loaded;
  const pressed = effect.cards.find(({ row }) => row.key === card?.row.key)?.row ?? card?.row;
  const { onCase } = loaded.added;
  const rows = effect.cards.map(({ row }) => row);
  const noted = onCase.reduce(
    (known, part) => part.closed?.(known, rows, loaded.now) ?? known,
    effect.record,
  );
  const lines = onCase.flatMap((part) => part.lineDays?.(before, noted) ?? []);
  const due = withLines(noted, lines);
  const record = { ...noted, due, recentSources: withSource(before, loaded.registration.source) };
  const moved = dueChange(wakeRows(before), wakeRows(record));
  const { registration, now, today, world } = loaded;
  const events = effect.events ?? [];
  const registered = { events, by: registration.by, now, today, calendar: world.calendar };
  const told = onCase.flatMap((part) => part.tells?.(before, record, registered) ?? []);
  const messages = [...(effect.messages ?? []), ...told.map((row) => ({ row }))];
  const fresh = new Set(messages.map(({ row }) => row.id));
  const asked = onCase.flatMap((part) => part.asks?.(before, record, registered) ?? []);
  const recounts = [...recountRows(loaded, record, rows), ...asked];
  const outdated = onCase.flatMap((part) => part.outdated?.(before, record) ?? []);
  const stale = [...new Set([...effect.cards.flatMap(({ row }) => row.messages), ...outdated])].filter(
    (id) => !fresh.has(id),
  );
  const { message } = loaded;
  const change = {
    record: { row: record, etag: loaded.etag },
    events,
    ...moved,
    dueAdded: [...moved.dueAdded, ...recounts],
    cards: [...effect.cards, ...(effect.made ?? []).map((row) => ({ row }))],
    messages,
    stale,
    ...(message && stale.includes(message.row.id) && { read: [message] }),
    audit: [auditOf(loaded)],
  };
  const wakeAt = earliest([...sooner(before, record), ...recounts]);
  return { change, wakeAt, result: { type: 'done', record, card: pressed, next: pressed?.handled?.next } };
}

/**
 * What the team has to be woken for. It wakes for the row under which the case stands in its list; where that only moves to a
 * later moment, it wakes early enough as it is: a sweep that raises its `nextDue` meanwhile has seen the row that stood there.
 */
function sooner(before: CaseRecord, after: CaseRecord): DueRow[] {
  const [known] = wakeRows(before);
  return wakeRows(after).filter(({ at }) => known === undefined || at < known.at);
}

function withSource({ recentSources }: CaseRecord, source: string): string[] {
  return [source, ...recentSources].slice(0, keptSources);
}

function auditOf({ registration, utc, card }: Loaded) {
  const { by, verb, caseRef } = registration;
  return {
    ...{ at: utc, who: by, act: card ? ('answer' as const) : ('register' as const) },
    ...{ verb: auditVerb(verb), caseRef, card: card?.row.card },
  };
}
