import { describe, expect, test } from 'vitest';
import { brief, caseLine, casesHead, check } from './check.ts';

const head = `${casesHead};slutdato;udfald`;

describe('a cell that says that there is nothing is empty', () => {
  test.each([
    'NULL',
    'null',
    '(null)',
    '<null>',
    'N/A',
    'n.a.',
    '#N/A',
    '#I/T',
    '-',
    '–',
    '—',
    '.',
    '?',
    'NaN',
    'ikke angivet',
    'ej oplyst',
    'Ingen',
    '\\N',
    'N / A',
    '#DIVISION/0!',
    '#NAVN?',
    '99991231',
    '19000101',
    '31. december 9999',
    '31-dec-9999',
    '1. januar 1900',
    '(tom)',
    '1900-01-01',
    '01-01-1900',
    '1900-01-01 00:00:00',
    '1900-01-01T00:00:00Z',
    '00-01-1900',
    '31-12-9999',
    '9999-12-31',
    '31.12.9999',
    '9999-12-31 23:59:59.997',
    '0001-01-01T00:00:00',
    '0000-00-00',
    '1753-01-01',
    '1899-12-30',
    '0',
    '2958465',
  ])('%j is no end', async (nothing) => {
    const checked = await check(`${head}\n${caseLine('B-101', `;${nothing};`)}\n`, 'cases');
    expect(checked.exitCode).toBe(0);
    expect(brief(checked, 'end', 'outcome')).toEqual(['2 B-101 – –']);
  });

  test.each(['NULL', '-', '1900-01-01', 'n/a'])(
    '%j where something must stand is missing',
    async (nothing) => {
      const checked = await check(`${head}\n${caseLine('B-101', ';;', nothing)}\n`, 'cases');
      expect(brief(checked)).toEqual(['2 startdato missing']);
    },
  );

  test.each([
    '1970-01-01',
    '15-03-1900',
    '31-11-2026',
    '99-99-9999',
    'senere',
    '45',
    'løbende',
    '31-12-9998',
    '1. januar 1901',
    '1900-13-01',
  ])('%j is a fault: nobody knows what it was meant as', async (odd) => {
    const checked = await check(`${head}\n${caseLine('B-101', `;${odd};`)}\n`, 'cases');
    expect(brief(checked)).toEqual(['2 slutdato date']);
  });
});

describe('a column that is known by its heading is never dropped for its looks', () => {
  test.each([
    ['slutdato', 'Hanne Vestergaard', 'date'],
    ['slutdato', 'Peter', 'date'],
    ['udfald', 'Ole Bjerregaard', 'outcome'],
    ['trin', 'Mohammed Ali', 'stage'],
    ['trin fra', 'Mette Holm', 'date'],
    ['ansøgt', 'Hanne', 'date'],
    ['match', 'Lars Holm', 'date'],
    ['pause fra', 'Jensen, Ole', 'date'],
    ['frikort pct.', 'Karen Blixen', 'percent'],
    ['ansvarlig virksomhedskonsulent', 'Hanne Vestergaard', 'upn'],
    ['status efter', 'Ahmed Yusuf', 'statusAfter'],
  ])('%s with a name is a fault of its row: the others are read', async (heading, name, fault) => {
    const text = `${casesHead};${heading}\n${caseLine('B-101', `;${name}`)}\n${caseLine('B-102', ';')}\n`;
    const checked = await check(text, 'cases');
    expect(brief(checked)).toEqual([`2 ${heading} ${fault}`, '3 B-102']);
    expect(JSON.stringify(checked.lines)).not.toContain(name);
    expect(checked.exitCode).toBe(1);
  });

  test.each([
    ['slutdato', '241235-4209'],
    ['trin', 'ringede 241235 4217'],
    ['udfald', '3112364209'],
    ['match', '150385-1234'],
  ])(
    '%s with a CPR number is refused: whoever has something in it is not read without',
    async (heading, cpr) => {
      const rows = [caseLine('B-101', `;${cpr}`), caseLine('B-102', ';01-02-2026'), caseLine('B-103', ';')];
      const checked = await check(`${casesHead};${heading}\n${rows.join('\n')}\n`, 'cases');
      expect(brief(checked)).toEqual([
        `0 ${heading} refusedColumn`,
        `2 ${heading} refusedColumn`,
        `3 ${heading} refusedColumn`,
        '4 B-103',
      ]);
      expect(JSON.stringify(checked.lines)).not.toMatch(/4209|4217|1234/);
    },
  );

  test('initials are refused by name, and their rows are read without', async () => {
    const checked = await check(`${casesHead};initialer\n${caseLine('B-101', ';MH')}\n`, 'cases');
    expect(brief(checked, 'initials')).toEqual(['0 initialer refusedColumn', '2 B-101 –']);
    expect(checked.exitCode).toBe(1);
  });

  test('columns of people that nobody asked for are left out, and are no fault', async () => {
    const text = `${casesHead};Navn;CPR-nr.;Telefon\n${caseLine('B-101', ';Hanne Vestergaard;241235-4209;12345678')}\n`;
    const checked = await check(text, 'cases');
    expect(checked.exitCode).toBe(0);
    expect(JSON.stringify(checked)).not.toMatch(/Hanne|4209|12345678/);
  });
});

