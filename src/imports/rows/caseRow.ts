import type { LocalDate } from '../../calendar/calendar.ts';
import type { Programme } from '../../engine/programme.ts';
import type { CellReader } from '../cells.ts';
import { type End, endOf } from '../choices.ts';
import { findProgramme, findStage } from '../programmeNames.ts';
import { readCaseRef, readDate, readInitials, readUpn } from '../values.ts';

export interface CaseRow {
  line: number;
  caseRef: string;
  programme: Programme;
  start: LocalDate;
  /** UPN of the person responsible. */
  assignee: string;
  stage?: { id: string; since?: LocalDate };
  end?: { on: LocalDate; how: End };
}

/** A row of `cases`; undefined when a fault was noted. */
export function readCaseRow(
  cells: CellReader,
  programmes: readonly Programme[],
  today: LocalDate,
): CaseRow | undefined {
  const caseRef = cells.required('caseRef', readCaseRef, 'caseRef');
  // Initials are read only to be refused when they are more than that; the bot does not keep them.
  cells.optional('initials', readInitials, 'initials');
  const programme = cells.required('programme', (text) => findProgramme(programmes, text), 'programme');
  const start = notLater(cells, 'start', cells.required('start', readDate, 'date'), today);
  const assignee = cells.required('assignee', readUpn, 'upn');
  const id = programme && cells.optional('stage', (text) => findStage(programme, text), 'stage');
  const since = notLater(cells, 'stageSince', cells.optional('stageSince', readDate, 'date'), today);
  const end = readEnd(cells, start, today);
  if (start && since && since < start) cells.fault('stageSince', 'stageBeforeStart');
  // What the law or the team has ended takes no new cases (2-programmes.md K16); those it has, go on.
  const isOver = start !== undefined && start > (programme?.validTo ?? start);
  if (isOver) cells.fault('programme', 'programmeOver');
  if (!caseRef || !programme || !start || !assignee || isOver) return undefined;
  return {
    line: cells.line,
    caseRef,
    programme,
    start,
    assignee,
    stage: id ? { id, since } : undefined,
    end,
  };
}

function readEnd(cells: CellReader, start: LocalDate | undefined, today: LocalDate): CaseRow['end'] {
  const on = notLater(cells, 'end', cells.optional('end', readDate, 'date'), today);
  const how = cells.optional('outcome', endOf, 'outcome');
  if (how && !on) cells.fault('outcome', 'outcomeWithoutEnd');
  if (on && start && on < start) cells.fault('end', 'endBeforeStart');
  return on === undefined ? undefined : { on, how: how ?? { type: 'participationEnded', outcome: 'other' } };
}

function notLater(
  cells: CellReader,
  field: string,
  date: LocalDate | undefined,
  today: LocalDate,
): LocalDate | undefined {
  if (date && date > today) cells.fault(field, 'futureDate');
  return date;
}
