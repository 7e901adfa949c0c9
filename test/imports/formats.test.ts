import { expect, test } from 'vitest';
import { importText, memoryCases } from './support.ts';

const rows = [
  ['sagskode', 'program', 'startdato', 'ansvarlig', 'trin', 'trin fra', 'slutdato', 'udfald'],
  [
    'B-101',
    'Flere skal med',
    '06-01-2026',
    'søren.ø@vejen.example',
    'Trin 2: På vej mod job',
    '16-02-2026',
    '',
    '',
  ],
  [
    'Å-102',
    'jobstyrke',
    '03.11.2025',
    'METTE@vejen.example',
    'Indslusning: Job og mestring',
    '12.01.2026',
    '',
    '',
  ],
  ['B-103', 'Flere skal med', '2025-12-01', 'mette@vejen.example', '', '', '01-03-2026', 'løntilskud'],
];

const encodings: [string, { encoding: string; bom: boolean }, string][] = [
  ['UTF-8', { encoding: 'utf8', bom: false }, 'utf8'],
  ['UTF-8 with BOM', { encoding: 'utf8', bom: true }, 'utf8'],
  ['Windows-1252', { encoding: 'windows1252', bom: false }, 'windows1252'],
  ['ISO-8859-1', { encoding: 'latin1', bom: false }, 'windows1252'],
  ['UTF-16 LE', { encoding: 'utf16le', bom: true }, 'utf16le'],
  ['UTF-16 BE', { encoding: 'utf16-be', bom: true }, 'utf16be'],
];
const delimiters = [';', ',', '\t'];
const lineEnds = ['\r\n', '\n'];

const combinations = encodings.flatMap(([name, how, found]) =>
  delimiters.flatMap((delimiter) =>
    lineEnds.map(
      (lineEnd) =>
        [
          name,
          JSON.stringify(delimiter),
          JSON.stringify(lineEnd),
          { how, found, delimiter, lineEnd },
        ] as const,
    ),
  ),
);

test.each(combinations)(
  '%s, delimiter %s, line end %s',
  async (_, __, ___, { how, found, delimiter, lineEnd }) => {
    const cases = memoryCases();
    const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join(lineEnd);
    const report = await importText(text, { ...how, cases });
    expect(report).toMatchObject({ encoding: found, delimiter, faults: [], rows: 3 });
    expect(report.counts).toMatchObject({ new: 2, closed: 1, faulty: 0 });
    expect(cases.kept.get('B-101')?.record.state).toMatchObject({
      programme: 'flere-skal-med',
      opened: '2026-01-06',
      assignees: [['jobBroker', 'søren.ø@vejen.example']],
      stage: { id: 'step2', since: '2026-02-16' },
    });
    expect(cases.kept.get('Å-102')?.record.state).toMatchObject({
      stage: { id: 'preparation', since: '2026-01-12' },
      assignees: [['companyConsultant', 'mette@vejen.example']],
    });
    const ended = { on: '2026-03-01', by: 'jobStarted', outcome: 'wageSubsidy' };
    expect(cases.kept.get('B-103')?.record.state.ended).toEqual(ended);
  },
);

test("Excel's line that names the separator is no heading", async () => {
  const report = await importText('sep=,\r\nsagskode,plandato\r\n');
  expect(report).toMatchObject({ delimiter: ',', missing: ['program', 'startdato', 'ansvarlig'] });
});

test('headings by their synonyms, in any order and case, and columns that nobody asked for', async () => {
  const text = 'Kontaktdato;Bemærkning;KONTAKTFORM;Sagsnr.\n12-04-2026;fri tekst;Walk and talk;B-101\n';
  const report = await importText(text, { kind: 'contacts', write: false });
  expect(report.missing).toEqual([]);
  expect(report.unused).toEqual(['Bemærkning']);
  expect(report.faults).toEqual([{ line: 2, code: 'unknownCase' }]);
});

test('headings by a saved mapping', async () => {
  const mapping = { contacts: { caseRef: 'Borger', date: 'Hvornår', form: 'Hvordan' } };
  const report = await importText('Hvornår;Hvordan;Borger;dato\n12-04-2026;sms;B-101;x\n', {
    kind: 'contacts',
    mapping,
  });
  expect(report).toMatchObject({ missing: [], unused: ['dato'], faults: [{ line: 2, code: 'unknownCase' }] });
});

test('a quotation mark that is never closed is told by its line, and nothing is imported', async () => {
  const report = await importText('sagskode;program;startdato;ansvarlig\nB-101;"Flere skal med\nB-102;x\n');
  expect(report.faults).toEqual([{ line: 0, code: 'unclosedQuote', other: 2 }]);
  expect(report.counts).toMatchObject({ new: 0, faulty: 0 });
});

test.each(['', '\n\n', '\ufeff'])('an empty file %j lacks its columns', async (text) => {
  expect((await importText(text)).missing).toEqual(['sagskode', 'program', 'startdato', 'ansvarlig']);
});
