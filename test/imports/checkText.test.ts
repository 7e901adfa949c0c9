import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { brief, caseLine, casesHead, check, vejen } from './check.ts';

const person = (upn: string) => `B-101;Flere skal med;06-01-2026;${upn}`;
const one = `${casesHead}\n${caseLine('B-101')}\n`;

describe('a file in any encoding, also in two', () => {
  const bytes = (...lines: [string, string][]) =>
    Buffer.concat(lines.map(([text, encoding]) => iconv.encode(`${text}\r\n`, encoding)));
  const [søren, åse] = [person('søren@vejen.example'), 'B-102;Flere skal med;06-01-2026;åse@vejen.example'];
  const read = ['2 B-101 "søren@vejen.example"', '3 B-102 "åse@vejen.example"'];

  test.each([
    ['UTF-8', bytes([casesHead, 'utf8'], [søren, 'utf8'], [åse, 'utf8']), 'utf8'],
    ['Windows-1252', bytes([casesHead, 'win1252'], [søren, 'win1252'], [åse, 'win1252']), 'windows1252'],
    [
      'UTF-8 and one line of Windows-1252',
      bytes([casesHead, 'utf8'], [søren, 'utf8'], [åse, 'win1252']),
      'mixed',
    ],
    [
      'Windows-1252 and one line of UTF-8',
      bytes([casesHead, 'utf8'], [søren, 'win1252'], [åse, 'utf8']),
      'mixed',
    ],
    ['UTF-16 without its mark', iconv.encode(`${casesHead}\n${søren}\n${åse}\n`, 'utf16le'), 'utf16le'],
    ['UTF-16, the other end first', iconv.encode(`${casesHead}\n${søren}\n${åse}\n`, 'utf16-be'), 'utf16be'],
    [
      'UTF-8 with its mark',
      iconv.encode(`${casesHead}\n${søren}\n${åse}\n`, 'utf8', { addBOM: true }),
      'utf8',
    ],
    ['UTF-8 with two marks', iconv.encode(`\ufeff\ufeff${casesHead}\n${søren}\n${åse}\n`, 'utf8'), 'utf8'],
  ])('%s', async (_, file, encoding) => {
    const checked = await check(file, 'cases', { team: vejen });
    expect(brief(checked, 'assignee')).toEqual(read);
    expect(checked.file.inspection.format.encoding).toBe(encoding);
  });

  test.each([
    ['UTF-8 read as Windows-1252 where it was made', 'sÃ¸ren@vejen.example', 'encoding'],
    ['an å so', 'Ã¥se@vejen.example', 'encoding'],
    ['the mark of a lost letter', 's\ufffdren@vejen.example', 'encoding'],
    ['DOS letters', 's›ren@vejen.example', 'encoding'],
    ['a letter of no sign-in name', 'søren¸@vejen.example', 'upn'],
    ['Greek', 'σ@vejen.example', 'upn'],
    ['a name', 'Søren Holm', 'upn'],
    ['initials', 'SH', 'upn'],
    ['a domain before', 'VEJEN\\shol', 'upn'],
    ['two people', 'mette@vejen.example, lars@vejen.example', 'upn'],
    ['no domain', 'mette@', 'upn'],
    ['no top', 'mette@vejen', 'upn'],
  ])('%s is a fault', async (_, upn, fault) => {
    const checked = await check(`${casesHead}\n${person(`"${upn}"`)}\n`, 'cases');
    expect(brief(checked)).toEqual([`2 ansvarlig ${fault}`]);
  });

  test('DOS letters in the headings: said, not "missing"', async () => {
    const checked = await check(
      iconv.encode('sagskode;måned;timer\nB-101;2026-03;1\n', 'cp850'),
      'paidHours',
    );
    expect(brief(checked)).toEqual(['0 måned encoding']);
    expect(checked.exitCode).toBe(2);
  });
});

