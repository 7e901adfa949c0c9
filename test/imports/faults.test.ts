import { expect, test } from 'vitest';
import { faultWords } from '../../src/imports/texts.ts';
import { faultLines } from '../../src/imports/textsReport.ts';
import { importText, memoryCases } from './support.ts';

const casesHead = 'sagskode;program;startdato;ansvarlig;trin;trin fra;slutdato;udfald';
const good = 'B-101;Flere skal med;06-01-2026;mette@vejen.example;;;;';

const faulty: [string, string, string, string][] = [
  ['no code', ';Flere skal med;06-01-2026;a@b.example;;;;', 'sagskode', 'missing'],
  ['a code without digits', 'Borger;Flere skal med;06-01-2026;a@b.example;;;;', 'sagskode', 'caseRef'],
  ['unknown programme', 'B-1;Flere;06-01-2026;a@b.example;;;;', 'program', 'programme'],
  ['a day that does not exist', 'B-1;Flere skal med;31-04-2026;a@b.example;;;;', 'startdato', 'date'],
  ['the American way', 'B-1;Flere skal med;04/31/2026;a@b.example;;;;', 'startdato', 'date'],
  ['a start in the future', 'B-1;Flere skal med;14-04-2026;a@b.example;;;;', 'startdato', 'futureDate'],
  ['no address', 'B-1;Flere skal med;06-01-2026;mh;;;;', 'ansvarlig', 'upn'],
  ['unknown stage', 'B-1;Flere skal med;06-01-2026;a@b.example;Trin 9;;;', 'trin', 'stage'],
  [
    'stage before the start',
    'B-1;Flere skal med;06-01-2026;a@b.example;Trin 2;05-01-2026;;',
    'trin fra',
    'stageBeforeStart',
  ],
  [
    'end before the start',
    'B-1;Flere skal med;06-01-2026;a@b.example;;;05-01-2026;job',
    'slutdato',
    'endBeforeStart',
  ],
  ['outcome without end', 'B-1;Flere skal med;06-01-2026;a@b.example;;;;job', 'udfald', 'outcomeWithoutEnd'],
  ['unknown outcome', 'B-1;Flere skal med;06-01-2026;a@b.example;;;01-04-2026;x9', 'udfald', 'outcome'],
];

test.each(faulty)('%s is told by line and column, and the rest goes in', async (_, row, column, code) => {
  const cases = memoryCases();
  const report = await importText(`${casesHead}\n${good}\n${row}\n`, { cases });
  expect(report.faults).toEqual([expect.objectContaining({ line: 3, column, code })]);
  expect(report.counts).toMatchObject({ new: 1, faulty: 1 });
  expect([...cases.kept.keys()]).toEqual(['B-101']);
});

test('all faults of all rows are told, in the order of the file', async () => {
  const report = await importText(`${casesHead}\n;x;31-02-2026;y;;;;\n${good}\nB-2;x;06-01-2026;z;;;;\n`);
  expect(report.faults.map(({ line, column }) => `${line} ${column}`)).toEqual([
    '2 sagskode',
    '2 program',
    '2 startdato',
    '2 ansvarlig',
    '4 program',
    '4 ansvarlig',
  ]);
});

test('every fault has words in the language of whoever dropped the file', async () => {
  const [danish, english] = [faultWords('da').codes, faultWords('en').codes];
  for (const text of [...Object.values(danish), ...Object.values(english)])
    expect(text).toMatch(/^[a-zæøå].{10,}/);
  const report = await importText(`${casesHead}\n${good}\nB-2;x;31-02-2026;mette@vejen.example;;;;\n`);
  expect(faultLines(report, 'da')[1]).toMatch(/^Linje 3, kolonne "startdato": er ikke en dato/);
  expect(faultLines(report, 'en')[1]).toMatch(/^Line 3, column "startdato": is no date/);
});

const values: [string, string, string][] = [
  ['contacts', 'sagskode;dato;form\nB-101;12-04-2026;morse', 'contactForm'],
  ['contacts', 'sagskode;dato;form\nB-101;14-04-2026;sms', 'futureDate'],
  ['placements', 'sagskode;start;timer pr. uge\nB-101;01-04-2026;mange', 'decimal'],
  ['placements', 'sagskode;start;timer pr. uge\nB-101;01-04-2026;40', 'weeklyHours'],
  ['placements', 'sagskode;start;planlagt slut\nB-101;01-04-2026;01-06-2027', 'tooLong'],
  ['placements', 'sagskode;start;resultat\nB-101;01-04-2026;job', 'missing'],
  ['placements', 'sagskode;start;afbrudt\nB-101;01-04-2026;måske', 'yesNo'],
  ['placements', 'sagskode;start;afbrudt;faktisk slut\nB-101;01-04-2026;ja;', 'missing'],
  ['placements', 'sagskode;start;faktisk slut\nB-101;01-04-2026;31-03-2026', 'endBeforeStart'],
  ['placements', 'sagskode;type;start\nB-101;ferie;01-04-2026', 'placementType'],
  ['plans', 'sagskode;plandato;jobmål\nB-101;01-04-2026;snart', 'yesNo'],
];

test.each(values)('%s: %j', async (kind, text, code) => {
  const cases = memoryCases();
  await importText(`${casesHead}\n${good}\n`, { cases });
  const report = await importText(`${text}\n`, { kind: kind as 'contacts', cases });
  expect(report.faults.map((fault) => fault.code)).toEqual([code]);
  expect(report.counts).toMatchObject({ new: 0, faulty: 1 });
});

test('weekly hours with a comma and dates with a time of day are read', async () => {
  const cases = memoryCases();
  await importText(`${casesHead}\n${good}\n`, { cases });
  const text = 'sagskode;start;timer pr. uge\nB-101;01-04-2026 00:00;26,5\nB-101;2026-04-02;16,50 timer\n';
  const report = await importText(text, { kind: 'placements', cases });
  expect(report).toMatchObject({ faults: [], counts: { new: 2 } });
});
