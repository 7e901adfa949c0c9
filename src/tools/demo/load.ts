import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { App } from '../../app.ts';
import { toLocal } from '../../calendar/localTime.ts';
import { casesIn } from '../../imports/casesIn.ts';
import { importFiles } from '../../imports/importFiles.ts';
import { peopleOf } from '../../imports/people.ts';
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
  const reports = await importFiles(
    files.map(({ kind, path }) => ({ open: () => createReadStream(path), kind })),
    { teamId, now: toLocal(now), write: true },
    {
      lexicon: danish,
      programmes: builtInProgrammes,
      ...(await peopleOf(app.store, teamId)),
      ...casesIn(app.store, app.register),
    },
  );
  return reports.flatMap((report, index) => [
    `${basename(files[index]?.path ?? '')}: ${report.counts.new} nye, ${report.counts.faulty} med fejl`,
    ...(report.faults.length > 0 ? reportLines(report) : []),
  ]);
}
