import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { addDays } from '../../src/calendar/days.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import { fold } from '../../src/engine/fold.ts';
import { exportCsv } from '../../src/imports/exportCsv.ts';
import { type ImportKind, importKinds } from '../../src/imports/kinds.ts';
import { paidHoursCsv } from '../../src/paidHours/export.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { type Cases, importFilesTogether, memoryCases } from './support.ts';

const day = fc.integer({ min: 0, max: 440 }).map((days) => addDays('2025-01-20', days));
const happening = fc.oneof(
  fc.record({
    type: fc.constant('placementPlanned'),
    start: day,
    maxWeeks: fc.integer({ min: 1, max: 13 }),
  }),
  fc.record({ type: fc.constant('placementInterrupted'), reason: fc.constantFrom('match', 'company') }),
  fc.record({ type: fc.constant('placementEnded'), result: fc.constantFrom('noJob', 'newPlacement', 'job') }),
  fc.record({ type: fc.constantFrom('matchFound', 'casePaused', 'caseResumed') }),
  fc.record({ type: fc.constant('planRegistered'), jobGoal: fc.boolean() }),
  fc.record({ type: fc.constant('contactHeld'), form: fc.constantFrom('phone', 'talk') }),
  fc.record({ type: fc.constant('paidHoursAgreed'), from: day }),
  fc.record({
    type: fc.constant('criterionMet'),
    criterion: fc.constantFrom('visitation', 'cv', 'jobGoal', 'jobBroker', 'agreement', 'saidYes'),
  }),
);

function exported(kind: ImportKind, cases: Cases): string {
  const all = [...cases.kept.values()].map((one) => ({
    ...one,
    programme: builtInProgrammes.find(({ id }) => id === one.record.state.programme)!,
  }));
  if (kind === 'paidHours') return paidHoursCsv(all, { from: '2025-01', to: '2026-12' });
  return exportCsv(kind, all, '2026-04-13');
}

test('whatever a case has been through, its export is the same out of an empty team, together or file by file', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...builtInProgrammes),
      fc.array(fc.tuple(day, happening), { maxLength: 12 }),
      async (programme, history) => {
        const first = memoryCases();
        const opened = `sagskode;program;startdato;ansvarlig\nB-101;${programme.id};2025-01-06;mette@vejen.example\n`;
        await importFilesTogether([['cases', opened]], first);
        const one = first.kept.get('B-101')!;
        const caseload = { limit: 35, of: () => 0 };
        const world = { programme, calendar: createCalendar(), rules: [], caseload };
        const inOrder = history.sort(([a], [b]) => (a < b ? -1 : 1));
        inOrder.forEach(([on, what], index) => {
          const event = { at: `${on}T10:00`, caseRef: 'B-101', ...what } as CaseEvent;
          one.record.state = fold(one.record.state, [event], world);
          one.log.push({ sequence: 100 + index, event, by: 'mette', source: `${index}` });
        });
        const texts = importKinds.map((kind) => [kind, exported(kind, first)] as const);
        for (const commands of [[texts], texts.map((text) => [text])]) {
          const other = memoryCases();
          for (const files of commands) expect(await importFilesTogether(files, other)).toEqual([]);
          for (const [kind, text] of texts) expect([kind, exported(kind, other)]).toEqual([kind, text]);
        }
      },
    ),
    { numRuns: 25, seed: 7 },
  );
});
