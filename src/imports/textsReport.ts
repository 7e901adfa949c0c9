import type { Fault } from './faults.ts';
import type { ImportReport } from './importFile.ts';
import type { ImportKind } from './kinds.ts';
import { faultTexts } from './texts.ts';

const kindNames: Record<ImportKind, string> = {
  cases: 'sager',
  contacts: 'kontakter',
  placements: 'placeringer',
  plans: 'planer',
  paidHours: 'løntimer',
  attendance: 'fremmøde',
};
const refusalTexts: Record<ImportReport['refused'][number]['why'], string> = {
  cpr: 'indeholder tal, der ligner CPR-numre',
  names: 'ser ud til at indeholde navne',
  personal: 'er efter sin overskrift personoplysninger',
};
const encodingNames: Record<string, string> = {
  utf8: 'UTF-8',
  utf16le: 'UTF-16',
  utf16be: 'UTF-16',
  windows1252: 'Windows-1252',
};
const delimiterNames: Record<string, string> = { ';': 'semikolon', ',': 'komma', '\t': 'tabulator' };
const number = new Intl.NumberFormat('da-DK');

/** What an import did or would do, in Danish, a line each; nothing of a refused column, no value in a fault. */
export function reportLines(report: ImportReport): string[] {
  const { refused, unused, missing, faults } = report;
  return [
    `${number.format(report.rows)} ${report.rows === 1 ? 'række' : 'rækker'} med ${kindNames[report.kind]} (${encodingNames[report.encoding]}, ${delimiterNames[report.delimiter]})`,
    ...refused.map(
      ({ label, why }) => `Afvist kolonne "${label}": den ${refusalTexts[why]}. Intet af den er læst ind.`,
    ),
    ...(unused.length > 0 ? [`Ikke brugt: ${unused.map((label) => `"${label}"`).join(', ')}`] : []),
    ...missing.map((heading) => `Mangler kolonnen "${heading}". Der kan ikke importeres uden den.`),
    ...(missing.length > 0 ? [] : [...previewLines(report), ...countLines(report)]),
    ...faults.map(faultLine),
    ...closingLines(report),
  ];
}

function previewLines({ preview }: ImportReport): string[] {
  return preview.map(
    (row, index) =>
      `  ${index + 1}. ${row.map(({ label, value }) => `${label}: ${value || '–'}`).join(', ')}`,
  );
}

function countLines({ counts, written }: ImportReport): string[] {
  const counted = (count: number, one: string, many: string): string[] =>
    count > 0 ? [`${number.format(count)} ${count === 1 ? one : many}`] : [];
  return [
    `${written ? 'Importeret' : 'Ville blive'}: ${number.format(counts.new)} nye, ${number.format(counts.changed)} ændrede, ${number.format(counts.closed)} lukkede, ${number.format(counts.faulty)} med fejl`,
    ...counted(counts.same, 'var der i forvejen', 'var der i forvejen'),
    ...counted(
      counts.skipped,
      'sprunget over (afsluttet sag eller historik)',
      'sprunget over (afsluttede sager eller historik)',
    ),
  ];
}

function faultLine({ line, column, code }: Fault): string {
  return `Linje ${number.format(line)}${column === undefined ? '' : `, kolonne "${column}"`}: ${faultTexts[code]}`;
}

function closingLines({ written, missing, counts, faults, kind }: ImportReport): string[] {
  if (missing.length > 0) return ['Intet er skrevet.'];
  const left =
    counts.faulty > 0
      ? [
          'Rækker med fejl er udeladt; ret dem i filen og importér den igen: det, der er der, kommer ikke dobbelt.',
        ]
      : [];
  if (!written) return [...left, 'Prøvekørsel: intet er skrevet. Tilføj --write for at importere.'];
  const next =
    kind === 'cases' && faults.length === 0
      ? ['Importér nu planer og kontakter, og placeringerne til sidst.']
      : [];
  return [...left, ...next];
}
