import type { LocalDate } from '../calendar/local.ts';
import { caseKey } from '../engine/caseRef.ts';
import type { Programme } from '../engine/programme.ts';
import type { Lexicon } from '../privacy/lexicon.ts';
import type { Said } from './cells.ts';
import type { Fault } from './faults.ts';
import { type FileRead, type ImportedFile, readImportFile } from './readFile.ts';
import { faultText } from './texts.ts';

/** A team as `--check` is told of it; what is left out is unknown to nobody. */
export interface CheckedTeam {
  /** Sign-in names, in small letters. */
  members?: readonly string[];
  cases?: readonly { caseRef: string; programme: string; start: LocalDate }[];
}

export type CheckLine =
  | { line: number; caseRef: string; read: Said }
  | { line: number; column?: string; fault: Fault['code']; text: string };

export interface Checked {
  /** In the order of the file. */
  lines: CheckLine[];
  /** 0: no fault; 1: some; 2: the file cannot be read at all. */
  exitCode: 0 | 1 | 2;
  file: FileRead;
}

/** What a file says, without storage (domain/9-import.md). `known`: cases of files before it in the same command. */
export async function checkFile(
  file: ImportedFile,
  { members, cases }: CheckedTeam,
  reading: { today: LocalDate; programmes: readonly Programme[]; lexicon: Lexicon },
): Promise<Checked> {
  const people = members && new Map(members.map((upn) => [upn, upn]));
  const read = await readImportFile(file, { ...reading, ...(people ? { people } : {}) });
  if (read.unreadable) return { lines: [faultLine(read.unreadable)], exitCode: 2, file: read };
  const known = cases && new Map(cases.map((one) => [caseKey(one.caseRef), one]));
  const faults = [...read.refused, ...read.rows.faults];
  const lines: CheckLine[] = [];
  for (const key of read.rows.cases()) {
    const [own, rows] = [known?.get(key), read.rows.of(key)];
    if (!rows) continue;
    for (const { line, said, doubts } of rows.rows()) {
      const code = caseFault(file.kind, said, known === undefined, own);
      faults.push(...doubts, ...(code ? [{ line, code }] : []));
      if (!code && doubts.length === 0)
        lines.push({ line, caseRef: own?.caseRef ?? rows.caseRef, read: said });
    }
  }
  lines.push(...faults.map(faultLine));
  lines.sort((a, b) => a.line - b.line);
  return { lines, exitCode: faults.length > 0 ? 1 : 0, file: read };
}

/** A case that the team has stays in its programme; anything else is about a case that it has. */
function caseFault(
  kind: ImportedFile['kind'],
  said: Said,
  isAnybodys: boolean,
  own: { programme: string } | undefined,
): Fault['code'] | undefined {
  if (kind === 'cases') return own && own.programme !== said.programme ? 'otherProgramme' : undefined;
  return own || isAnybodys ? undefined : 'unknownCase';
}

function faultLine(fault: Fault): CheckLine {
  const { line, column, code } = fault;
  return { line, ...(column === undefined ? {} : { column }), fault: code, text: faultText(fault, 'da') };
}
