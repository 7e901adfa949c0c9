import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportKind } from '../../src/imports/kinds.ts';
import { brief, caseLine, casesHead, check } from './check.ts';

const ended = `${casesHead};slutdato;udfald`;
const heads: Partial<Record<ImportKind, string>> = {
  paidHours: 'sagskode;måned;timer;type;kilde;arbejdsgiver',
  contacts: 'sagskode;dato;form;rolle;status;bemærkning',
  plans: 'sagskode;plandato;jobmål',
  placements: 'sagskode;start;planlagt slut;timer pr. uge',
  attendance: 'sagskode;fra;mødedage;mødetid;dato;status',
  progress: 'sagskode;dato;indikator;score',
};

describe('rows about one thing are told, whatever their order', () => {
  const tables: [string, ImportKind, string[], string[]][] = [
    [
      'the same case twice',
      'cases',
      [caseLine('B-101', ';;'), caseLine('B-101', ';;')],
      ['2 B-101', '3 duplicateRow'],
    ],
    [
      'in small letters',
      'cases',
      [caseLine('B-101', ';;'), caseLine('b-101', ';;')],
      ['2 B-101', '3 duplicateRow'],
    ],
    [
      'without a dash',
      'cases',
      [caseLine('B101', ';;'), caseLine('B-101', ';;')],
      ['2 B-101', '3 duplicateRow'],
    ],
    [
      'with a long dash',
      'cases',
      [caseLine('B–101', ';;'), caseLine('B-101', ';;')],
      ['2 B-101', '3 duplicateRow'],
    ],
    [
      'with letters in two parts',
      'cases',
      [caseLine('Å-101', ';;'), caseLine('A\u030a-101', ';;')],
      ['2 Å-101', '3 duplicateRow'],
    ],
    [
      'with a zero width space',
      'cases',
      [caseLine('B-1\u200b01', ';;'), caseLine('B-101', ';;')],
      ['2 B-101', '3 duplicateRow'],
    ],
    [
      'another date in another form',
      'cases',
      [caseLine('B-101', ';;'), caseLine('B-101', ';;', '2026-01-06')],
      ['2 B-101', '3 duplicateRow'],
    ],
    [
      'somebody came back: the later start stands',
      'cases',
      [caseLine('B-101', ';;', '01-04-2026'), caseLine('B-101', ';01-03-2026;frafald', '01-06-2025')],
      ['2 B-101', '3 duplicateRow'],
    ],
    [
      'in the other order',
      'cases',
      [caseLine('B-101', ';01-03-2026;frafald', '01-06-2025'), caseLine('B-101', ';;', '01-04-2026')],
      ['2 duplicateRow', '3 B-101'],
    ],
    [
      'three times there',
      'cases',
      [
        caseLine('B-101', ';01-03-2025;job', '01-06-2024'),
        caseLine('B-101', ';;', '01-04-2026'),
        caseLine('B-101', ';01-03-2026;frafald', '01-06-2025'),
      ],
      ['2 duplicateRow', '3 B-101', '4 duplicateRow'],
    ],
    [
      'one start, open and ended: nobody knows',
      'cases',
      [caseLine('B-101', ';;'), caseLine('B-101', ';01-03-2026;job')],
      ['2 duplicateRow', '3 duplicateRow'],
    ],
    [
      'two employers are added',
      'paidHours',
      ['B-101;2026-03;10;;;A', 'B-101;2026-03;8;;;B'],
      ['2 B-101', '3 B-101'],
    ],
    [
      'two employers with the same hours',
      'paidHours',
      ['B-101;2026-03;10;;;A', 'B-101;2026-03;10;;;B'],
      ['2 B-101', '3 B-101'],
    ],
    [
      'two sources',
      'paidHours',
      ['B-101;2026-03;10;;lønseddel;', 'B-101;mar-26;8;;borger;'],
      ['2 B-101', '3 B-101'],
    ],
    [
      'the same hours again',
      'paidHours',
      ['B-101;2026-03;10;;;A', 'b-101;mar-26;10,0;;;A'],
      ['2 B-101', '3 duplicateRow'],
    ],
    [
      'more than a month has',
      'paidHours',
      ['B-101;2026-03;700;;;A', 'B-101;2026-03;100;;;B'],
      ['2 hoursTogether', '3 hoursTogether'],
    ],
    [
      'two kinds of hours',
      'paidHours',
      ['B-101;2026-03;10;;;A', 'B-101;2026-03;8;småjob;;A'],
      ['2 B-101', '3 B-101'],
    ],
    [
      'a contact again',
      'contacts',
      ['B-101;01-03-2026;sms;;;x', 'B-101;1/3-2026;SMS;;;y'],
      ['2 B-101', '3 duplicateRow'],
    ],
    [
      'two forms in a day',
      'contacts',
      ['B-101;01-03-2026;sms;;;', 'B-101;01-03-2026;samtale;;;'],
      ['2 B-101', '3 B-101'],
    ],
    [
      'one off, one held',
      'contacts',
      ['B-101;01-03-2026;sms;;aflyst;', 'B-101;01-03-2026;sms;;afholdt;'],
      ['2 B-101', '3 B-101'],
    ],
    [
      'on the CTI track too',
      'contacts',
      ['B-101;01-03-2026;sms;;;', 'B-101;01-03-2026;sms;CTI;;'],
      ['2 B-101', '3 B-101'],
    ],
    [
      'a plan with and without a goal',
      'plans',
      ['B-101;01-03-2026;ja', 'B-101;01-03-2026;nej'],
      ['2 duplicateRow', '3 duplicateRow'],
    ],
    ['a plan again', 'plans', ['B-101;01-03-2026;ja', 'B-101;2026-03-01;x'], ['2 B-101', '3 duplicateRow']],
    [
      'a placement with two lengths',
      'placements',
      ['B-101;01-03-2026;01-04-2026;', 'B-101;01-03-2026;01-05-2026;'],
      ['2 duplicateRow', '3 duplicateRow'],
    ],
    ['two placements', 'placements', ['B-101;01-03-2026;;', 'B-101;01-04-2026;;'], ['2 B-101', '3 B-101']],
    [
      'a day met and missed',
      'attendance',
      ['B-101;;;;01-04-2026;mødt', 'B-101;;;;01-04-2026;udeblevet'],
      ['2 duplicateRow', '3 duplicateRow'],
    ],
    [
      'two scores of one day',
      'progress',
      ['B-101;01-04-2026;jobtro;4', 'B-101;01-04-2026;jobtro;6'],
      ['2 duplicateRow', '3 duplicateRow'],
    ],
    [
      'two indicators',
      'progress',
      ['B-101;01-04-2026;jobtro;4', 'B-101;01-04-2026;netværk;6'],
      ['2 B-101', '3 B-101'],
    ],
  ];

  test.each(tables)('%s', async (_, kind, rows, expected) => {
    const head = kind === 'cases' ? ended : heads[kind];
    const checked = await check(`${head}\n${rows.join('\n')}\n`, kind);
    expect(brief(checked)).toEqual(expected);
  });

  test('a repeated row is called that, another one is named by its line', async () => {
    const rows = [
      caseLine('B-101', ';;'),
      caseLine('B-101', ';;'),
      caseLine('B-102', ';;'),
      caseLine('B-102', ';01-02-2026;job'),
    ];
    const { lines } = await check(`${ended}\n${rows.join('\n')}\n`, 'cases');
    expect(lines.flatMap((line) => ('text' in line ? [`${line.line} ${line.text}`] : []))).toEqual([
      '3 rækken gentager linje 2 og er ikke talt med igen',
      '4 linje 5 siger noget andet om det samme',
      '5 linje 4 siger noget andet om det samme',
    ]);
  });

  test('what is read of a file is the same in every order of its rows', async () => {
    const rows = tables.filter(([, kind]) => kind === 'cases').flatMap(([, , some]) => some);
    const readOf = async (some: readonly string[]) => {
      const { lines } = await check(`${ended}\n${some.join('\n')}\n`, 'cases');
      return lines
        .flatMap((line) => ('read' in line ? [JSON.stringify([line.caseRef, line.read])] : []))
        .sort();
    };
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: 2 }), async (some) => {
        expect(await readOf(some)).toEqual(await readOf(some.toReversed()));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a row is told when it is not one row', () => {
  const hours = 'sagskode,måned,timer';
  test.each([
    [
      'a decimal comma cut in two',
      `${hours}\nB-101,2026-03,12,5\nB-102,2026-03,26\n`,
      ['2 tooManyCells', '3 B-102'],
    ],
    ['both', `${hours}\nB-101,2026-03,12,5\nB-102,2026-03,26,50\n`, ['2 tooManyCells', '3 tooManyCells']],
    ['empty cells behind are none', `${hours}\nB-101,2026-03,12,,,\n`, ['2 B-101']],
    ['headings that end in a delimiter', `${hours},\nB-101,2026-03,12,5\n`, ['2 tooManyCells']],
    ['a thousand dot is no delimiter', 'sagskode;måned;timer\nB-101;2026-03;12,5;;\n', ['2 B-101']],
    [
      'a heading twice, and one of them empty',
      'sagskode;måned;timer;Timer\nB-101;2026-03;12;\n',
      ['2 B-101'],
    ],
    ['a heading twice, said twice', 'sagskode;måned;timer;timer\nB-101;2026-03;12;12\n', ['2 B-101']],
    [
      'a heading twice that says two things',
      'sagskode;måned;timer;timer\nB-101;2026-03;12;13\nB-102;2026-03;7;\n',
      ['2 timer sameHeading', '3 B-102'],
    ],
    ['an Excel formula that is a text', 'sagskode;måned;timer\n="B-101";="2026-03";="12"\n', ['2 B-101']],
    ['fewer cells', 'sagskode;måned;timer;type\nB-101;2026-03;12\n', ['2 B-101']],
    ['a cell that is missing', 'sagskode;måned;timer\nB-101;12\n', ['2 måned month', '2 timer missing']],
    [
      'a quotation mark that took the next row',
      'sagskode;måned;timer\nB-101;"2026-03;10\nB-102;2026-03";12\nB-103;2026-03;5\n',
      ['2 unclosedQuote', '3 unclosedQuote', '4 B-103'],
    ],
    [
      'a remark that took the next rows',
      'sagskode;måned;timer;note\nB-101;2026-03;10;"ringet\nB-102;2026-03;12;x\nB-103;2026-03;12;y"\nB-104;2026-03;5;z\n',
      ['2 unclosedQuote', '3 unclosedQuote', '4 unclosedQuote', '5 B-104'],
    ],
    [
      'a remark of several lines',
      'sagskode;måned;timer;note\nB-101;2026-03;10;"ringet\nigen; og igen"\nB-102;2026-03;5;z\n',
      ['2 B-101', '4 B-102'],
    ],
    [
      'a quotation mark inside a cell',
      'sagskode;måned;timer;note\nB-101;2026-03;10;kaldt "Bo"\nB-102;2026-03;5;"A" og B\n',
      ['2 B-101', '3 B-102'],
    ],
    ['two marks for one', 'sagskode;måned;timer;note\nB-101;2026-03;"10";"han sagde ""ja"""\n', ['2 B-101']],
    ['spaces around quoted cells', 'sagskode;måned;timer\n "B-101" ; "2026-03" ; "10" \n', ['2 B-101']],
    [
      'empty lines between',
      'sagskode;måned;timer\n\n\nB-101;2026-03;10\n;;\nB-102;2026-03;5\n',
      ['4 B-101', '6 B-102'],
    ],
    [
      'lines of an old Mac',
      'sagskode;måned;timer\rB-101;2026-03;10\rB-102;2026-03;5\r',
      ['2 B-101', '3 B-102'],
    ],
    ['headings of several lines', '"sagskode";"måned\n(åååå-mm)";timer\r\nB-101;2026-03;10\r\n', ['3 B-101']],
  ])('%s', async (_, text, expected) => {
    expect(brief(await check(text, 'paidHours'))).toEqual(expected);
  });

  test.each([
    [
      'never closed',
      'sagskode;måned;timer\nB-101;2026-03;10\nB-102;"2026-03;12\nB-103;2026-03;5\n',
      'linje 3',
    ],
    ['in the first row', 'sagskode;måned;timer\n"B-101;2026-03;10\n', 'linje 2'],
  ])('a quotation mark %s: the file cannot be read, and the line is said', async (_, text, line) => {
    const checked = await check(text, 'paidHours');
    expect(checked).toMatchObject({ exitCode: 2, lines: [{ line: 0, fault: 'unclosedQuote' }] });
    expect(checked.lines[0]).toHaveProperty('text', expect.stringContaining(line));
  });
});
