import type { LocalDate } from '../../calendar/local.ts';
import type { CaseEvent } from '../../engine/events.ts';
import type { Programme } from '../../engine/programme.ts';
import { type CaseState, mattersOf } from '../../engine/state.ts';
import { type Moment, stamp } from './present.ts';

/**
 * What a placement that was over long ago takes away when it is told today (engine-rules.md 3.4): the stage and its
 * criteria, the matters of the placement that followed, agreements on hours. Each is said again, on its own date.
 */
export function restored(
  before: CaseState,
  after: CaseState,
  programme: Programme,
  moment: Moment,
): CaseEvent[] {
  const at = (date: LocalDate) => stamp(moment, before.caseRef, date);
  const [had, has] = [mattersOf(before), mattersOf(after)];
  const over = after.placementOver ?? moment.today;
  const parts = had.parts.filter((part) => !has.parts.includes(part));
  const hours = before.paidHoursAgreed.filter(
    ({ from, to }) =>
      to === undefined && !after.paidHoursAgreed.some((one) => one.to === to && one.from <= from),
  );
  return [
    ...lostCriteria(before, after, programme).map(
      ([criterion, on]): CaseEvent => ({ ...at(on), type: 'criterionMet', criterion }),
    ),
    ...(had.match && !has.match ? [{ ...at(had.match), type: 'matchFound' as const }] : []),
    ...(parts.length > 0 ? [{ ...at(over), type: 'agreementMade' as const, parts }] : []),
    ...(had.onePager && !has.onePager ? [{ ...at(over), type: 'onePagerGiven' as const }] : []),
    ...(had.paid && !has.paid ? [{ ...at(over), type: 'payTalkHeld' as const, answer: 'yes' as const }] : []),
    ...hours.map(({ from }): CaseEvent => ({ ...at(moment.today), type: 'paidHoursAgreed', from })),
  ];
}

/** Those that were met, and those on the way to a stage that was opened directly. */
function lostCriteria(
  before: CaseState,
  after: CaseState,
  { stages }: Programme,
): [criterion: string, on: LocalDate][] {
  const indexOf = ({ stage }: CaseState) => stages.findIndex(({ id }) => id === stage?.id);
  const path = stages.slice(Math.max(0, indexOf(after)), Math.max(0, indexOf(before)));
  const since = before.stage?.since ?? '';
  const wanted = { ...Object.fromEntries(path.flatMap(({ exit }) => exit.map(({ id }) => [id, since]))) };
  return Object.entries({ ...wanted, ...before.criteria }).filter(([id]) => after.criteria[id] === undefined);
}
