import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAzurite } from '../../src/store/azurite.ts';
import { connectStore } from '../../src/store/connect.ts';
import { type Figure, figure } from './figure.ts';
import type { Alone, AloneOptions } from './import/alone.ts';
import { writeFiles } from './import/files.ts';
import type { Imported, ImportingOptions } from './import/importing.ts';
import { aTeamToImportInto } from './import/town.ts';

/** `IMPORT_ROWS=5000` tries it out. */
const rowsWanted = Number(process.env.IMPORT_ROWS ?? 50_000);
const grownMbWanted = 100;
const wanted = 1.3;
/** Ten times the rows; what a row costs until its case has its turn, and what the collector leaves lying, is in it. */
const grownTimesWanted = 3;
/** What is in use beyond the beginning at its most, whatever the size of the files, and what a row may add to it. */
const liveMbWanted = 20;
const bytesOfRowWanted = 100;
const readingWanted = 0.1;

/**
 * The importer with what a team of many years has, into real storage, by what nobody can do without: the rows of the files read
 * by csv-parse, and the very transactions that it makes, in a process each.
 */
export async function importBench(): Promise<Figure[]> {
  const azurite = await startAzurite(undefined, {
    preload: new URL('growth/keyedStorage.ts', import.meta.url).href,
  });
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  try {
    const { connectionString } = azurite;
    const { store } = await connectStore({ type: 'connectionString', connectionString });
    const files = await writeFiles(folder, rowsWanted);
    const transactions = join(folder, 'transactions');
    const importInto = async (team: string, more: Partial<ImportingOptions> = {}, of = files) => {
      await aTeamToImportInto(store, team);
      const { cases, contacts } = of;
      const done = await child<Imported>('importing', { connectionString, team, cases, contacts, ...more });
      if (done.fresh !== of.rows || done.faulty > 0)
        throw new Error(`${done.fresh} of ${of.rows} rows were imported, ${done.faulty} were faulty`);
      return done;
    };
    await importInto('noted', { transactions });
    const imported = await importInto('team');
    const fewer = await writeFiles(await mkdtemp(join(folder, 'fewer-')), rowsWanted / 10);
    const { grownMb: grownByFewer } = await importInto('small', {}, fewer);
    const more = await writeFiles(await mkdtemp(join(folder, 'more-')), 3 * rowsWanted);
    const live: Sized[] = [];
    for (const some of [fewer, files, more])
      live.push({ rows: some.rows, ...(await importInto(`live-${some.rows}`, { collected: true }, some)) });
    const { parseSeconds, readSeconds, transactionSeconds } = await child<Alone>('alone', {
      ...{ connectionString, table: 'alone', transactions },
      files: [files.cases, files.contacts],
    } satisfies AloneOptions);
    const floor = parseSeconds + transactionSeconds;
    const { seconds, grownMb } = imported;
    return [
      figure(`import of ${files.rows} rows into storage`, seconds, 's', floor),
      figure('the same by csv-parse and its transactions alone', seconds / floor, '×', wanted),
      figure('memory that it takes beyond what it began with', grownMb, 'MB', grownMbWanted),
      figure(`that memory by what ${fewer.rows} rows take`, grownMb / grownByFewer, '×', grownTimesWanted),
      ...live.flatMap(liveFigures),
      figure('in use for each row more', bytesOfRow(live), 'bytes', bytesOfRowWanted),
      figure('the second reading of the files by the import', readSeconds / seconds, '×', readingWanted),
    ];
  } finally {
    await azurite.stop();
    await rm(folder, { recursive: true });
  }
}

interface Sized extends Imported {
  rows: number;
}

function liveFigures({ rows, liveMb, grownMb }: Sized): Figure[] {
  return [
    figure(`in use at the most, garbage collected, ${rows} rows`, liveMb, 'MB', liveMbWanted),
    figure(`what the process takes meanwhile (RSS), ${rows} rows`, grownMb, 'MB', grownMbWanted),
  ];
}

/** Between the fewest rows and the most. */
function bytesOfRow(live: readonly Sized[]): number {
  const [fewest, most] = [live[0], live.at(-1)];
  if (!fewest || !most) return Number.NaN;
  return ((most.liveMb - fewest.liveMb) * 2 ** 20) / (most.rows - fewest.rows);
}

async function child<Told>(script: 'importing' | 'alone', options: object): Promise<Told> {
  const path = join(import.meta.dirname, `import/${script}.ts`);
  const flags = ['--max-semi-space-size=2', ...('collected' in options ? ['--expose-gc'] : [])];
  const started = fork(path, [JSON.stringify(options)], { execArgv: flags });
  const ended = once(started, 'exit').then(([code]) => {
    throw new Error(`${script} ended with ${code}`);
  });
  ended.catch(() => {});
  const [told] = (await Promise.race([once(started, 'message'), ended])) as [Told];
  return told;
}
