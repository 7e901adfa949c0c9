import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/measures/cell.ts';
import { cellKey, hideSmallNumbers, keepHidden } from '../../src/measures/smallNumbers.ts';
import { aCell as cell } from './aCell.ts';

const show = ({ measure, group, shown, numerator, denominator, value }: Cell) =>
  `${group === null ? measure : `${measure}:${group}`} ${shown} ${numerator ?? '·'}/${denominator ?? '·'}${value === null ? '' : ' ='}`;

const shown = (...cells: Cell[]) => hideSmallNumbers(cells).map(show);

describe('a cell by itself (H1–H3)', () => {
  test.each<[string, Cell, string]>([
    ['a count of none', cell('M16', 0), 'M16 0 0/· ='],
    ['a count of one', cell('M16', 1), 'M16 <5 ·/·'],
    ['a count of four', cell('M16', 4), 'M16 <5 ·/·'],
    ['a count of five', cell('M16', 5), 'M16 5 5/· ='],
    ['what was told in the channel', cell('M21:C14', 1), 'M21:C14 1 1/· ='],
    ['a share of nobody', cell('M1', 0, 0), 'M1 – 0/0'],
    ['a share of four', cell('M1', 4, 4), 'M1 <5 ·/·'],
    ['none of four', cell('M1', 0, 4), 'M1 <5 ·/·'],
    ['four of ten', cell('M1', 4, 10), 'M1 <5 ·/10'],
    ['five of ten', cell('M1', 5, 10), 'M1 50 % 5/10 ='],
    ['six of ten', cell('M1', 6, 10), 'M1 mindst 60 % ·/10'],
    ['nine of ten', cell('M1', 9, 10), 'M1 mindst 60 % ·/10'],
    ['nineteen of twenty', cell('M1', 19, 20), 'M1 mindst 80 % ·/20'],
    ['five of six', cell('M1', 5, 6), 'M1 mindst 33 % ·/6'],
    ['all of five', cell('M1', 5, 5), 'M1 100 % 5/5 ='],
    ['none of five', cell('M1', 0, 5), 'M1 0 % 0/5 ='],
    ['hours of four', cell('M6:sum', 4000, 4), 'M6:sum <5 ·/·'],
    ['hours of five', cell('M6:sum', 4000, 5), 'M6:sum 40 timer 4000/· ='],
    ['hours of nobody', cell('M6:sum', 0, 0), 'M6:sum – 0/·'],
    ['a median of four', cell('M6:median', null, 4), 'M6:median <5 ·/·'],
    ['days of four', cell('M9:step1', null, 4), 'M9:step1 <5 ·/·'],
    ['days of five', cell('M9:step1', null, 5), 'M9:step1 30 dage ·/5 ='],
    ['talks of four cases', cell('M3', 8, 365, 4), 'M3 <5 ·/·'],
    ['talks of five cases', cell('M3', 8, 365, 5), 'M3 8 ·/·'],
  ])('%s', (_, one, expected) => {
    expect(shown(one)).toEqual([expected]);
  });
});

const ends = (job: number, education: number, earlyPension: number, other: number) => {
  const d = job + education + earlyPension + other;
  return [
    cell('M15:job', job, d),
    cell('M15:education', education, d),
    cell('M15:earlyPension', earlyPension, d),
    cell('M15:other', other, d),
  ];
};
const texts = (...cells: Cell[]) =>
  hideSmallNumbers(cells)
    .map((one) => one.shown)
    .join(' | ');

