/*
 * Measures: the figures of a team, month by month (measures.md).
 * Its rule: pure; a figure follows from what was registered by a day, and who may not see one cannot work it out either.
 * The way through: `source.ts` folds the cases → `families.ts`: what each adds to a month → `figures.ts` → `cells.ts` →
 * `smallNumbers.ts` hides → `statement.ts`: what one audience sees, and what is outside its band (`deviations.ts`).
 * What a version of a month keeps is frozen by `freeze.ts`; of cases that are gone only counts are left (`caseCounts.ts`).
 */

import type { LocalDate } from '../calendar/local.ts';
import type { Programme } from '../engine/programme.ts';
import type { Cell } from './cell.ts';
import { type Deviation, deviationsOf } from './deviations.ts';
import { allCells, type Period } from './period.ts';
import { cellKey, hideSmallNumbers, keepHidden } from './smallNumbers.ts';
import type { Source } from './source.ts';
import type { Audience } from './table.ts';
import { numberText, type Target, targetOf } from './targets.ts';
import { type Version, versionsUntil } from './versions.ts';

/** What is asked of a team's figures. */
export interface Question extends Period {
  /** The day on which it is asked. */
  asOf: LocalDate;
  audience: Audience;
  /** Id of a programme: only its figures. */
  programme?: string;
  /** Only the figures of this worker's cases, for the leader and that worker. */
  adviser?: string;
}

export interface Statement {
  version: Version;
  /** Empty for the channel and the board while the month runs. */
  lines: Line[];
  deviations: ShownDeviation[];
}

export type Line = Pick<
  Cell,
  'programme' | 'measure' | 'group' | 'value' | 'numerator' | 'denominator' | 'shown'
> & { target: string | null };

export type ShownDeviation = Pick<Deviation, 'programme' | 'deviation' | 'measure' | 'group' | 'shown'> & {
  bound: string | null;
  before: string | null;
};

/** The figures of a period in the latest version of its last month, as one audience sees them (measures.md 8.4). */
export function statementOf(source: Source, question: Question, targets: readonly Target[]): Statement {
  const versions = versionsUntil(source, question.month, question.asOf);
  const version = versions.at(-1);
  if (!version) throw new Error('A month always has a version');
  const isOpen = question.audience === 'leader';
  if (!isOpen && version.number === 0) return { version, lines: [], deviations: [] };
  const cells = isOpen ? leaderCells(source, question, version) : openlyShown(source, question, versions);
  const lines = cells.filter((cell) => isAsked(cell, question)).map((cell) => lineOf(cell, source, targets));
  return { version, lines, deviations: deviations(source, { question, version, lines, targets }) };
}

function leaderCells(source: Source, { from, month, adviser }: Question, { known }: Version): Cell[] {
  return allCells(source, { from, month, known, ...(adviser === undefined ? {} : { worker: adviser }) });
}

/** What a channel or a board sees of the latest version: nothing that an earlier one hid. */
function openlyShown(source: Source, question: Question, versions: readonly Version[]): Cell[] {
  const { from, month, audience } = question;
  const hidden = new Set<string>();
  let cells: Cell[] = [];
  for (const { known } of versions) {
    cells = keepHidden(hideByProgramme(source, allCells(source, { from, month, known })), hidden);
    for (const cell of cells) if (cell.hidden) hidden.add(cellKey(cell));
  }
  return cells.filter(({ to }) => (to as readonly string[]).includes(audience));
}

function hideByProgramme({ programmes }: Source, cells: readonly Cell[]): Cell[] {
  return programmes.flatMap(({ id }) => [...hideSmallNumbers(cells.filter((cell) => cell.programme === id))]);
}

function isAsked(cell: Cell, { programme }: Question): boolean {
  return programme === undefined || cell.programme === programme;
}

function lineOf(cell: Cell, { programmes }: Source, targets: readonly Target[]): Line {
  const { programme, measure, group, value, numerator, denominator, shown } = cell;
  const followed = programmes.find(({ id }) => id === programme) ?? null;
  const target = targetOf({ measure, group, programme: followed }, targets)?.target;
  const aim = target === undefined ? null : numberText(target);
  return { programme, measure, group, value, numerator, denominator, shown, target: aim };
}

interface Judged {
  question: Question;
  version: Version;
  lines: readonly Line[];
  targets: readonly Target[];
}

/** Of one closed month, of the whole team: what a channel or a board sees has its own line there, with its value. */
function deviations(source: Source, { question, version, lines, targets }: Judged): ShownDeviation[] {
  const { month, from, adviser, programme, audience } = question;
  if (from !== month || version.number === 0 || adviser !== undefined) return [];
  const asked = source.programmes.filter(({ id }) => programme === undefined || id === programme);
  const found = asked.flatMap((one: Programme) =>
    deviationsOf(source, one, { month, known: version.known, targets }),
  );
  return found
    .filter((one) => audience === 'leader' || isTold(one, lines))
    .map((one) => shownTo(audience, one));
}

function isTold(deviation: Deviation, lines: readonly Line[]): boolean {
  const line = lines.find((one) => cellKey(one) === cellKey(deviation));
  return line !== undefined && line.value !== null;
}

function shownTo(audience: Audience, { isBoundSmall, ...deviation }: Deviation): ShownDeviation {
  const { programme, deviation: kind, measure, group, shown, bound, before } = deviation;
  const isLeader = audience === 'leader';
  return {
    programme,
    deviation: kind,
    measure,
    group,
    shown,
    bound: isBoundSmall && !isLeader ? null : bound,
    before: isLeader ? before : null,
  };
}
