import { expect, test } from 'vitest';
import { type Cases, importText, memoryCases } from './support.ts';

const casesHead = 'sagskode;program;startdato;ansvarlig;trin;trin fra;slutdato;udfald';
const caseRow = (end = ';;;') =>
  `B-101;Flere skal med;06-01-2026;mette@vejen.example${end === ';;;' ? ';;;;' : end}`;

async function withCase(end?: string): Promise<Cases> {
  const cases = memoryCases();
  await importText(`${casesHead}\n${caseRow(end)}\n`, { cases });
  return cases;
}

const files = {
  cases: `${casesHead}\n${caseRow()}\nB-102;jobstyrke;01-02-2026;ole@vejen.example;Indslusning;01-03-2026;;\n`,
  placements:
    'sagskode;start;planlagt slut;faktisk slut;afbrudt;årsagskode\n' +
    'B-101;01-03-2026;;20-03-2026;ja;match\nB-101;01-04-2026;30-06-2026;;nej;\nB-102;02-02-2026;01-03-2026;;nej;\n' +
    'B-102;01-05-2026;30-05-2026;;nej;\n',
  contacts:
    'sagskode;dato;form;rolle\nB-101;09-03-2026;gåtur;\nB-101;09-03-2026;sms;CTI\nB-102;10-03-2026;tlf.;\n',
  plans: 'sagskode;plandato;jobmål\nB-101;15-01-2026;ja\n',
} as const;

test('importing everything twice changes nothing the second time', async () => {
  const cases = memoryCases();
  for (const [kind, text] of Object.entries(files)) await importText(text, { kind: kind as 'cases', cases });
  const before = JSON.stringify([...cases.kept]);
  for (const [kind, text] of Object.entries(files)) {
    const { counts } = await importText(text, { kind: kind as 'cases', cases });
    expect(counts).toMatchObject({ new: 0, changed: 0, closed: 0, faulty: 0 });
  }
  expect(JSON.stringify([...cases.kept])).toBe(before);
});

test('a dry run counts what a real one does, and writes nothing', async () => {
  const [dry, real] = [memoryCases(), memoryCases()];
  const said = await importText(files.cases, { cases: dry, write: false });
  const done = await importText(files.cases, { cases: real });
  expect(said.counts).toEqual(done.counts);
  expect(said.written).toBe(false);
  expect(dry.kept.size).toBe(0);
});

test('an old contact is registered now, on its own date', async () => {
  const cases = await withCase();
  await importText('sagskode;dato;form\nB-101;09-03-2026;gåtur\n', { kind: 'contacts', cases });
  expect(cases.events('B-101').at(-1)).toEqual({
    at: '2026-04-13T10:00',
    date: '2026-03-09',
    caseRef: 'B-101',
    type: 'contactHeld',
    form: 'walk',
  });
});

test('contacts of one case are registered oldest first, however the file is sorted', async () => {
  const cases = await withCase();
  const dates = Array.from({ length: 30 }, (_, index) => `${String(30 - index).padStart(2, '0')}-03-2026`);
  const rows = dates.map((date) => `B-101;${date};sms`).join('\n');
  const report = await importText(`sagskode;dato;form\n${rows}\n`, { kind: 'contacts', cases });
  expect(report.counts.new).toBe(30);
  const held = cases.events('B-101').flatMap((event) => (event.type === 'contactHeld' ? [event.date] : []));
  expect(held).toEqual([...held].sort());
});

test('a contact on the CTI track is another than one outside it', async () => {
  const cases = await withCase();
  const text = 'sagskode;dato;form;rolle\nB-101;09-03-2026;sms;\nB-101;09-03-2026;sms;CTI-medarbejder\n';
  expect((await importText(text, { kind: 'contacts', cases })).counts.new).toBe(2);
  expect(cases.kept.get('B-101')?.record.state.lastCti).toBe('2026-03-09');
});

const caseChanges: [string, string, string, Record<string, number>, unknown[]][] = [
  ['the same row', ';;;;', ';;;;', { same: 1 }, []],
  [
    'another person',
    ';;;;',
    'OLE',
    { changed: 1 },
    [{ type: 'assigneeChanged', role: 'jobBroker', to: 'ole@vejen.example' }],
  ],
  [
    'the next stage',
    ';;;;',
    ';Trin 2;01-04-2026;;',
    { changed: 1 },
    ['visitation', 'cv', 'jobGoal', 'jobBroker'].map((criterion) => ({ date: '2026-04-01', criterion })),
  ],
  [
    'the end',
    ';;;;',
    ';;;01-04-2026;fleksjob',
    { closed: 1 },
    [{ type: 'jobStarted', kind: 'flexJob', date: '2026-04-01' }],
  ],
  ['another end of an ended case', ';;;01-04-2026;job', ';;;02-04-2026;job', { same: 1 }, []],
  ['an ended case is open again', ';;;01-04-2026;job', ';;;;', { faulty: 1 }, []],
  [
    'a stage back, older than what staff registered',
    ';Trin 2;01-04-2026;;',
    ';Trin 1;01-03-2026;;',
    { same: 1 },
    [],
  ],
  ['a stage back, newer', ';Trin 2;01-04-2026;;', ';Trin 1;10-04-2026;;', { faulty: 1 }, []],
];

