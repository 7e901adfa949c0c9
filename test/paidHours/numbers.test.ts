import { expect, test } from 'vitest';
import { record } from '../../src/cards/sampleTown.ts';
import type { CaseEvent } from '../../src/engine/events.ts';
import { fold } from '../../src/engine/fold.ts';
import { paidHoursCsv } from '../../src/paidHours/export.ts';
import { correctHours, paidHoursHandle } from '../../src/paidHours/handle.ts';
import { savePlan } from '../../src/paidHours/plan.ts';
import { hoursOfMonth } from '../../src/paidHours/statement.ts';
import { readTypedHours } from '../../src/paidHours/typed.ts';
import { readWeeks } from '../../src/paidHours/weeksForm.ts';
import { builtInProgramme } from '../../src/programmes/builtIn.ts';
import { pressing } from '../cards/pressing.ts';
import { importText, memoryCases } from '../imports/support.ts';
import { seededRandom } from '../support/random.ts';

const march = { card: 'C13', kind: 'due', cycle: '2026-03' } as const;
const cases = 'sagskode;program;startdato;ansvarlig\nB-101;Flere skal med;05-01-2026;mette@kommune.example\n';

/** Every way in which hours are written; hundredths, or undefined where they are not taken. */
const ways: Record<string, (written: string) => Promise<number | undefined> | number | undefined> = {
  'a line of the list': (hours) =>
    registered(paidHoursHandle(pressing('hours.line', { hours, kind: 'ordinary' }, march))),
  'the form of a month': (hours) =>
    registered(correctHours(pressing('', { hours, kind: 'ordinary', month: '2026-03' }, march))),
  'a typed line': (hours) => {
    const typed = readTypedHours(`B-101 2026-03 ${hours}`, '2026-04-16').hours ?? '';
    const data = { hours: typed, kind: 'ordinary', month: '2026-03' };
    return registered(correctHours(pressing('', data, march)));
  },
  'a week': (hours) => {
    const data = { 'week:2026-03-05': hours, weekKind: 'ordinary', month: '2026-03' };
    return readWeeks(data, '2026-04-16')?.weeks.get('2026-03-05');
  },
  'a step of the plan': (hours) => {
    const outcome = savePlan(pressing('hours.plan', { 'plan:2026-05': hours }, {}));
    const [event] = outcome.type === 'events' ? outcome.events : [];
    const step = event?.type === 'paidHoursPlanned' ? event.steps[0] : undefined;
    return step && Math.round(step.hours * 100);
  },
  'a file': async (hours) => {
    const kept = memoryCases();
    await importText(cases, { cases: kept });
    await importText(`sagskode;måned;timer\nB-101;2026-03;${hours}\n`, { kind: 'paidHours', cases: kept });
    return kept.kept.get('B-101')?.record.state.paidHours['2026-03']?.ordinary;
  },
};

function registered(outcome: ReturnType<typeof correctHours>): number | undefined {
  const [event] = outcome.type === 'events' ? outcome.events : [];
  return event?.type === 'paidHoursRegistered' ? Math.round(event.hours * 100) : undefined;
}

test.each([
  ['26,5', 2650],
  ['26.5', 2650],
  [' 26 ', 2600],
  ['0', 0],
  ['29,99', 2999],
  ['744', 74400],
  ['1.234,5', undefined],
  ['745', undefined],
  ['-1', undefined],
  ['3o', undefined],
  ['26,555', undefined],
  ['', undefined],
])('%j is %s hundredths, whichever way it is written', async (written, hundredths) => {
  for (const [way, write] of Object.entries(ways)) {
    expect([way, await write(written)]).toEqual([way, hundredths]);
  }
});

test('ten thousand registrations add up to the hundredth, in the engine, the statement and the export', () => {
  const chance = seededRandom(30);
  const { world } = pressing('');
  const figures = Array.from({ length: 10_000 }, () => chance.int(0, 74_400));
  const all = figures.map((hundredths, index): { caseRef: string; event: CaseEvent } => {
    const caseRef = `B-${index + 1}`;
    const event = {
      type: 'paidHoursRegistered',
      month: '2026-03',
      hours: hundredths / 100,
      kind: 'ordinary',
    } as const;
    return { caseRef, event: { ...event, at: '2026-04-16T09:10', caseRef } };
  });
  const states = all.map(({ caseRef, event }) => ({ ...fold(record().state, [event], world), caseRef }));
  const exact = Number(figures.reduce((sum, one) => sum + BigInt(one), 0n));
  expect(hoursOfMonth(states, '2026-03', builtInProgramme)).toMatchObject({ sum: exact });
  expect(
    all.reduce((sum, { event }) => sum + (event.type === 'paidHoursRegistered' ? event.hours : 0), 0),
  ).not.toBe(exact / 100);
  const file = paidHoursCsv(
    states.map((state) => ({ record: { caseRef: state.caseRef, state }, log: [] })),
    { from: '2026-03', to: '2026-03' },
  );
  const read = file
    .split('\r\n')
    .slice(1, -1)
    .map((row) => row.split(';')[2] ?? '')
    .reduce((sum, text) => sum + hundredthsOf(text), 0n);
  expect(file.split('\r\n')).toHaveLength(figures.length + 2);
  expect(Number(read)).toBe(exact);
});

/** `26,5` without a floating number in between. */
function hundredthsOf(text: string): bigint {
  const [whole = '0', rest = ''] = text.split(',');
  return BigInt(whole) * 100n + BigInt(rest.padEnd(2, '0'));
}