describe('a heading is refused for the word that it is', () => {
  test.each([
    ['Navn', 'personal'],
    ['Fornavn', 'personal'],
    ['Efternavn', 'personal'],
    ['Borgernavn', 'personal'],
    ['Borgers navn', 'personal'],
    ['Navn (borger)', 'personal'],
    ['CPR-nr.', 'personal'],
    ['Personnummer', 'personal'],
    ['Fødselsdato', 'personal'],
    ['E-mail', 'personal'],
    ['Mobilnr.', 'personal'],
    ['AktivitetNavn', undefined],
    ['AfdelingNavn', undefined],
    ['Forløbsnavn', undefined],
    ['FaseNavn', undefined],
    ['Brugernavngruppe', undefined],
    ['Emailstatus', undefined],
    ['Adresseringstype', undefined],
  ])('%s: %s', async (heading, why) => {
    const { file } = await check(`${casesHead};${heading}\n${caseLine('B-101', ';x9')}\n`, 'cases');
    expect(file.inspection.columns.at(-1)?.refused).toBe(why);
  });

  const mapped = (form: string, values: string[]) =>
    check(
      `SagId;Dato;${form}\n${values.map((value, at) => `B-10${at};01-04-2026;${value}`).join('\n')}\n`,
      'contacts',
      {
        mapping: { kontakter: { sagskode: 'SagId', dato: 'Dato', form } },
      },
    );

  test.each([
    ['AktivitetNavn', ['Samtale', 'Telefon']],
    ['Navn', ['Samtale', 'Gåtur']],
    ['Mail eller telefon', ['sms', 'tlf.']],
    ['CPR-samtale', ['Video', 'Video']],
    ['Adresse', ['Hjemmebesøg', 'Virksomhedsbesøg']],
    ['KontaktNavn', ['ringede', 'samtale', 'samtale', 'samtale', 'samtale', 'samtale']],
  ])('a mapping of %s to a closed list stands: %j', async (heading, values) => {
    const checked = await mapped(heading, values);
    expect(checked.exitCode).toBe(values.includes('ringede') ? 1 : 0);
    expect(checked.lines.filter((line) => 'read' in line)).toHaveLength(
      values.length - (checked.exitCode ? 1 : 0),
    );
  });

  test.each([
    [['Hanne Vestergaard', 'Ole Bjerregaard']],
    [['Vestergaard, Hanne', 'samtale']],
    [['241235-4209', 'sms']],
  ])('unless its values look like people: %j', async (values) => {
    const checked = await mapped('AktivitetNavn', values);
    expect(brief(checked)).toEqual(['0 AktivitetNavn refusedColumn']);
    expect(checked.exitCode).toBe(2);
  });
});
