import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate, LocalInstant } from '../calendar/local.ts';
import { instantOf } from '../calendar/localTime.ts';
import { addToMonth, firstDayOf, type Month } from '../calendar/months.ts';
import type { Cell } from './cell.ts';
import { type MeasureId, measureIds } from './measureIds.ts';
import { allCells } from './period.ts';
import { cellKey } from './smallNumbers.ts';
import type { Source } from './source.ts';

/** A statement of a month as it was cut (measures.md 5.1). */
export interface Version {
  number: number;
  /** When it was cut; a running month has not been. */
  at: LocalInstant | null;
  /** K: what was registered up to this day is in it. */
  known: LocalDate;
  /** The measures that tell another figure than the version before. */
  changed: readonly MeasureId[];
}

/** The working day after a month's end on which its first version is cut, and the time of day of every cut. */
const firstWorkingDay = 3;
const cutAt = '09:00';

export function firstCut(month: Month, { addDays, addWorkingDays }: Calendar): LocalDate {
  return addWorkingDays(addDays(firstDayOf(addToMonth(month, 1)), -1), firstWorkingDay);
}

/**
 * The versions of a month up to the day of the question, oldest first; the running month alone before its first cut.
 * A day on which nothing had been registered since the last look cuts none, so it is not looked at.
 */
export function versionsUntil(source: Source, month: Month, asOf: LocalDate): Version[] {
  const { calendar } = source.team;
  const first = firstCut(month, calendar);
  if (asOf < first) return [{ number: 0, at: null, known: asOf, changed: [] }];
  const versions = [versionCut(1, first, [], calendar)];
  let figures = figuresOf(source, month, calendar.addDays(first, -1));
  for (const day of laterLooks(source, first, asOf)) {
    const now = figuresOf(source, month, calendar.addDays(day, -1));
    const changed = differing(figures, now);
    if (changed.length > 0) versions.push(versionCut(versions.length + 1, day, changed, calendar));
    figures = now;
  }
  return versions;
}

function versionCut(
  number: number,
  day: LocalDate,
  changed: readonly MeasureId[],
  { addDays }: Calendar,
): Version {
  return { number, at: instantOf(day, cutAt), known: addDays(day, -1), changed };
}

/** The working days after the first cut on which more is known than on the one before. */
function laterLooks({ registrations, team }: Source, first: LocalDate, asOf: LocalDate): LocalDate[] {
  const days = registrations
    .filter((registered) => registered >= first && registered < asOf)
    .map((registered) => team.calendar.addWorkingDays(registered, 1));
  return [...new Set(days)].filter((day) => day <= asOf);
}

/** What the leader sees of a month, by cell; targets are no part of it. */
function figuresOf(source: Source, month: Month, known: LocalDate): Map<string, [MeasureId, string]> {
  const cells = allCells(source, { from: month, month, known });
  return new Map(cells.map((cell) => [cellKey(cell), [cell.measure, lineOf(cell)]]));
}

function lineOf({ value, numerator, denominator, shown }: Cell): string {
  return JSON.stringify([value, numerator, denominator, shown]);
}

type Figures = ReadonlyMap<string, readonly [MeasureId, string]>;

function differing(before: Figures, after: Figures): MeasureId[] {
  const changed = new Set<MeasureId>();
  for (const [one, other] of [
    [before, after],
    [after, before],
  ] as const) {
    for (const [key, [measure, line]] of one) if (other.get(key)?.[1] !== line) changed.add(measure);
  }
  return measureIds.filter((measure) => changed.has(measure));
}
