import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { App } from '../../app.ts';
import { toLocal } from '../../calendar/localTime.ts';
import { importFile } from '../../imports/importFile.ts';
import { reportLines } from '../../imports/textsReport.ts';
import { danish } from '../../privacy/danishLexicon.ts';
import { builtInProgrammes } from '../../programmes/builtIn.ts';
import type { DemoArguments } from './arguments.ts';

/**
 * Imports the demo's files, all in the same minute, as one registration of what has been: so a case with a plan from
 * January is never for a moment a case without one.
 */
export async function loadFiles(
  app: App,
  teamId: string,
  files: DemoArguments['files'],
  now: number,
): Promise<string[]> {
  const lines: string[] = [];
  for (const { kind, path } of files) {
    const report = await importFile(
      { open: () => createReadStream(path), kind, teamId, now: toLocal(now), write: true },
      {
        lexicon: danish,
        programmes: builtInProgrammes,
        register: app.register,
        read: (team, caseRef) => readCase(app, team, caseRef),
      },
    );
    lines.push(`${basename(path)}: ${report.counts.new} nye, ${report.counts.faulty} med fejl`);
    lines.push(...(report.faults.length > 0 ? reportLines(report) : []));
  }
  return lines;
}

async function readCase({ store }: App, teamId: string, caseRef: string) {
  const stored = await store.cases.get(teamId, caseRef);
  return stored && { record: stored.row, log: await store.cases.events(teamId, caseRef) };
}