test.each(caseChanges)('a case that is there already: %s', async (_, first, second, counts, events) => {
  const cases = await withCase(first);
  const before = cases.events('B-101').length;
  const row = second === 'OLE' ? caseRow().replace('mette', 'OLE') : caseRow(second);
  const report = await importText(`${casesHead}\n${row}\n`, { cases });
  expect(report.counts).toMatchObject(counts);
  expect(cases.events('B-101').slice(before)).toMatchObject(events);
});

const placementsHead = 'sagskode;start;planlagt slut;faktisk slut;afbrudt;årsagskode';

test('a placement takes its weeks from its days', async () => {
  const cases = await withCase();
  await importText(`${placementsHead}\nB-101;02-03-2026;26-04-2026;;;\n`, { kind: 'placements', cases });
  expect(cases.kept.get('B-101')?.record.state.placements).toEqual([{ start: '2026-03-02', maxWeeks: 8 }]);
});

test('an older placement that comes later does not push the newer one out', async () => {
  const cases = await withCase();
  await importText(`${placementsHead}\nB-101;01-05-2026;30-05-2026;;;\n`, { kind: 'placements', cases });
  await importText(`${placementsHead}\nB-101;02-02-2026;01-03-2026;;;\n`, { kind: 'placements', cases });
  expect(cases.kept.get('B-101')?.record.state.placements.map(({ start }) => start)).toEqual([
    '2026-02-02',
    '2026-05-01',
  ]);
});

test('a prolonged placement is changed, not new', async () => {
  const cases = await withCase();
  await importText(`${placementsHead}\nB-101;02-03-2026;26-04-2026;;;\n`, { kind: 'placements', cases });
  const report = await importText(`${placementsHead}\nB-101;02-03-2026;03-05-2026;;;\n`, {
    kind: 'placements',
    cases,
  });
  expect(report.counts).toMatchObject({ changed: 1, new: 0 });
  expect(cases.kept.get('B-101')?.record.state.placements).toEqual([{ start: '2026-03-02', maxWeeks: 9 }]);
});

test('an interruption that a new placement has followed is told in its turn, and leaves the case where it stood', async () => {
  const cases = await withCase(';Trin 3;25-02-2026;;');
  const text = `${placementsHead}\nB-101;01-02-2026;;20-02-2026;ja;match\nB-101;02-03-2026;26-04-2026;;nej;\n`;
  const report = await importText(text, { kind: 'placements', cases });
  expect(report.counts).toMatchObject({ new: 2, skipped: 0 });
  const { placements, stage } = cases.kept.get('B-101')!.record.state;
  expect(placements.map(({ start, interrupted }) => [start, interrupted])).toEqual([
    ['2026-02-01', '2026-02-20'],
    ['2026-03-02', undefined],
  ]);
  expect(stage).toEqual({ id: 'step3', since: '2026-02-25', byInterruption: false });
  expect((await importText(text, { kind: 'placements', cases })).counts).toMatchObject({ same: 2 });
});

test('an end that is told of an earlier placement does not hit the one that runs', async () => {
  const cases = await withCase();
  const running = 'B-101;02-03-2026;26-04-2026;;;\n';
  await importText(`${placementsHead}\nB-101;01-02-2026;28-02-2026;;;\n${running}`, {
    kind: 'placements',
    cases,
  });
  const text = `${placementsHead}\nB-101;01-02-2026;28-02-2026;20-02-2026;ja;match\n${running}`;
  expect((await importText(text, { kind: 'placements', cases })).counts).toMatchObject({
    changed: 1,
    same: 1,
  });
  expect(cases.kept.get('B-101')?.record.state.placements).toEqual([
    { start: '2026-02-01', maxWeeks: 4, interrupted: '2026-02-20' },
    { start: '2026-03-02', maxWeeks: 8 },
  ]);
});

test('the latest placement, interrupted, is an interruption on its date', async () => {
  const cases = await withCase(';Trin 3;01-02-2026;;');
  const text = `${placementsHead}\nB-101;02-03-2026;26-04-2026;20-03-2026;ja;virksomhedens forhold\n`;
  await importText(text, { kind: 'placements', cases });
  expect(cases.events('B-101').at(-1)).toMatchObject({
    type: 'placementInterrupted',
    date: '2026-03-20',
    reason: 'company',
  });
  expect(cases.kept.get('B-101')?.record.state.stage).toEqual({
    id: 'step2',
    since: '2026-03-20',
    byInterruption: true,
  });
});
