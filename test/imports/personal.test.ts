import { expect, test } from 'vitest';
import { importText, memoryCases } from './support.ts';

const head = 'sagskode;program;startdato;ansvarlig';
const row = (code: string) => `${code};Flere skal med;06-01-2026;mette@vejen.example`;

/** Column heading, values of two rows, the label that may be told, and why it is refused. */
const refused: [string, [string, string], string, string][] = [
  ['bemærkning', ['241235-4209', ''], 'bemærkning', 'cpr'],
  ['id', ['2412354209', '3112364209'], 'id', 'cpr'],
  ['id', ['1503851234', 'x'], 'id', 'cpr'],
  ['note', ['ringet 241235 4217 i går', 'x'], 'note', 'cpr'],
  ['link', ['https://x.example/241235%2D4209', ''], 'link', 'cpr'],
  ['kontakt', ['Hanne Vestergaard', 'Ole Bjerregaard'], 'kontakt', 'names'],
  ['borger', ['Vestergaard, Hanne', 'Ahmed Yusuf'], 'borger', 'names'],
  ['kaldes', ['Hanne', 'Mohammed'], 'kaldes', 'names'],
  ['CPR-nr.', ['', ''], 'CPR-nr.', 'personal'],
  ['Borgers navn', ['x', 'y'], 'Borgers navn', 'personal'],
  ['Fødselsdato', ['15-03-1985', ''], 'Fødselsdato', 'personal'],
  ['Adresse', ['x', ''], 'Adresse', 'personal'],
  ['241235-4209', ['x', 'y'], 'kolonne 5', ''],
  ['Hanne Vestergaard', ['x', 'y'], 'kolonne 5', ''],
];

test.each(refused)('column %s with %j', async (heading, [first, second], label, why) => {
  const cases = memoryCases();
  const text = `${head};${heading}\n${row('B-101')};${first}\n${row('B-102')};${second}\n`;
  const report = await importText(text, { cases });
  expect(report.refused).toEqual(why ? [{ label, why }] : []);
  expect(report.unused).toEqual(why ? [] : [label]);
  expect(report.counts.new).toBe(2);
  const everything = JSON.stringify([report, [...cases.kept.values()]]);
  for (const value of [first, second]) if (value.length > 1) expect(everything).not.toContain(value);
  expect(everything).not.toMatch(/241235|311236|150385|Vestergaard, Hanne|Hanne Vestergaard/);
});

test('a birthday and the last four digits in two columns are both refused', async () => {
  const report = await importText(`${head};a;b\n${row('B-101')};241235;4209\n`);
  expect(report.refused.map(({ label, why }) => `${label} ${why}`)).toEqual(['a cpr', 'b cpr']);
});

test('a number without the leading zero that a spreadsheet takes away', async () => {
  const report = await importText(`${head};a\n${row('B-101')};101364209\n`);
  expect(report.refused).toEqual([{ label: 'a', why: 'cpr' }]);
});

test('CPR numbers as case codes: the whole import is refused, and nothing of them is said', async () => {
  const cases = memoryCases();
  const report = await importText(`${head}\n${row('B-101')}\n${row('241235-4209')}\n`, { cases });
  expect(report).toMatchObject({ missing: ['sagskode'], refused: [{ label: 'sagskode', why: 'cpr' }] });
  expect(cases.kept.size).toBe(0);
  expect(JSON.stringify(report)).not.toContain('4209');
});

test('a name in place of a sign-in name is a fault of its row, and is not said', async () => {
  const report = await importText(
    `${head}\nB-101;Flere skal med;06-01-2026;Hanne Vestergaard\n${row('B-102')}\n`,
  );
  expect(report).toMatchObject({ refused: [], faults: [{ line: 2, column: 'ansvarlig', code: 'upn' }] });
  expect(report.counts.new).toBe(1);
  expect(JSON.stringify(report)).not.toContain('Hanne');
});

test('a file without headings shows nobody of its first line', async () => {
  const report = await importText('Hanne Vestergaard;241235-4209;12345678;B-101\n');
  expect(report.unused.concat(report.refused.map(({ label }) => label))).not.toContain('Hanne Vestergaard');
  expect(JSON.stringify(report)).not.toMatch(/Hanne|4209|12345678/);
});

test('the preview shows five rows with codes and addresses cut short', async () => {
  const rows = Array.from({ length: 9 }, (_, index) => row(`B-10${index}`));
  const report = await importText([head, ...rows].join('\n'), { write: false });
  expect(report.preview).toHaveLength(5);
  expect(report.preview[0]).toEqual([
    { label: 'sagskode', value: 'B-•••' },
    { label: 'program', value: 'Fl••••' },
    { label: 'startdato', value: '06-01-2026' },
    { label: 'ansvarlig', value: 'me••••' },
  ]);
});