describe('whoever is named is somebody whom the team knows', () => {
  test.each([
    ['mette@vejen.example', 'mette@vejen.example'],
    ['METTE@Vejen.Example', 'mette@vejen.example'],
    ['mailto:mette@vejen.example', 'mette@vejen.example'],
    ['MAILTO:Mette@vejen.example', 'mette@vejen.example'],
    ['smtp:mette@vejen.example', 'mette@vejen.example'],
    ['<mette@vejen.example>', 'mette@vejen.example'],
    ['Mette Holm <mette@vejen.example>', 'mette@vejen.example'],
    ['mette@vejen.example,', 'mette@vejen.example'],
    [' søren@vejen.example\u00a0', 'søren@vejen.example'],
    ['so\u0338ren@vejen.example', undefined],
    ['a\u030ase@vejen.example', 'åse@vejen.example'],
    ['me\u200btte@vejen.example', 'mette@vejen.example'],
    ['mette@vejen.exampl', undefined],
    ['ukendt@anden.example', undefined],
    ['mette@vejen.example.dk', undefined],
    ['m.holm@vejen.example', undefined],
  ])('%j: %s', async (upn, known) => {
    const checked = await check(`${casesHead}\n${person(`"${upn}"`)}\n`, 'cases', { team: vejen });
    const isLetterless = upn.includes('\u0338');
    const fault = `2 ansvarlig ${isLetterless ? 'upn' : 'unknownPerson'}`;
    expect(brief(checked, 'assignee')).toEqual([known ? `2 B-101 "${known}"` : fault]);
  });

  test('of a team that nobody named, nobody is unknown', async () => {
    expect((await check(`${casesHead}\n${person('ukendt@anden.example')}\n`, 'cases')).exitCode).toBe(0);
  });

  test('a case may name several roles, each somebody whom the team knows', async () => {
    const head = `${casesHead};ansvarlig virksomhedskonsulent;ansvarlig koordinerende sagsbehandler (UPN);ansvarlig CTI-medarbejder`;
    const text = `${head}\n${caseLine('B-101', ';søren@vejen.example;ÅSE@vejen.example;')}\n${caseLine('B-102', ';x@vejen.example;;y@vejen.example')}\n`;
    const checked = await check(text, 'cases', { team: vejen });
    expect(brief(checked, 'assigneeCompanyConsultant', 'assigneeCoordinatingCaseWorker')).toEqual([
      '2 B-101 "søren@vejen.example" "åse@vejen.example"',
      '3 ansvarlig virksomhedskonsulent unknownPerson',
      '3 ansvarlig CTI-medarbejder unknownPerson',
    ]);
  });

  test('the primary role in its own column is enough; two people in it are a fault', async () => {
    const text =
      'sagskode;program;startdato;ansvarlig;ansvarlig jobformidler\nB-101;Flere skal med;06-01-2026;;mette@vejen.example\nB-102;Flere skal med;06-01-2026;lars@vejen.example;mette@vejen.example\nB-103;Flere skal med;06-01-2026;;\n';
    expect(brief(await check(text, 'cases'))).toEqual([
      '2 B-101',
      '3 ansvarlig twoPeople',
      '4 ansvarlig missing',
    ]);
  });

  test('a case that the team does not have is told, in every other kind of file', async () => {
    const contacts = 'sagskode;dato;form\nb–101;01-03-2026;sms\nB101;02-03-2026;sms\nB-999;01-03-2026;sms\n';
    expect(brief(await check(contacts, 'contacts', { team: vejen }))).toEqual([
      '2 B-101',
      '3 B-101',
      '4 unknownCase',
    ]);
    const elsewhere =
      'sagskode;program;startdato;ansvarlig\nB-101;jobstyrke;06-01-2026;mette@vejen.example\n';
    expect(brief(await check(elsewhere, 'cases', { team: vejen }))).toEqual(['2 otherProgramme']);
  });
});

