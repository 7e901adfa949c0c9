import { expect, test } from 'vitest';
import { importText, memoryCases } from './support.ts';

async function opened(row = 'B-101;Flere skal med;06-01-2026;mette@vejen.example;;') {
  const cases = memoryCases();
  await importText(`sagskode;program;startdato;ansvarlig;slutdato;udfald\n${row}\n`, { cases });
  return cases;
}
const happened = (cases: Awaited<ReturnType<typeof opened>>, from = 1) =>
  cases
    .events('B-101')
    .slice(from)
    .map(({ at: _, caseRef: __, ...event }) => event);

test.each([
  ['Afholdt', '', [{ date: '2026-03-01', type: 'contactHeld', form: 'phone' }], { new: 1 }],
  ['Aflyst', '', [], { skipped: 1 }],
  ['Planlagt', '', [], { skipped: 1 }],
  ['Udeblevet', '', [{ date: '2026-03-01', type: 'contactAttempted', form: 'phone' }], { new: 1 }],
  ['', 'nej', [{ date: '2026-03-01', type: 'contactAttempted', form: 'phone' }], { new: 1 }],
])('a contact that is %j, nået %j', async (status, reached, events, counts) => {
  const cases = await opened();
  const text = `sagskode;dato;form;status;nået\nB-101;01-03-2026;telefon;${status};${reached}\n`;
  for (const expected of [counts, {}]) {
    const report = await importText(text, { kind: 'contacts', cases });
    expect(report.counts).toMatchObject(expected);
    expect(happened(cases)).toEqual(events);
  }
});

test('two forms of one day are two contacts, and a colleague who called it something else is one of them', async () => {
  const cases = await opened();
  const one = 'sagskode;dato;form\nB-101;01-03-2026;gåtur\n';
  await importText(one, { kind: 'contacts', cases });
  const two = 'sagskode;dato;form\nB-101;01-03-2026;samtale\nB-101;01-03-2026;sms\n';
  expect((await importText(two, { kind: 'contacts', cases })).counts).toMatchObject({ new: 1, same: 1 });
  expect((await importText(two, { kind: 'contacts', cases })).counts).toMatchObject({ new: 0, same: 2 });
});

test('two employers are one figure, the same in every order, and a correction when one of them changes', async () => {
  const head = 'sagskode;måned;timer;kilde;arbejdsgiver';
  const rows = ['B-101;2026-03;10;lønseddel;A', 'b-101;mar-26;8;borger;B'];
  for (const some of [rows, rows.toReversed()]) {
    const cases = await opened();
    await importText(`${head}\n${some.join('\n')}\n`, { kind: 'paidHours', cases });
    expect(cases.kept.get('B-101')?.record.state.paidHours).toEqual({ '2026-03': { ordinary: 1800 } });
    expect(happened(cases).at(-1)).toMatchObject({ answer: { sources: 'citizen=800 payslip=1000' } });
    const again = await importText(`${head}\n${some.join('\n')}\n`, { kind: 'paidHours', cases });
    expect(again.counts).toMatchObject({ new: 0, changed: 0, same: 2 });
    const more = await importText(`${head}\n${some.join('\n').replace(';10;', ';12;')}\n`, {
      kind: 'paidHours',
      cases,
    });
    expect(more.counts).toMatchObject({ changed: 2 });
    expect(cases.kept.get('B-101')?.record.state.paidHours).toEqual({ '2026-03': { ordinary: 2000 } });
  }
});

test('a placement keeps what it is for, its hours, when pay begins and what came of it', async () => {
  const cases = await opened();
  const head = 'sagskode;type;start;planlagt slut;timer pr. uge;løn fra;faktisk slut;resultat';
  const planned = `${head}\nB-101;træningspraktik;02-03-2026;29-03-2026;16,5;16-03-2026;;\n`;
  await importText(planned, { kind: 'placements', cases });
  expect(happened(cases)).toEqual([
    { type: 'placementPlanned', start: '2026-03-02', maxWeeks: 4, purpose: 'training', hoursPerWeek: 16.5 },
    { type: 'paidHoursAgreed', from: '2026-03-16' },
  ]);
  const over = planned.replace('16-03-2026;;', '16-03-2026;29-03-2026;ikke job');
  await importText(over, { kind: 'placements', cases });
  expect(happened(cases, 3)).toEqual([{ date: '2026-03-29', type: 'placementEnded', result: 'noJob' }]);
  expect((await importText(over, { kind: 'placements', cases })).counts).toMatchObject({ same: 1 });
});

