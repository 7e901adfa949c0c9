import { createReadStream } from 'node:fs';
import { access, constants, readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { dateOf } from '../../calendar/localTime.ts';
import { readCaseRef } from '../../engine/caseRef.ts';
import { type Checked, type CheckedTeam, checkFile } from '../../imports/check.ts';
import type { Mapping } from '../../imports/mapping.ts';
import { faultText } from '../../imports/texts.ts';
import { readUpn } from '../../imports/values.ts';
import { danish } from '../../privacy/danishLexicon.ts';
import { teamProgrammes } from '../../programmes/versions.ts';
import type { ImportArguments } from './arguments.ts';
import { ImportFault } from './importFault.ts';

const teamSchema = z.object({
  members: z.array(z.string()).optional(),
  cases: z.array(z.object({ caseRef: z.string(), programme: z.string(), start: z.string() })).optional(),
});

/**
 * Prints what files say, as JSON Lines (domain/9-import.md); with several, each after a line with its name, and the cases
 * of one are known to those after it. Returns the exit code, the worst of them.
 */
export async function printCheck(
  { files, team: path }: ImportArguments,
  { mapping, now, say }: { mapping: Mapping | undefined; now: string; say(line: string): void },
): Promise<number> {
  const team = await readTeam(path);
  const reading = { today: dateOf(now), programmes: teamProgrammes([], dateOf(now)), lexicon: danish };
  let [known, worst] = [team.cases, 0];
  for (const { path: name, kind } of files) {
    const file = { open: () => createReadStream(name), kind, ...(mapping ? { mapping } : {}) };
    const { lines, exitCode } = (await canBeRead(name))
      ? await checkFile(file, { ...team, ...(known ? { cases: known } : {}) }, reading)
      : notThere;
    if (files.length > 1) say(JSON.stringify({ file: name }));
    for (const line of lines) say(JSON.stringify(line));
    worst = Math.max(worst, exitCode);
    if (kind === 'cases' && known) known = [...known, ...casesIn(lines)];
  }
  return worst;
}

const notThere: Pick<Checked, 'lines' | 'exitCode'> = {
  lines: [{ line: 0, fault: 'noFile', text: faultText({ line: 0, code: 'noFile' }, 'da') }],
  exitCode: 2,
};

export async function canBeRead(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

function casesIn(lines: Awaited<ReturnType<typeof checkFile>>['lines']): NonNullable<CheckedTeam['cases']> {
  return lines.flatMap((line) =>
    'read' in line
      ? [{ caseRef: line.caseRef, programme: String(line.read.programme), start: String(line.read.start) }]
      : [],
  );
}

async function readTeam(path: string | undefined): Promise<CheckedTeam> {
  if (path === undefined) return {};
  const written = await readFile(path, 'utf8').catch(() => {
    throw new ImportFault('Filen til --team findes ikke.');
  });
  const parsed = teamSchema.safeParse(tryJson(written));
  if (!parsed.success)
    throw new ImportFault('--team skal være en JSON-fil som {"members": […], "cases": […]}');
  const { members, cases } = parsed.data;
  return {
    ...(members ? { members: members.map((upn) => readUpn(upn) ?? upn.toLowerCase()) } : {}),
    ...(cases
      ? { cases: cases.map((one) => ({ ...one, caseRef: readCaseRef(one.caseRef) ?? one.caseRef })) }
      : {}),
  };
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
