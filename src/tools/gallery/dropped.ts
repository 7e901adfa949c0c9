import { team } from '../../cards/sampleTown.ts';
import { droppedFace } from '../../imports/dropped/view.ts';
import type { ImportReport } from '../../imports/report.ts';
import type { Sample } from '../../outbox/sample.ts';

const clean: ImportReport = {
  ...{ kind: 'cases', written: false, encoding: 'utf-8', delimiter: ';', headingLine: 1, rows: 120 },
  counts: { new: 112, changed: 5, closed: 1, same: 2, skipped: 0, faulty: 0 },
  ...{ faults: [], missing: [], refused: [], unused: [], preview: [], unreadable: false },
};

const faulty: ImportReport = {
  ...clean,
  counts: { ...clean.counts, new: 92, faulty: 20 },
  faults: Array.from({ length: 20 }, (_, index) => ({ line: 4 + index, code: 'date', column: 'Startdato' })),
  refused: [
    { label: 'Borger', why: 'names' },
    { label: 'CPR', why: 'cpr' },
  ],
};

function dropped(name: string, reports: readonly ImportReport[], digest?: string): Sample {
  return {
    name: `import-${name}`,
    audience: 'personal',
    shows: (language) => droppedFace({ from: 'chat', language, team: team.id, reports, digest }),
  };
}

const unreadable: ImportReport = {
  ...clean,
  unreadable: true,
  faults: [{ line: 0, code: 'notCsv', file: 'workbook' }],
};

const contacts: ImportReport = { ...clean, kind: 'contacts', rows: 480 };

/** A file that was dropped into the chat: what it would do, with faults, done, and unread. */
export const droppedSamples: readonly Sample[] = [
  dropped('clean', [clean], 'a1b2'),
  dropped('faults', [faulty, contacts], 'a1b2'),
  dropped('done', [{ ...clean, written: true }]),
  dropped('unreadable', [unreadable]),
];
