import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { instantOf } from '../calendar/localTime.ts';
import type { PlannedCard } from '../engine/cards.ts';
import { plan } from '../engine/plan.ts';
import type { World } from '../engine/world.ts';
import { cardKeyOf, cycleKeyOf } from '../store/cardKey.ts';
import type { DueRow } from '../store/dueRow.ts';
import type { CardRow, CaseRecord } from '../store/rows.ts';
import type { UtcInstant } from '../store/utc.ts';
import { utcOfLocal } from '../store/utc.ts';
import { isRetention, retentionRows } from './leaving.ts';
import { morningRows } from './morning.ts';

/**
 * The due rows that a case has after `now`: what its plan says, without what is silenced, what was put off, and the next
 * morning while something is open.
 * Rows whose moment has come stay until a sweep has looked at them, whatever else happens to the case meanwhile.
 * `from`: look back that far too (an answer was taken back, and moments passed while it stood).
 */
export function dueRowsOf(
  record: CaseRecord,
  now: LocalInstant,
  world: World,
  from: LocalInstant = now,
): DueRow[] {
  const moment = utcOfLocal(now);
  const follows = (row: DueRow) => row.why === 'plan' || row.why === 'morning' || isRetention(row);
  const kept = record.due.filter((row) => !follows(row) || row.at <= moment);
  const planned = plan(record.state, from, world)
    .filter((card) => !isSilenced(record, card))
    .map((card) => dueRow(record.caseRef, card))
    .filter(({ at, cardKey }) => at > moment || !record.open.includes(cardKey));
  const all = [...retentionRows(record, world), ...kept, ...planned, ...morningRows(record, now, world)];
  // A card may be passed on and join the channel's post at the same moment: those are two rows.
  return [...new Map(all.map((row) => [rowId(row), row])).values()];
}

export function isSilenced(record: CaseRecord, card: PlannedCard): boolean {
  const silence = record.silenced[cycleKeyOf(card)];
  return silence !== undefined && (silence.until === undefined || card.at.slice(0, 10) < silence.until);
}

function dueRow(caseRef: string, card: PlannedCard): DueRow {
  return { at: utcOfLocal(card.at), cardKey: cardKeyOf(caseRef, card), caseRef, why: 'plan' };
}

/** A card that comes again with the scheduled ones of a day. */
export function returnRow(
  card: CardRow,
  until: LocalDate,
  why: 'snooze' | 'silence',
  { programme }: World,
): DueRow {
  const at = utcOfLocal(instantOf(until, programme.sending.scheduledAt));
  return { at, cardKey: card.key, caseRef: card.caseRef ?? '', why };
}

/**
 * The one row of a case that stands in the team's list of what falls due: its earliest. It says when to look; what
 * there is to do then, and all that comes later, the case knows itself. So an answer moves one row and not eight.
 */
export function wakeRows({ due }: Pick<CaseRecord, 'due'>): DueRow[] {
  return due.toSorted((a, b) => compare(rowId(a), rowId(b))).slice(0, 1);
}

/** What has to be written to the list so that `from` becomes `to`. */
export function dueChange(
  from: readonly DueRow[],
  to: readonly DueRow[],
): { dueAdded: DueRow[]; dueRemoved: DueRow[] } {
  const before = new Set(from.map(rowId));
  const after = new Set(to.map(rowId));
  return {
    dueAdded: to.filter((row) => !before.has(rowId(row))),
    dueRemoved: from.filter((row) => !after.has(rowId(row))),
  };
}

export function rowId({ at, cardKey, why }: DueRow): string {
  return `${at}|${cardKey}|${why}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function earliest(rows: readonly { at: UtcInstant }[]): UtcInstant | undefined {
  return rows.map(({ at }) => at).sort()[0];
}
