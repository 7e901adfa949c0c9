import { fill, type Language } from '../language/text.ts';
import type { Refusal } from './columns.ts';
import type { Fault } from './faults.ts';
import type { ImportKind } from './kinds.ts';
import type { ImportReport } from './report.ts';
import { faultText, faultWords } from './texts.ts';

/** As a file is called in Danish, by which it is known too. */
export const kindNames: Record<ImportKind, string> = {
  cases: 'sager',
  contacts: 'kontakter',
  placements: 'placeringer',
  plans: 'planer',
  paidHours: 'løntimer',
  attendance: 'fremmøde',
  progress: 'progression',
};
export const kindNamesEn: Record<ImportKind, string> = {
  cases: 'cases',
  contacts: 'contacts',
  placements: 'placements',
  plans: 'plans',
  paidHours: 'paid hours',
  attendance: 'attendance',
  progress: 'progress',
};
const refusalTexts: Record<Refusal, string> = {
  cpr: 'indeholder tal, der ligner CPR-numre',
  names: 'ser ud til at indeholde navne',
  personal: 'er efter sin overskrift personoplysninger',
};
const encodingNames: Record<string, string> = {
  utf8: 'UTF-8',
  utf16le: 'UTF-16',
  utf16be: 'UTF-16',
  windows1252: 'Windows-1252',
  mixed: 'nogle linjer i UTF-8, andre i Windows-1252',
};
const delimiterNames: Record<string, string> = { ';': 'semikolon', ',': 'komma', '\t': 'tabulator' };
const number = new Intl.NumberFormat('da-DK');
const numbers: Record<Language, Intl.NumberFormat> = { da: number, en: new Intl.NumberFormat('en-GB') };

/** What an import did or would do, in Danish, a line each; nothing of a refused column, no value in a fault. */
export function reportLines(report: ImportReport): string[] {
  const { refused, unused, faults, unreadable } = report;
  const isCsv = !faults.some(({ code }) => code === 'notCsv');
  return [
    ...(isCsv ? [formatLine(report)] : []),
    ...refused.map(
      ({ label, why }) => `Afvist kolonne "${label}": den ${refusalTexts[why]}. Intet af den er læst ind.`,
    ),
    ...(unused.length > 0 ? [`Ikke brugt: ${unused.map((label) => `"${label}"`).join(', ')}`] : []),
    ...(unreadable ? [] : [...previewLines(report), ...countLines(report)]),
    ...faultLines(report, 'da'),
    ...closingLines(report),
  ];
}

/** What is wrong, by line and column: never what stands there. */
export function faultLines({ faults }: Pick<ImportReport, 'faults'>, language: Language): string[] {
  return grouped(faults, language).map((one) => faultLine(one, language));
}

function formatLine({ rows, kind, encoding, delimiter, headingLine }: ImportReport): string {
  const below = headingLine > 1 ? `, overskrifterne står i linje ${headingLine}` : '';
  const format = `${encodingNames[encoding]}, ${delimiterNames[delimiter]}${below}`;
  return `${number.format(rows)} ${rows === 1 ? 'række' : 'rækker'} med ${kindNames[kind]} (${format})`;
}

function previewLines({ preview }: ImportReport): string[] {
  return preview.map(
    (row, index) =>
      `  ${index + 1}. ${row.map(({ label, value }) => `${label}: ${value || '–'}`).join(', ')}`,
  );
}

function countLines({ counts, written }: ImportReport): string[] {
  const counted = (count: number, words: string): string[] =>
    count > 0 ? [`${number.format(count)} ${words}`] : [];
  return [
    `${written ? 'Importeret' : 'Ville blive'}: ${number.format(counts.new)} nye, ${number.format(counts.changed)} ændrede, ${number.format(counts.closed)} lukkede, ${number.format(counts.faulty)} med fejl`,
    ...counted(counts.same, 'var der i forvejen'),
    ...counted(counts.skipped, 'sprunget over (afsluttet sag eller aflyst)'),
  ];
}

/** Faults that say the same about the same column, with all of their lines. */
function grouped(faults: readonly Fault[], language: Language): { fault: Fault; lines: number[] }[] {
  const groups = Map.groupBy(faults, (fault) => `${fault.column ?? ''}|${faultText(fault, language)}`);
  return [...groups.values()].flatMap(([fault, ...others]) =>
    fault ? [{ fault, lines: [fault, ...others].map(({ line }) => line) }] : [],
  );
}

function faultLine({ fault, lines }: { fault: Fault; lines: readonly number[] }, language: Language): string {
  const words = faultWords(language);
  const rows = lines.filter((line) => line > 0);
  const where = [
    ...(rows.length > 0 ? [fill(words.line, { lines: lineList(rows, language) })] : []),
    ...(fault.column === undefined ? [] : [fill(words.inColumn, { name: fault.column })]),
  ].join(', ');
  const what = faultText(fault, language);
  const said = where === '' ? `${what}.` : `${where}: ${what}`;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** `3, 7, 9-12`; of very many, the first ones and how many more. */
function lineList(lines: readonly number[], language: Language): string {
  const runs: [number, number][] = [];
  for (const line of [...new Set(lines)]) {
    const last = runs.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  const shown = runs.slice(0, mostRuns).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  const more = runs.slice(mostRuns).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const first = shown.join(', ');
  return more === 0
    ? first
    : fill(faultWords(language).andMore, { lines: first, count: numbers[language].format(more) });
}

const mostRuns = 20;

function closingLines({ written, counts, unreadable }: ImportReport): string[] {
  if (unreadable) return ['Intet er skrevet.'];
  const left =
    counts.faulty > 0
      ? [
          'Rækker med fejl er udeladt; ret dem i filen og importér den igen: det, der er der, kommer ikke dobbelt.',
        ]
      : [];
  return written ? left : [...left, 'Prøvekørsel: intet er skrevet. Tilføj --write for at importere.'];
}
