import { createHash } from 'node:crypto';
import { createCalendar } from '../calendar/calendar.ts';
import { dateOf } from '../calendar/localTime.ts';
import { spellingsOf } from '../engine/caseRef.ts';
import type { CardAnswered, CaseEvent } from '../engine/events.ts';
import { fold } from '../engine/fold.ts';
import type { Programme } from '../engine/programme.ts';
import { openCase } from '../engine/state.ts';
import type { World } from '../engine/world.ts';
import type { Registration } from '../register/contract.ts';
import type { FoundCase, ImportDeps, ImportOptions } from './deps.ts';
import type { CaseRows } from './kindOf.ts';
import { type CasePlan, effectiveEvents, endLast, type Moment, type Present } from './plan/present.ts';
import { restored } from './plan/restored.ts';
import { withWhatStood } from './plan/stood.ts';

/** What one file says of a case; `file` is its place among the files. */
export interface RowsOfCase {
  file: number;
  rows: CaseRows;
}

/** `isThere`: false of a code that is certainly none of a case. */
export type CaseDeps = ImportDeps & { isThere(caseRef: string): boolean };

/** Events of one registration, so that its transaction stays under a hundred rows. */
const eventsAtOnce = 60;

/**
 * Plans one case, each file's rows on what those before it make of it, and writes it if asked to. One plan a file, in
 * their order.
 */
export async function importCase(
  files: readonly RowsOfCase[],
  options: ImportOptions,
  deps: CaseDeps,
): Promise<CasePlan[]> {
  const found = await findCase(files, options.teamId, deps);
  const moment = { now: options.now, today: dateOf(options.now) };
  let present: Present = { state: found.case?.record.state, events: effectiveEvents(found.case?.log ?? []) };
  const plans: CasePlan[] = [];
  for (const [index, { rows }] of files.entries()) {
    const plan = withPast(rows.plan(found.caseRef, present, moment), present, moment, deps);
    plans.push(plan);
    if (index + 1 < files.length) present = after(present, plan, found.caseRef, deps);
  }
  return options.write && !(await write(found, plans, options, deps))
    ? plans.map((plan, index) => refused(plan, files[index]?.rows.lines ?? []))
    : plans;
}

/** A code may be kept in another spelling than the file has it in. */
async function findCase(
  files: readonly RowsOfCase[],
  teamId: string,
  { read, isThere }: CaseDeps,
): Promise<{ caseRef: string; case?: FoundCase }> {
  const [written = ''] = files.map(({ rows }) => rows.caseRef);
  for (const caseRef of spellingsOf(written).filter(isThere)) {
    const found = await read(teamId, caseRef);
    if (found) return { caseRef, case: found };
  }
  return { caseRef: written };
}

/** What is over comes first, and leaves the case as it stood. */
function withPast(plan: CasePlan, present: Present, moment: Moment, deps: ImportDeps): CasePlan {
  const { past = [] } = plan;
  const before = present.state;
  const programme = deps.programmes.find(({ id }) => id === before?.programme);
  if (past.length === 0 || !before || !programme) return plan;
  const told = fold(before, past, quietWorld(programme));
  return { ...plan, events: [...past, ...restored(before, told, programme, moment), ...plan.events] };
}

/** The case as it will stand, for the next file's rows. */
function after(
  { state, events, endsNow }: Present,
  plan: CasePlan,
  caseRef: string,
  deps: ImportDeps,
): Present {
  const before = state ?? (plan.create && openCase({ caseRef, ...plan.create }));
  const programme = deps.programmes.find(({ id }) => id === before?.programme);
  if (!before || !programme || plan.events.length === 0)
    return { state, events, ...(endsNow && { endsNow }) };
  const now = fold(before, plan.events, quietWorld(programme));
  return {
    state: now,
    events: [...events, ...plan.events],
    ...((endsNow || (now.ended && !before.ended)) && { endsNow: true }),
  };
}

const calendar = createCalendar();

/** What is due does not matter here: no rules are asked, and no caseload. */
function quietWorld(programme: Programme): World {
  return { programme, calendar, rules: [], caseload: { limit: Number.POSITIVE_INFINITY, of: () => 0 } };
}

/** False when the case was closed, or took no more, while the files were read. */
async function write(
  found: { caseRef: string; case?: FoundCase },
  plans: readonly CasePlan[],
  options: ImportOptions,
  deps: ImportDeps,
): Promise<boolean> {
  const { caseRef } = found;
  const all = [
    ...endLast(plans.flatMap(({ events }) => events)),
    ...plans.flatMap(({ answers }) => answers ?? []),
  ];
  const create = plans.find((plan) => plan.create)?.create;
  for (let from = 0; from < all.length; from += eventsAtOnce) {
    const events = all.slice(from, from + eventsAtOnce);
    const registration = toRegistration(caseRef, create, events);
    const whole = { ...registration, teamId: options.teamId, source: sourceOf(events) };
    const result = await (from === 0 ? deps.register(whole, found) : deps.register(whole));
    if (result.type === 'refused' || result.type === 'missing') return false;
  }
  return true;
}

function toRegistration(
  caseRef: string,
  create: CasePlan['create'],
  events: (CaseEvent | CardAnswered)[],
): Omit<Registration, 'teamId' | 'source'> {
  return {
    caseRef,
    by: 'import',
    verb: 'import',
    create,
    decide: ({ record }) => ({
      type: 'events',
      events: withWhatStood(
        events.filter((event) => event.type !== 'caseOpened' || record.state.opened === undefined),
        record.state,
      ),
    }),
  };
}

/** The same events written twice are one registration, whichever file they stood in. */
function sourceOf(events: readonly (CaseEvent | CardAnswered)[]): string {
  return `import|${createHash('sha256').update(JSON.stringify(events)).digest('base64')}`;
}

function refused(plan: CasePlan, lines: readonly number[]): CasePlan {
  const changes = plan.changes.map((change) => (change === 'same' ? change : 'faulty'));
  const faults = lines.flatMap((line, index) =>
    changes[index] === 'faulty' ? [{ line, code: 'refused' as const }] : [],
  );
  return { ...plan, changes, faults: [...plan.faults, ...faults] };
}
