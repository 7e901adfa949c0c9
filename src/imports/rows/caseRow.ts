import type { LocalDate } from '../../calendar/local.ts';
import { type Role, roles } from '../../engine/cards.ts';
import { readCaseRef } from '../../engine/caseRef.ts';
import type { Programme } from '../../engine/programme.ts';
import { type End, endOf } from '../../programmes/ends.ts';
import type { CellReader } from '../cells.ts';
import { type AfterStatus, afterStatusOf } from '../choices.ts';
import type { ReadingContext } from '../context.ts';
import { datesOf } from '../dates.ts';
import type { Fault } from '../faults.ts';
import { roleField } from '../kinds.ts';
import { outcomeNames, outcomeOf } from '../outcomes.ts';
import { findProgramme, findStage } from '../programmeNames.ts';
import { readUpn, readWhole } from '../values.ts';

export interface CaseRow {
  line: number;
  caseRef: string;
  programme: Programme;
  start: LocalDate;
  /** Ids of the people responsible, the primary role first; the sign-in name of who is unknown. */
  assignees: [Role, string][];
  /** Those of them whom the team does not know, with the fault that it is where the case is not theirs already. */
  strangers: { who: string; fault: Fault }[];
  stage?: { id: string; since?: LocalDate };
  end?: { on: LocalDate; how: End };
  applied?: LocalDate;
  withdrawn?: LocalDate;
  openingMeeting?: LocalDate;
  match?: LocalDate;
  pause?: { from: LocalDate; until?: LocalDate };
  /** Share of this year's social exemption card that is used, in per cent. */
  exemptionPercent?: number;
  /** Where somebody was some time after the end. */
  statusAfter?: AfterStatus;
}

/** A row of `cases`; undefined when a fault was noted. */
export function readCaseRow(cells: CellReader, context: ReadingContext): CaseRow | undefined {
  const { today } = context;
  const caseRef = cells.required('caseRef', readCaseRef, 'caseRef');
  const programme = readProgramme(cells, context);
  const past = pastDates(cells, today);
  const start = past.required('start');
  const assignees = readAssignees(cells, programme, context);
  const id =
    programme &&
    cells.optional(
      'stage',
      (text) => findStage(programme, text),
      () => ({
        code: 'stage',
        known: programme.stages.map(({ name }) => name),
      }),
    );
  const since = past.optional('stageSince');
  const end = readEnd(cells, start, programme, past);
  if (start && since && since < start) cells.fault('stageSince', 'stageBeforeStart');
  // What the law or the team has ended takes no new cases (2-programmes.md K16); those it has, go on.
  const isOver = start !== undefined && start > (programme?.validTo ?? start);
  if (isOver) cells.fault('programme', 'programmeOver');
  const more = readMore(cells, past, { start, end: end?.on });
  if (!caseRef || !programme || !start || !assignees || isOver) return undefined;
  return {
    ...{ line: cells.line, caseRef, programme, start, assignees, strangers: strangersIn(cells, context) },
    ...(id ? { stage: { id, ...(since ? { since } : {}) } } : {}),
    ...(end ? { end } : {}),
    ...more,
  };
}

function readProgramme(cells: CellReader, { programmes }: ReadingContext): Programme | undefined {
  const find = (text: string) => findProgramme(programmes, text)?.id;
  const id = cells.required('programme', find, () => ({
    code: 'programme',
    known: programmes.map(({ name }) => name),
  }));
  return programmes.find((one) => one.id === id);
}

