import { createHash } from 'node:crypto';
import type { CardAnswered, CaseEvent } from '../engine/events.ts';
import type { Registration } from '../register/register.ts';
import type { ImportDeps, ImportOptions, ImportReport } from './importFile.ts';
import type { Batch } from './kindOf.ts';
import { type CasePlan, effectiveEvents } from './plan/present.ts';
import { withWhatStood } from './plan/stood.ts';

/** Cases at work at the same time; their order does not matter, that of one case's events does. */
const atOnce = 8;
/** Events of one registration, so that its transaction stays well under a hundred rows. */
const eventsAtOnce = 20;

/** Plans every case of a batch against its present state, counts, and writes if asked to. */
export async function writeBatch(
  batch: Batch,
  options: ImportOptions,
  deps: ImportDeps,
  report: ImportReport,
): Promise<void> {
  report.faults.push(...batch.faults);
  report.counts.faulty += batch.faultyRows;
  const waiting = batch.caseRefs();
  const worker = async (): Promise<void> => {
    for (let caseRef = waiting.shift(); caseRef !== undefined; caseRef = waiting.shift()) {
      count(await importCase(caseRef, batch, options, deps), report);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function importCase(
  caseRef: string,
  batch: Batch,
  options: ImportOptions,
  deps: ImportDeps,
): Promise<CasePlan> {
  const found = await deps.read(options.teamId, caseRef);
  const plan = batch.plan(caseRef, { record: found?.record, events: effectiveEvents(found?.log ?? []) });
  if (!options.write) return plan;
  const lines = batch.lines(caseRef);
  const all = [...plan.events, ...(plan.answers ?? [])];
  for (let from = 0; from < all.length; from += eventsAtOnce) {
    const events = all.slice(from, from + eventsAtOnce);
    const result = await deps.register({
      ...toRegistration(caseRef, plan, events),
      teamId: options.teamId,
      source: sourceOf(events),
    });
    if (result.type === 'refused' || result.type === 'missing') return refused(plan, lines);
  }
  return plan;
}

function toRegistration(
  caseRef: string,
  plan: CasePlan,
  events: (CaseEvent | CardAnswered)[],
): Omit<Registration, 'teamId' | 'source'> {
  return {
    caseRef,
    by: 'import',
    verb: 'import',
    create: plan.create,
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

/** The case was closed or took no more while the file was read. */
function refused(plan: CasePlan, lines: readonly number[]): CasePlan {
  const changes = plan.changes.map((change) => (change === 'same' ? change : 'faulty'));
  const faults = lines.flatMap((line, index) =>
    changes[index] === 'faulty' ? [{ line, code: 'refused' as const }] : [],
  );
  return { ...plan, changes, faults: [...plan.faults, ...faults] };
}

function count(plan: CasePlan, report: ImportReport): void {
  for (const change of plan.changes) report.counts[change] += 1;
  report.faults.push(...plan.faults);
}
