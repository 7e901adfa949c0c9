import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCpr, hasCpr } from '../../src/privacy/cpr.ts';

/** Numbers that cannot belong to a living person (domain/6-privacy.md 6.6). */
const safe = ['241235-4209', '241235-4217', '311236-4209', '150385-1234'] as const;
const digits = safe.map((number) => number.replace('-', ''));

const written: [string, string][] = [
  ['plain', '241235-4209'],
  ['without a dash', '2412354209'],
  ['space', '241235 4209'],
  ['dot', '241235.4209'],
  ['modulus 11 fails', '150385-1234'],
  ['en dash', '241235–4209'],
  ['em dash between spaces', '241235 — 4209'],
  ['minus sign', '241235−4209'],
  ['non-breaking hyphen', '241235\u20114209'],
  ['two dashes', '241235--4209'],
  ['slash', '241235/4209'],
  ['underscore, as in file names', 'referat_241235_4209_final.docx'],
  ['pairs', '24 12 35 42 09'],
  ['pairs and four', '24 12 35 4209'],
  ['pairs and a dash', '24-12-35-4209'],
  ['dotted date', '24.12.35-4209'],
  ['slashed date', '24/12/35-4209'],
  ['year in full', '24-12-2035-4209'],
  ['digit by digit', '2 4 1 2 3 5 - 4 2 0 9'],
  ['in threes', '241 235 4209'],
  ['space in the wrong place', '2412 354209'],
  ['full-width', '２４１２３５－４２０９'],
  ['Arabic digits', '٢٤١٢٣٥-٤٢٠٩'],
  ['no-break space', '241235\u00a04209'],
  ['narrow no-break spaces all over', [...'2412354209'].join('\u202f')],
  ['zero-width space', '241235\u200b4209'],
  ['soft hyphen', '2412\u00ad354209'],
  ['word joiners all over', [...'2412354209'].join('\u2060')],
  ['byte order mark', '24123\ufeff54209'],
  ['keycap digits', [...'2412354209'].map((digit) => `${digit}\ufe0f\u20e3`).join('')],
  ['line break', '241235\n4209'],
  ['dash and line break', '241235-\r\n4209'],
  ['line break in the middle of the date', '2412\n35-4209'],
  ['in a word', 'borger241235-4209x'],
  ['after CPR:', 'CPR:241235-4209.'],
  ['in brackets', '(241235-4209)'],
  ['in a link', 'https://sag.example.dk/b?cpr=2412354209&v=1'],
  ['in a link, escaped', 'https://sag.example.dk/241235%2D4209'],
  ['in a link, escaped space after a digit', 'https://sag.example.dk/241235%204209'],
  ['after a per cent sign', '50%241235-4209'],
  ['HTML', '241235&nbsp;4209 og 241235&#8209;4209'],
  ['JSON', '241235\\u20134209'],
  ['in a mail address', 'a.241235-4209@example.dk'],
  ['replacement number, day + 60', '841235-4209'],
  ['the last day of February in a leap year', '290236-4209'],
  ['a phone number before it', 'ring 20 12 34 56 241235-4209'],
  ['a digit glued to the written form', '7241235-42091'],
];

const clean: [string, string][] = [
  ['phone in pairs', 'ring 20 12 34 56 eller 30 11 22 33'],
  ['phone with country code', '+45 20 12 05 06'],
  ['two phones side by side', '20 12 34 56 30 11 22 33'],
  ['phone and minutes', 'ring 20120456 10 minutter før'],
  ['CVR', 'CVR 12345678'],
  ['ten digits, no such day', 'ordre 4512345678'],
  ['ten digits, no such month', 'ordre 1234567890'],
  ['ten digits, 31 April', 'ordre 310435-4209'],
  ['more than ten digits', 'EAN 5790000123456'],
  ['ISO date-time', '2026-04-13T08:30:00Z'],
  ['ISO date and time', '2012-04-13 08:30'],
  ['ISO stamp without dashes', '20260413T083000 og 20260413-0830'],
  ['Danish date and time', '12.03.2026 08:30 og 12.03.2026 08.30'],
  ['short date and time', 'mødt 12.03.26 08.30'],
  ['short date and hours', 'mødt 12-03-26 08-16'],
  ['period', '01.02.26 - 31.03.26'],
  ['period into a year', '01.02.26 - 05.03.2026'],
  ['days and a year', 'ferie 10.1-15.4 2026'],
  ['dates in dashes', '01-02-2026 - 05-03-2026'],
  ['amount', '1.012.345.678 kr.'],
  ['times', 'kl. 08.30-10.15'],
  ['case code', 'B-101 og B-2412'],
  ['law', '§ 36 a, stk. 2'],
  ['nothing', ''],
];

test.each(written)('finds it: %s', (_, text) => {
  expect(hasCpr(text)).toBe(true);
});

test.each(clean)('leaves it: %s', (_, text) => {
  expect(findCpr(text)).toEqual([]);
});

test('tells where each number stands', () => {
  const text = 'Først 241235-4209, så 150385 1234.';
  expect(findCpr(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '241235-4209',
    '150385 1234',
  ]);
});

test('tells where an escaped number stands', () => {
  const text = 'https://x.example.dk/241235%2D4209/x';
  expect(findCpr(text).map(({ start, end }) => text.slice(start, end))).toEqual(['241235%2D4209']);
});

test('a number in any text is found', () => {
  const number = fc.constantFrom(...safe, ...safe.map((one) => one.replace('-', '–')));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), number, fc.nat(), (text, inserted, place) => {
      const at = text.length === 0 ? 0 : place % text.length;
      expect(hasCpr(text.slice(0, at) + inserted + text.slice(at))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a number with any invisible characters, dashes and line breaks between its digits is found', () => {
  const between = fc.constantFrom(
    '',
    '',
    '\u200b',
    '\u00a0',
    '\u2060',
    '\u00ad',
    '\n',
    '-\n',
    '\u202e',
    '\ufe0f',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...digits),
      fc.array(between, { minLength: 9, maxLength: 9 }),
      (number, gaps) => {
        const text = [...number].map((digit, at) => digit + (gaps[at] ?? '')).join('');
        expect(hasCpr(`a ${text} b`)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test('any text with a number in the bare form is stopped unless a digit touches it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.constantFrom(...digits), (before, after, number) => {
      fc.pre(!/\d$/.test(before) && !/^\d/.test(after));
      expect(hasCpr(before + number + after)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