describe('parts of a whole (H4)', () => {
  test.each<[string, Cell[], string]>([
    ['none small', ends(10, 5, 0, 5), '50 % | 25 % | 0 % | 25 %'],
    ['one small: the smallest goes along', ends(10, 4, 6, 0), '50 % | <5 | skjult | 0 %'],
    ['of equals the last', ends(6, 6, 6, 1), '32 % | 32 % | skjult | <5'],
    ['two small ones of five', ends(10, 2, 3, 0), '67 % | <5 | <5 | 0 %'],
    ['two small ones of four', ends(10, 2, 2, 8), '45 % | <5 | <5 | skjult'],
    ['one small beside one', ends(10, 1, 0, 0), 'skjult | <5 | 0 % | 0 %'],
    ['two small ones alone with nothing else', ends(0, 2, 3, 0), '0 % | <5 | <5 | 0 %'],
    ['all but a few is not looked at', ends(10, 0, 0, 0), '100 % | 0 % | 0 % | 0 %'],
    ['a whole of four', ends(0, 4, 0, 0), '<5 | <5 | <5 | <5'],
    ['a whole of none', ends(0, 0, 0, 0), '– | – | – | –'],
  ])('%s', (_, cells, expected) => {
    expect(texts(...cells)).toBe(expected);
  });

  test.each<[string, number[], string]>([
    ['none small', [5, 5, 0, 0], '10 | 5 | 5 | 0 | 0'],
    ['one small', [6, 5, 2, 0], '13 | 6 | skjult | <5 | 0'],
    ['a small whole', [2, 0, 0, 0], '<5 | <5 | <5 | <5 | <5'],
  ])(
    'placements by purpose: %s',
    (_, [clarification = 0, training = 0, recruitment = 0, noPurpose = 0], expected) => {
      const started = clarification + training + recruitment + noPurpose;
      const purposes = [
        cell('M7:clarification', clarification),
        cell('M7:training', training),
        cell('M7:recruitment', recruitment),
        cell('M7:noPurpose', noPurpose),
      ];
      expect(texts(cell('M7:started', started), ...purposes)).toBe(expected);
    },
  );

  const status = (
    employed: number,
    ordinary: number,
    education: number,
    notInJob: number,
    unknown: number,
  ) => {
    const d = employed + education + notInJob + unknown;
    const groups = {
      employed,
      ordinary,
      socialEnterprise: employed - ordinary,
      education,
      notInJob,
      unknown,
    };
    return Object.entries(groups).map(([group, n]) => cell(`M20:${group}`, n, d));
  };
  test.each<[string, Cell[], string]>([
    ['nothing small', status(20, 10, 5, 5, 10), '50 % | 25 % | 25 % | 13 % | 13 % | 25 %'],
    [
      'a kind of job small: the other kind goes along',
      status(20, 17, 5, 5, 10),
      '50 % | skjult | <5 | 13 % | 13 % | 25 %',
    ],
    ['all of one kind', status(20, 20, 5, 5, 10), '50 % | 50 % | 0 % | 13 % | 13 % | 25 %'],
    [
      'those in employment hidden: both kinds too',
      status(8, 8, 2, 10, 10),
      'skjult | skjult | 0 % | <5 | 33 % | 33 %',
    ],
  ])('status after six months (H4b): %s', (_, cells, expected) => {
    expect(texts(...cells)).toBe(expected);
  });
});

