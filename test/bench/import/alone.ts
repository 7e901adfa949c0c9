import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { TableClient, type TransactionAction } from '@azure/data-tables';
import { parse } from 'csv-parse';
import { readRecords } from '../../../src/imports/records.ts';
import { sharedConnections } from '../../../src/store/connections.ts';

export interface AloneOptions {
  connectionString: string;
  table: string;
  files: string[];
  transactions: string;
}

export interface Alone {
  parseSeconds: number;
  /** The same files by the importer's own reader: what each of its two readings of them costs. */
  readSeconds: number;
  transactionSeconds: number;
  transactions: number;
}

/** As many as the importer has under way. */
const atOnce = 8;

/** A process of its own: what nobody can do without, the rows of the files and the transactions, and nothing else. */
async function run({ connectionString, table, files, transactions }: AloneOptions): Promise<Alone> {
  const client = TableClient.fromConnectionString(connectionString, table, {
    allowInsecureConnection: true,
    additionalPolicies: [{ policy: sharedConnections(), position: 'perRetry' }],
  });
  await client.createTable();
  const parseSeconds = await secondsOf(async () => {
    let rows = 0;
    for (const file of files)
      for await (const row of createReadStream(file).pipe(parse({ delimiter: ';' }))) rows += row.length;
    if (rows === 0) throw new Error('there are no rows');
  });
  let done = 0;
  const transactionSeconds = await secondsOf(async () => {
    const lines = createInterface({ input: createReadStream(transactions) })[Symbol.asyncIterator]();
    const worker = async () => {
      for (let line = await lines.next(); !line.done; line = await lines.next()) {
        await client.submitTransaction(unconditional(JSON.parse(line.value) as TransactionAction[]));
        done += 1;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  });
  const readSeconds = await secondsOf(async () => {
    const format = { encoding: 'utf8', delimiter: ';' } as const;
    let rows = 0;
    for (const file of files)
      for await (const { cells } of readRecords(() => createReadStream(file), format)) rows += cells.length;
    if (rows === 0) throw new Error('there are no rows');
  });
  return { parseSeconds, readSeconds, transactionSeconds, transactions: done };
}

/** ETags were those of another table. */
function unconditional(actions: TransactionAction[]): TransactionAction[] {
  return actions.map((action): TransactionAction => {
    const [type, entity] = action;
    return type === 'create' || type === 'delete' ? [type, entity] : ['upsert', entity, 'Replace'];
  });
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1_000;
}

process.send?.(await run(JSON.parse(process.argv[2] ?? '{}') as AloneOptions));
process.disconnect?.();
