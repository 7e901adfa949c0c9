import type { LocalInstant } from '../../calendar/local.ts';
import type { Named } from '../../language/named.ts';
import type { Language } from '../../language/text.ts';
import type { AskedDeviation } from '../../store/postRows.ts';
import type { PrintedFigure, StatementLine, StatementRow } from '../../store/statementRow.ts';

export const readers = ['leader', 'channel', 'board'] as const;
export type Reader = (typeof readers)[number];

/** A programme by the names that people call it. */
export type NamedProgramme = Named & { id: string };

export interface LoadedDeviation extends AskedDeviation {
  askedAt: LocalInstant;
}

/** A stored version with all that stands beside it. */
export interface LoadedStatement {
  row: StatementRow;
  /** The latest versions of the twelve months before, oldest first. */
  earlier: readonly StatementRow[];
  /** Of the month, and of earlier ones until they are settled. */
  deviations: readonly LoadedDeviation[];
}

/** A statement of one programme as somebody reads it, beside the months that it is compared with. */
export interface Shown {
  row: StatementRow;
  programme: string;
  /** The latest versions of the twelve months before, those that there are. */
  earlier: readonly StatementRow[];
  reader: Reader;
  language: Language;
}

export function isReadBy({ to }: StatementLine, reader: Reader): boolean {
  return reader === 'leader' || to.includes(reader);
}

/** The leader reads every figure as it is. */
export function readFigure({ exact, open }: StatementLine, reader: Reader): PrintedFigure {
  return reader === 'leader' ? exact : open;
}

/** All that a reader sees of a statement. */
export function linesFor({
  row,
  programme,
  reader,
}: Pick<Shown, 'row' | 'programme' | 'reader'>): StatementLine[] {
  return row.lines.filter((line) => line.programme === programme && isReadBy(line, reader));
}

export function sameLine(row: StatementRow | undefined, line: StatementLine): StatementLine | undefined {
  return row?.lines.find(
    ({ programme, measure, group, since }) =>
      programme === line.programme &&
      measure === line.measure &&
      group === line.group &&
      (since === undefined) === (line.since === undefined),
  );
}