describe('what tells another (H5–H8)', () => {
  const stock = (stockStart: number, came: number, out: number, stockEnd: number) => [
    cell('M22:stockStart', stockStart),
    cell('M22:in', came),
    cell('M22:out', out),
    cell('M22:stockEnd', stockEnd),
  ];
  const rest = (out: number) => [...ends(out, 0, 0, 0), cell('M24', out, 50), cell('M4', 10, 50)];

  test('the flow of a month with one end: nothing of ends is told, and of hours no number', () => {
    expect(shown(...stock(50, 0, 1, 49), ...rest(1))).toEqual([
      'M22:stockStart 50 50/· =',
      'M22:in skjult ·/·',
      'M22:out <5 ·/·',
      'M22:stockEnd 49 49/· =',
      'M15:job skjult ·/·',
      'M15:education skjult ·/·',
      'M15:earlyPension skjult ·/·',
      'M15:other skjult ·/·',
      'M24 skjult ·/·',
      'M4 20 % ·/·',
    ]);
  });

  test('of a month without any, all is told', () => {
    expect(texts(...stock(50, 0, 0, 50), ...rest(0))).toBe('50 | 0 | 0 | 50 | – | – | – | – | 0 % | 20 %');
  });

  test('a small stock hides the flow too, and participants', () => {
    expect(texts(...stock(3, 9, 0, 12), ...ends(0, 0, 0, 0), cell('M29:participants', 9))).toBe(
      '<5 | skjult | skjult | 12 | skjult | skjult | skjult | skjult | skjult',
    );
  });

  const placed = (started: number, interrupted: number, stopped: number) => [
    cell('M7', 20, 40),
    cell('M7:started', started),
    cell('M7:training', started),
    cell('M8', interrupted, stopped),
    cell('M8:within14', 0, interrupted),
    cell('M13', 5, 10),
  ];
  test.each<[string, Cell[], string[]]>([
    [
      'one placement began',
      placed(1, 0, 0),
      [
        'M7 50 % 20/40 =',
        'M7:started <5 ·/·',
        'M7:training <5 ·/·',
        'M8 skjult ·/·',
        'M8:within14 skjult ·/·',
        'M13 50 % ·/·',
      ],
    ],
    [
      'one placement stopped',
      placed(0, 0, 1),
      [
        'M7 50 % 20/40 =',
        'M7:started skjult ·/·',
        'M7:training 0 0/· =',
        'M8 skjult ·/·',
        'M8:within14 skjult ·/·',
        'M13 50 % ·/·',
      ],
    ],
    [
      'neither is few',
      placed(7, 5, 10),
      [
        'M7 50 % 20/40 =',
        'M7:started 7 7/· =',
        'M7:training 7 7/· =',
        'M8 50 % 5/10 =',
        'M8:within14 0 % 0/5 =',
        'M13 50 % 5/10 =',
      ],
    ],
  ])('%s', (_, cells, expected) => {
    expect(shown(...cells)).toEqual(expected);
  });

  test('few on pause: no number of the active cases is told', () => {
    const active = ['M2', 'M2:overdue', 'M7', 'M25', 'M26'].map((id) => cell(id, 20, 48));
    expect(shown(cell('M22:paused', 2), ...active)).toEqual([
      'M22:paused <5 ·/·',
      ...['M2', 'M2:overdue', 'M7', 'M25', 'M26'].map((id) => `${id} 42 % ·/·`),
    ]);
  });

  test.each<[string, Cell, Cell, string]>([
    ['few of the outer are not of the inner', cell('M2', 9, 40), cell('M2:overdue', 7, 40), '23 % | skjult'],
    ['as many', cell('M2', 7, 40), cell('M2:overdue', 7, 40), '18 % | 18 %'],
    ['five more', cell('M4', 15, 40), cell('M5', 10, 40), '38 % | 25 %'],
    ['four more', cell('M4', 14, 40), cell('M5', 10, 40), '35 % | skjult'],
    ['the outer is hidden', cell('M4', 38, 40), cell('M5', 36, 42), 'mindst 90 % | 86 %'],
    ['the inner is hidden', cell('M29:job', 6, 20), cell('M29:jobOfPlacement', 3, 20), '30 % | <5'],
  ])('one inside another (H8): %s', (_, outer, inner, expected) => {
    expect(texts(outer, inner)).toBe(expected);
  });
});

describe('what an earlier version hid (H9)', () => {
  const earlier = new Set([cellKey({ programme: 'p', measure: 'M1', group: null })]);
  test.each<[string, Cell, string]>([
    ['is hidden, whatever it is now', cell('M1', 10, 20), 'M1 skjult ·/·'],
    ['with its own text, if it is hidden anyway', cell('M1', 19, 20), 'M1 mindst 80 % ·/·'],
    ['and nothing else', cell('M13', 10, 20), 'M13 50 % 10/20 ='],
  ])('%s', (_, one, expected) => {
    expect(keepHidden(hideSmallNumbers([one]), earlier).map(show)).toEqual([expected]);
  });
});
