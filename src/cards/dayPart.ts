import type { LocalDate } from '../calendar/local.ts';
import type { World } from '../engine/world.ts';
import type { Language } from '../language/text.ts';
import type { CaseRecord, Member, Team } from '../store/rows.ts';
import type { Block } from './said.ts';

/** A day on which it is asked what stands in whose list. */
export interface DayOf {
  day: LocalDate;
  team: Team;
  members: readonly Member[];
  /** Of the case. */
  world: World;
}

export interface DayReader {
  /** Worker id. */
  reader: string;
  language: Language;
  today: LocalDate;
}

export type DayRow = Block & { kind: 'row' };

/** A group that a feature has in Dagens opgaver, beside planned cards. All of it is pure. */
export interface DayPart {
  /** The word for it in stored rows. */
  name: string;
  heading(language: Language): string;
  /** Worker ids: who has the case in this group on that day. */
  readersOf(record: CaseRecord, on: DayOf): string[];
  /** The next day on which somebody has; undefined while nothing is waiting. */
  nextDay(record: CaseRecord, on: DayOf): LocalDate | undefined;
  /** As it stands now; what is done has the tone `done` and keeps its place. */
  row(record: CaseRecord, to: DayReader): DayRow;
}

/** The groups of a list, by the codes of the cases in each. */
export function partRows(
  parts: readonly DayPart[],
  listed: Readonly<Record<string, readonly string[]>> = {},
  records: readonly CaseRecord[],
  to: DayReader,
): { heading: string; rows: DayRow[]; waiting: number }[] {
  const byCode = new Map(records.map((record) => [record.caseRef, record]));
  return parts.flatMap((part) => {
    const known = (listed[part.name] ?? []).flatMap((caseRef) => byCode.get(caseRef) ?? []);
    if (known.length === 0) return [];
    const rows = known.map((record) => part.row(record, to));
    const waiting = rows.filter(({ tone }) => tone !== 'done').length;
    return [{ heading: part.heading(to.language), rows, waiting }];
  });
}
