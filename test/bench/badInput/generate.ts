import iconv from 'iconv-lite';
import type { Random } from '../../support/random.ts';

/** What the generator meant by a row: plain data, before any of it was written as a file would have it. */
export interface Meant {
  /** Physical line on which it begins. */
  line: number;
  caseRef: string;
  /** `2026-03-14` or `2026-03`. */
  when: string;
  /** Hours in hundredths, a form, or yes/no. */
  what: string | number | boolean;
  employer: string;
  /** Something in it cannot be read. */
  broken: boolean;
}

export interface BadFile {
  kind: 'contacts' | 'paidHours' | 'plans';
  bytes: Uint8Array;
  rows: Meant[];
  /** A quotation mark is never closed: nothing of it may be taken. */
  unreadable: boolean;
}

const forms = {
  samtale: 'talk',
  Telefon: 'phone',
  'tlf.': 'phone',
  SMS: 'sms',
  gåtur: 'walk',
  Hjemmebesøg: 'homeVisit',
};
const danishMonths = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];
const heads = {
  contacts: ['sagskode', 'dato', 'form', 'arbejdsgiver', 'note'],
  paidHours: ['sagskode', 'måned', 'timer', 'arbejdsgiver', 'note'],
  plans: ['sagskode', 'plandato', 'jobmål', 'arbejdsgiver', 'note'],
};
const notes = ['', '', 'aftalt; ringer igen', 'a, b', 'han sagde "ja"', 'to\nlinjer', 'NULL', 'æøå'];

/** A file as case systems, spreadsheets and people make them: delimiters, quotes, encodings, ragged rows, two spellings. */
export function badFile(random: Random): BadFile {
  const kind = random.pick(['contacts', 'paidHours', 'plans'] as const);
  const delimiter = random.pick([';', ';', ',', '\t']);
  const newline = random.pick(['\r\n', '\n']);
  const quotes = random.pick(['always', 'needed'] as const);
  const lines: string[] = [];
  const cell = (text: string): string =>
    quotes === 'always' || /["\r\n;,\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const write = (cells: string[]): number => {
    const line = lines.length + 1;
    lines.push(...cells.map(cell).join(delimiter).split('\n'));
    return line;
  };
  if (random.chance(0.1)) lines.push(`sep=${delimiter}`);
  if (random.chance(0.1)) lines.push(`Udtræk 01-04-2026${delimiter}${delimiter}`);
  if (random.chance(0.1)) lines.push('');
  write(heads[kind].map((head) => (random.chance(0.2) ? head.toUpperCase() : head)));
  const rows = Array.from({ length: random.int(0, 8) }, (): Meant => {
    if (random.chance(0.08)) lines.push(random.pick(['', delimiter.repeat(3)]));
    return aRow(kind, random, write);
  });
  const unreadable = random.chance(0.03);
  if (unreadable) lines.push(`"B-101${delimiter}2026-03`);
  return { kind, rows, unreadable, bytes: encoded(lines, newline, random) };
}

function aRow(kind: BadFile['kind'], random: Random, write: (cells: string[]) => number): Meant {
  const caseRef = `B-10${random.int(1, 3)}`;
  const [month, day] = [random.int(1, 3), random.int(1, 3)];
  const date = `2026-0${month}-0${day}`;
  const broken = random.weighted([
    [90, 'no'],
    [3, 'when'],
    [3, 'what'],
    [2, 'long'],
    [2, 'code'],
  ] as const);
  const [said, what] = whatOf(kind, random);
  const when = kind === 'paidHours' ? `2026-0${month}` : date;
  const written = kind === 'paidHours' ? monthWritten(month, random) : dateWritten(month, day, random);
  const employer = random.pick(['', 'A', 'B']);
  const cells = [
    broken === 'code' ? random.pick(['', 'Hanne', '-', '241']) : codeWritten(caseRef, random),
    broken === 'when' ? random.pick(['31-02-2026', 'snart', 'NULL', '1900-01-01', '01-09-2026']) : written,
    broken === 'what' ? random.pick(['x9', '', '-1', 'N/A']) : said,
    employer,
    random.pick(notes),
    ...(broken === 'long' ? ['5'] : []),
  ];
  // A row may be shorter than the headings where nothing stands behind.
  const isShort = random.chance(0.1) && cells.slice(3).every((text) => text === '');
  const line = write(isShort ? cells.slice(0, 3) : cells);
  const isBroken = broken !== 'no' && !(broken === 'code' && cells[0] === '241');
  const isEmptyPlan = kind === 'plans' && broken === 'what' && ['', 'N/A'].includes(cells[2] ?? '');
  return {
    ...{ line, when, employer: `${employer}|${cells[4] === 'NULL' ? '' : cells[4]}` },
    caseRef: cells[0] === '241' ? '241' : caseRef,
    what: isEmptyPlan ? false : what,
    broken: isBroken && !isEmptyPlan,
  };
}

function whatOf(kind: BadFile['kind'], random: Random): [string, Meant['what']] {
  if (kind === 'contacts') return random.pick(Object.entries(forms));
  if (kind === 'plans')
    return random.pick([
      ['ja', true],
      ['nej', false],
      ['x', true],
      ['0', false],
    ] as const) as [string, boolean];
  const hundredths = random.pick([500, 1000, 1250, 2650]);
  const plain = String(hundredths / 100);
  return [random.pick([plain.replace('.', ','), plain, `${plain.replace('.', ',')} timer`]), hundredths];
}

function codeWritten(code: string, random: Random): string {
  return random.pick([
    code,
    code,
    code.toLowerCase(),
    code.replace('-', '–'),
    `\u200b${code}`,
    code.replace('-', ''),
  ]);
}

function dateWritten(month: number, day: number, random: Random): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const serial = 46022 + [0, 31, 59][month - 1]! + day;
  return random.pick([
    ...[
      `${two(day)}-${two(month)}-2026`,
      `2026-${two(month)}-${two(day)}`,
      `${day}/${month}-2026`,
      `${day}.${month}.26`,
    ],
    ...[
      `${day}. ${danishMonths[month - 1]} 2026`,
      String(serial),
      `2026-${two(month)}-${two(day)}T11:00:00Z`,
    ],
  ]);
}

function monthWritten(month: number, random: Random): string {
  const name = danishMonths[month - 1]!;
  return random.pick([
    `2026-0${month}`,
    `0${month}-2026`,
    `${name.slice(0, 3)}-26`,
    `${name} 2026`,
    `01-0${month}-2026`,
  ]);
}

function encoded(lines: readonly string[], newline: string, random: Random): Uint8Array {
  const text = `${lines.join(newline)}${newline}`;
  const how = random.pick(['utf8', 'utf8', 'bom', 'win1252', 'utf16le', 'mixed'] as const);
  // Windows-1252 has no zero width space and writes its dash in one byte.
  if (how === 'utf8') return iconv.encode(text, 'utf8');
  if (how === 'bom') return iconv.encode(text, 'utf8', { addBOM: true });
  if (how === 'utf16le') return iconv.encode(text, 'utf16le', { addBOM: true });
  if (how === 'win1252') return iconv.encode(text.replaceAll('\u200b', ''), 'win1252');
  const mixed = lines.map((line) =>
    iconv.encode(`${line.replaceAll('\u200b', '')}${newline}`, random.chance(0.5) ? 'utf8' : 'win1252'),
  );
  return Buffer.concat(mixed);
}
