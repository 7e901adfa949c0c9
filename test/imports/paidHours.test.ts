import { expect, test } from 'vitest';
import { importFilesTogether, importText, memoryCases } from './support.ts';

const head = 'sagskode;måned;timer;type;kilde';
const caseFile =
  'sagskode;program;startdato;ansvarlig\nB-101;Flere skal med;05-01-2026;mette@kommune.example\n';

async function aCase() {
  const cases = memoryCases();
  await importText(caseFile, { cases });
  return cases;
}
const hoursOf = (cases: ReturnType<typeof memoryCases>) => cases.kept.get('B-101')?.record.state.paidHours;

test('hours of a month come in with their kind, and the log says from where', async () => {
  const cases = await aCase();
  const text = `${head}\nB-101;2026-02;1,5;småjob;lønseddel\nB-101;03-2026;26.5;;\n`;
  const report = await importText(text, { kind: 'paidHours', cases });
  expect(report.counts).toMatchObject({ new: 2, faulty: 0 });
  expect(hoursOf(cases)).toEqual({ '2026-02': { smallJob: 150 }, '2026-03': { ordinary: 2650 } });
  expect(cases.events('B-101')).toContainEqual(
    expect.objectContaining({
      type: 'cardAnswered',
      answer: { month: '2026-02', kind: 'smallJob', hundredths: 150, source: 'payslip' },
    }),
  );
});

test('the same file twice changes nothing; another figure is a correction that keeps the first', async () => {
  const cases = await aCase();
  const text = (hours: string) => `${head}\nB-101;2026-03;${hours};ordinær;eIndkomst\n`;
  await importText(text('26,5'), { kind: 'paidHours', cases });
  const again = await importText(text('26,50'), { kind: 'paidHours', cases });
  expect(again.counts).toMatchObject({ new: 0, changed: 0, same: 1 });
  const corrected = await importText(text('30'), { kind: 'paidHours', cases });
  expect(corrected.counts).toMatchObject({ changed: 1 });
  expect(hoursOf(cases)).toEqual({ '2026-03': { ordinary: 3000 } });
  expect(cases.events('B-101').at(-1)).toMatchObject({ answer: { before: 2650, hundredths: 3000 } });
});

test('hours of the last month are taken after the case has ended', async () => {
  const cases = memoryCases();
  const ended = 'sagskode;program;startdato;ansvarlig;slutdato;udfald\n';
  await importText(`${ended}B-101;Flere skal med;05-01-2026;mette@kommune.example;31-03-2026;job\n`, {
    cases,
  });
  const report = await importText(`${head}\nB-101;2026-03;37;;\n`, { kind: 'paidHours', cases });
  expect(report.counts).toMatchObject({ new: 1 });
});

test.each([
  ['2026-13;12;;', 'month'],
  ['marts;12;;', 'month'],
  ['2026-05;12;;', 'futureDate'],
  ['2026-03;3o;;', 'hours'],
  ['2026-03;-1;;', 'hours'],
  ['2026-03;745;;', 'hours'],
  ['2026-03;1,255;;', 'hours'],
  ['2026-03;;;', 'missing'],
  ['2026-03;12;guld;', 'hourKind'],
  ['2026-03;12;;rygte', 'hourSource'],
])('%j is a fault of the row: %s', async (row, code) => {
  const cases = await aCase();
  const report = await importText(`${head}\nB-101;${row}\n`, { kind: 'paidHours', cases });
  expect(report.faults).toEqual([expect.objectContaining({ line: 2, code })]);
  expect(hoursOf(cases)).toEqual({});
});

test('two rows that differ after 45,000 letters count both, the same letter for letter once, and no row beside them is lost', async () => {
  const cases = await aCase();
  const row = (hours: string, employer: string) => `B-101;2026-03;${hours};;;${employer}\n`;
  const long = (last: string) => row('8', `${'ø'.repeat(45_000)}${last}`);
  const text = `${head};arbejdsgiver\n${row('1', 'a')}${long('a')}${row('2', 'b')}${long('b')}${long('b')}${row('4', 'c')}`;
  const faults = await importFilesTogether([['paidHours', text]], cases);
  expect(faults).toEqual([{ line: 6, code: 'duplicateRow', other: 5, same: true }]);
  expect(hoursOf(cases)).toEqual({ '2026-03': { ordinary: 2300 } });
});
