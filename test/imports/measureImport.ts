import { createReadStream } from 'node:fs';
import { openCase } from '../../src/engine/state.ts';
import { importFiles } from '../../src/imports/importFiles.ts';
import { danish } from '../../src/privacy/danishLexicon.ts';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';

/** A process of its own: imports the file named first, and prints what it took as one JSON line. */
const [, , path = ''] = process.argv;
const state = {
  ...openCase({ caseRef: 'B-1', programme: 'jobstyrke', assignees: [['instructor', 'a']] }),
  opened: '2026-01-01',
};
const record = { caseRef: 'B-1', state, sequence: 1, recentSources: [], silenced: {}, due: [], open: [] };

let peak = 0;
let events = 0;
const look = (): void => {
  peak = Math.max(peak, process.memoryUsage().rss);
};
const started = performance.now();
look();
const before = peak;
const [report] = await importFiles(
  [{ open: () => createReadStream(path), kind: 'contacts' }],
  {
    teamId: 'team',
    now: '2026-04-13T10:00',
    write: true,
    onProgress: look,
  },
  {
    lexicon: danish,
    programmes: builtInProgrammes,
    read: async () => ({ record, log: [] }),
    register: async ({ decide }) => {
      const outcome = decide({ record } as never, []);
      if (outcome.type === 'events') events += outcome.events.length;
      return { type: 'done', record };
    },
  },
);
look();
const seconds = (performance.now() - started) / 1000;
const { rows, counts } = report!;
process.stdout.write(JSON.stringify({ rows, counts, events, seconds, grownMb: (peak - before) / 2 ** 20 }));
