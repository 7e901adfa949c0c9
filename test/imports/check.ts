import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { type Checked, type CheckedTeam, checkFile } from '../../src/imports/check.ts';
import type { ImportKind } from '../../src/imports/kinds.ts';
import { readMapping } from '../../src/imports/mapping.ts';
import { danish } from '../../src/privacy/danishLexicon.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';

export const vejen: CheckedTeam = {
  members: ['mette@vejen.example', 'søren@vejen.example', 'åse@vejen.example', 'lars@vejen.example'],
  cases: ['B-101', 'B-102', 'B-103', 'B-104'].map((caseRef) => ({
    ...{ caseRef, programme: 'flere-skal-med', start: '2025-01-06' },
  })),
};

export const casesHead = 'sagskode;program;startdato;ansvarlig';
export const caseLine = (code: string, more = '', start = '06-01-2026') =>
  `${code};Flere skal med;${start};mette@vejen.example${more}`;

/** What `--check` says of a text, or of bytes, as if it were a file. */
export async function check(
  written: string | Uint8Array,
  kind: ImportKind,
  {
    team = {},
    mapping = {},
    encoding = 'utf8',
  }: { team?: CheckedTeam; mapping?: Record<string, Record<string, string>>; encoding?: string } = {},
): Promise<Checked> {
  const bytes = typeof written === 'string' ? iconv.encode(written, encoding) : Buffer.from(written);
  const read = readMapping(mapping);
  if ('unknown' in read) throw new Error(read.unknown.join());
  return checkFile({ open: () => Readable.from([bytes]), kind, mapping: read.mapping }, team, {
    ...{ today: '2026-04-13', programmes: builtInProgrammes, lexicon: danish },
  });
}

/** A line short enough for a table: `2 B-101 {…}` or `3 slutdato date`. */
export function brief({ lines }: Checked, ...fields: string[]): string[] {
  return lines.map((line) => {
    if ('fault' in line)
      return [line.line, line.column, line.fault].filter((part) => part !== undefined).join(' ');
    const said = fields.map((field) => JSON.stringify(line.read[field]) ?? '–');
    return [line.line, line.caseRef, ...said].join(' ');
  });
}