test('plans say that they were delivered and begun', async () => {
  const cases = await opened();
  const text = 'sagskode;plandato;jobmål;udleveret;i gang\nB-101;15-01-2026;ja;ja;20-01-2026\n';
  await importText(text, { kind: 'plans', cases });
  expect(happened(cases)).toEqual([
    { date: '2026-01-15', type: 'planRegistered', jobGoal: true, delivered: true },
    { date: '2026-01-20', type: 'planStarted' },
  ]);
});

test('scores of one day are one measurement', async () => {
  const cases = await opened();
  const text =
    'sagskode;dato;indikator;score\nB-101;01-03-2026;jobtro;4\nB-101;01-03-2026;netværk;6\nB-101;01-04-2026;jobtro;5\n';
  await importText(text, { kind: 'progress', cases });
  expect(happened(cases)).toEqual([
    { date: '2026-03-01', type: 'progressMeasured', scores: { jobtro: 4, netvaerk: 6 } },
    { date: '2026-04-01', type: 'progressMeasured', scores: { jobtro: 5 } },
  ]);
});

test('a case says who has which role, what has happened in it, and what became of it', async () => {
  const cases = memoryCases();
  const head =
    'sagskode;program;startdato;ansvarlig;ansvarlig koordinerende sagsbehandler;match;pause fra;pause til;frikort pct.;slutdato;udfald;status efter';
  await importText(
    `${head}\nB-101;Flere skal med;06-01-2026;mette@vejen.example;lise@vejen.example;15-01-2026;01-02-2026;15-02-2026;80;01-04-2026;førtidspension;ukendt\n`,
    { cases },
  );
  expect(cases.kept.get('B-101')?.record.state.assignees).toEqual([
    ['jobBroker', 'mette@vejen.example'],
    ['coordinatingCaseWorker', 'lise@vejen.example'],
  ]);
  expect(happened(cases)).toEqual([
    { date: '2026-01-15', type: 'matchFound' },
    { date: '2026-02-01', type: 'casePaused' },
    { date: '2026-02-15', type: 'caseResumed' },
    { type: 'exemptionUsed', year: 2026, percent: 80 },
    { date: '2026-04-01', type: 'participationEnded', outcome: 'earlyPension' },
    { type: 'outcomeStatusGiven', status: 'unknown' },
  ]);
});

test('an old application tells nobody; one of this week waits for its first talk', async () => {
  const head = 'sagskode;program;startdato;ansvarlig;ansøgt';
  for (const [applied, types] of [
    ['01-02-2026', ['caseOpened']],
    ['10-04-2026', ['caseOpened', 'applicationReceived']],
  ] as const) {
    const cases = memoryCases();
    await importText(`${head}\nB-101;helhedsorienteret-indsats;10-04-2026;mette@vejen.example;${applied}\n`, {
      cases,
    });
    expect(cases.events('B-101').map(({ type }) => type)).toEqual(types);
  }
});

test('aftercare of whoever found a job', async () => {
  const cases = await opened('B-101;Flere skal med;06-01-2026;mette@vejen.example;01-03-2026;job');
  const text = 'sagskode;dato;form\nB-101;01-04-2026;efterværn\nB-101;02-04-2026;sms\n';
  const report = await importText(text, { kind: 'contacts', cases });
  expect(report.counts).toMatchObject({ new: 1, skipped: 1 });
  expect(happened(cases, 2)).toEqual([
    { date: '2026-04-01', type: 'aftercareHeld', form: 'talk', inJob: true },
  ]);
});
