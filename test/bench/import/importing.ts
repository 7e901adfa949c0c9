import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import type { TableClient, TransactionAction } from '@azure/data-tables';
import { readConfig } from '../../../src/config.ts';
import { importFiles } from '../../../src/imports/importFiles.ts';
import { directCalls } from '../../../src/store/directCalls.ts';
import { openTarget } from '../../../src/tools/import/storage.ts';
import { importNow } from './town.ts';

/** What the parent says in one word of JSON. */
export interface ImportingOptions {
  connectionString: string;
  team: string;
  cases: string;
  contacts: string;
  /** Writes down each transaction here, a line of JSON each, for who does them again; such a run is not timed. */
  transactions?: string;
  /** Collects all garbage at every look, so that what is left is in use; such a run is not timed. */
  collected?: true;
}

export interface Imported {
  seconds: number;
  /** Most that the process held beyond what it held before, in megabytes. */
  grownMb: number;
  /** The same of what is in use, in the heap and in buffers beside it; only where it is `collected`. */
  liveMb: number;
  /** Events and cases that are new, and rows with a fault. */
  fresh: number;
  faulty: number;
}

/** A process of its own: the importer as the command line runs it, into storage that is there. */
async function run(options: ImportingOptions): Promise<Imported> {
  const transactions =
    options.transactions === undefined ? undefined : noteTransactions(options.transactions);
  const env = { STORAGE_CONNECTION_STRING: options.connectionString, LOG_LEVEL: 'silent' };
  const read = readConfig({ ...env, NODE_ENV: 'development' });
  if ('faults' in read) throw new Error(read.faults.join('; '));
  const target = await openTarget(read.config, options.team, importNow);
  let peak = 0;
  let livePeak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
    if (options.collected) livePeak = Math.max(livePeak, live());
  };
  look();
  const looking = setInterval(look, options.collected ? collectedEveryMs : 100);
  const [before, liveBefore] = [peak, livePeak];
  const begin = performance.now();
  const reports = await importFiles(
    [
      { open: () => createReadStream(options.cases), kind: 'cases' },
      { open: () => createReadStream(options.contacts), kind: 'contacts' },
    ],
    { teamId: target.teamId, now: importNow, write: true },
    target.deps,
  );
  const seconds = (performance.now() - begin) / 1_000;
  clearInterval(looking);
  await transactions?.end();
  await target.close();
  const sum = (of: 'new' | 'faulty') => reports.reduce((all, { counts }) => all + counts[of], 0);
  const grown = { grownMb: (peak - before) / 2 ** 20, liveMb: (livePeak - liveBefore) / 2 ** 20 };
  return { seconds, ...grown, fresh: sum('new'), faulty: sum('faulty') };
}

const collectedEveryMs = 500;

/** Bytes in use. Twice: the bytes of a buffer go with the collection after the one that finds it dead. */
function live(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function noteTransactions(path: string) {
  const stream = createWriteStream(path);
  const { submitTransaction } = directCalls;
  directCalls.submitTransaction = function (this: TableClient, actions: TransactionAction[]) {
    stream.write(`${JSON.stringify(actions)}\n`);
    return submitTransaction.call(this, actions);
  };
  return {
    end: async () => {
      stream.end();
      await once(stream, 'finish');
    },
  };
}

process.send?.(await run(JSON.parse(process.argv[2] ?? '{}') as ImportingOptions));
process.disconnect?.();