describe('headings, wherever they stand and however they are written', () => {
  test.each([
    ['a title', `Sagsliste pr. 01-04-2026\n${one}`, 3],
    ['a title in cells', `Sagsliste pr. 01-04-2026;;;\nTeam Vejen;;;\n${one}`, 4],
    ['a title, an empty line, a date', `Udtræk\n\n01-04-2026 10:15\n\n${one}`, 6],
    ['a title with commas', `Team A, B, C, D, E og F\n${one}`, 3],
    ['a title with our word in it', `Sag;;;\n${one}`, 3],
    ['sep=', `sep=;\n${one}`, 3],
    ['SEP=', `SEP=;\r\n${one}`, 3],
    ['Sep = ;', `Sep = ;\n${one}`, 3],
    ['sep with delimiters behind', `sep=;;;;\n${one}`, 3],
    ['sep in quotes', `"sep=;"\n${one}`, 3],
    ['sep that is not true', `sep=,\n${one}`, 3],
    ['a zero width space', `\u200b${one}`, 2],
    ['a zero width space before a quote', `\u200b"sagskode"${one.slice(8)}`, 2],
    ['a mark in the middle', one.replace(';program', ';\ufeffprogram'), 2],
    ['a soft hyphen', one.replace('ansvarlig', 'ansvar\u00adlig'), 2],
    [
      'capitals, spaces, colons',
      one.replace(casesHead, ' SAGSKODE: ; Program*; START DATO ;Ansvarlig (UPN)'),
      2,
    ],
    ['Windows lines below a line of another kind', one.replace('\n', '\r\n'), 2],
  ])('%s', async (_, text, line) => {
    const checked = await check(text, 'cases');
    expect(checked.lines.map((one) => one.line)).toEqual([line]);
    expect(checked.exitCode).toBe(0);
  });

  test.each([[','], [';'], ['\t']])('sep= and headings for %j', async (delimiter) => {
    const text = `sep=${delimiter}\n${one.replaceAll(';', delimiter)}`;
    expect((await check(text, 'cases')).file.inspection.format.delimiter).toBe(delimiter);
  });

  test('a heading with letters in two parts', async () => {
    expect(brief(await check('sagskode;ma\u030aned;timer\nB-101;2026-03;5\n', 'paidHours'))).toEqual([
      '2 B-101',
    ]);
  });

  test('what is missing is said with what it may be called', async () => {
    const checked = await check('Sagsnr;Indsats;Opstart\nB-101;Flere skal med;06-01-2026\n', 'cases');
    expect(brief(checked)).toEqual(['0 ansvarlig missing']);
    expect(checked.lines[0]).toHaveProperty('text', expect.stringContaining('sagsbehandler'));
    expect(checked.exitCode).toBe(2);
  });
});

describe('what is no CSV is named', () => {
  const zip = Buffer.from('PK\x03\x04\x14\x00\x00\x00;;[Content_Types].xml', 'latin1');
  test.each([
    ['a workbook', zip, 'Excel-projektmappe'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'ældre Excel'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'PDF'],
    ['a web page', Buffer.from('<!DOCTYPE html><html><table>'), 'HTML'],
    ['a table of a web page', Buffer.from('\ufeff\n<table border=1><tr><td>sagskode'), 'HTML'],
    ['XML', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'XML'],
    ['JSON', Buffer.from('[{"sagskode":"B-101"}]'), 'JSON'],
    ['a document', Buffer.from('{\\rtf1\\ansi sagskode'), 'RTF'],
    ['something packed', Buffer.from('1f8b0800', 'hex'), 'pakket'],
    ['a picture', Buffer.from('89504e470d0a', 'hex'), 'billede'],
    ['zeros', Buffer.from('sagskode\0;program\0\x01\x02'), 'tekstfil'],
  ])('%s', async (_, file, words) => {
    const checked = await check(file, 'cases');
    expect(checked).toMatchObject({ exitCode: 2, lines: [{ line: 0, fault: 'notCsv' }] });
    expect(checked.lines[0]).toHaveProperty('text', expect.stringContaining(words));
  });

  test.each(['', '\n\n', '\ufeff', ';;;\n;;\n'])('an empty file %j lacks its columns', async (text) => {
    expect(brief(await check(text, 'plans'))).toEqual(['0 sagskode missing']);
  });
});