/** Whoever has the primary role is `ansvarlig`, or stands in its own column; both only where they are one person. */
function readAssignees(
  cells: CellReader,
  programme: Programme | undefined,
  context: ReadingContext,
): [Role, string][] | undefined {
  const personIn = (field: string): string | undefined => {
    const upn = cells.optional(field, readUpn, 'upn');
    return upn === undefined ? undefined : idOf(upn, context);
  };
  const responsible = personIn('assignee');
  const others = roles.flatMap((role): [Role, string][] => {
    const upn = personIn(roleField(role));
    return upn === undefined ? [] : [[role, upn]];
  });
  if (!programme) return undefined;
  const own = others.find(([role]) => role === programme.primaryRole)?.[1];
  if (own && responsible && own !== responsible) cells.fault('assignee', 'twoPeople');
  const primary = responsible ?? own;
  if (primary === undefined) {
    if (!cells.hasFault()) cells.fault('assignee', 'missing');
    return undefined;
  }
  return [[programme.primaryRole, primary], ...others.filter(([role]) => role !== programme.primaryRole)];
}

function idOf(upn: string, { people, left }: ReadingContext): string {
  return people?.get(upn) ?? left?.get(upn) ?? upn;
}

function strangersIn(cells: CellReader, context: ReadingContext): CaseRow['strangers'] {
  const { people } = context;
  return ['assignee', ...roles.map(roleField)].flatMap((field) => {
    const upn = cells.said[field];
    if (typeof upn !== 'string' || !people || people.has(upn)) return [];
    return [{ who: idOf(upn, context), fault: cells.faultOf(field, 'unknownPerson') }];
  });
}

type PastDates = Record<'required' | 'optional', (field: string) => LocalDate | undefined>;

/** Dates of what has happened: one that lies ahead is a fault. */
function pastDates(cells: CellReader, today: LocalDate): PastDates {
  const read = datesOf(today);
  const notLater = (field: string, date: LocalDate | undefined) => {
    if (date && date > today) cells.fault(field, 'futureDate');
    return date;
  };
  return {
    required: (field) => notLater(field, cells.required(field, read, 'date')),
    optional: (field) => notLater(field, cells.optional(field, read, 'date')),
  };
}

function readEnd(
  cells: CellReader,
  start: LocalDate | undefined,
  programme: Programme | undefined,
  past: PastDates,
): CaseRow['end'] {
  const on = past.optional('end');
  const outcome =
    programme &&
    cells.optional(
      'outcome',
      (text) => outcomeOf(programme, text),
      () => ({
        code: 'outcome',
        known: outcomeNames(programme),
      }),
    );
  if (outcome && !on) cells.fault('outcome', 'outcomeWithoutEnd');
  if (on && start && on < start) cells.fault('end', 'endBeforeStart');
  return on === undefined ? undefined : { on, how: endOf(outcome ?? 'other') };
}

const mostPercent = 200;

function readMore(
  cells: CellReader,
  past: PastDates,
  { start, end }: { start?: LocalDate; end?: LocalDate },
): Partial<CaseRow> {
  const applied = past.optional('applied');
  const withdrawn = past.optional('withdrawn');
  const openingMeeting = past.optional('openingMeeting');
  const match = past.optional('match');
  const from = past.optional('pauseFrom');
  const until = past.optional('pauseUntil');
  const exemptionPercent = cells.optional(
    'exemptionPercent',
    (text) => readWhole(text, 0, mostPercent),
    'percent',
  );
  const statusAfter = cells.optional('statusAfter', afterStatusOf, 'statusAfter');
  for (const [field, date] of Object.entries({ openingMeeting, match, pauseFrom: from })) {
    if (date && start && date < start) cells.fault(field, 'beforeStart');
  }
  if (withdrawn && applied && withdrawn < applied) cells.fault('withdrawn', 'endBeforeStart');
  if (until && !from) cells.fault('pauseFrom', 'missing');
  if (from && until && until < from) cells.fault('pauseUntil', 'endBeforeStart');
  if (statusAfter && !end) cells.fault('statusAfter', 'outcomeWithoutEnd');
  return {
    ...(applied ? { applied } : {}),
    ...(withdrawn ? { withdrawn } : {}),
    ...(openingMeeting ? { openingMeeting } : {}),
    ...(match ? { match } : {}),
    ...(from ? { pause: { from, ...(until ? { until } : {}) } } : {}),
    ...(exemptionPercent === undefined ? {} : { exemptionPercent }),
    ...(statusAfter ? { statusAfter } : {}),
  };
}
