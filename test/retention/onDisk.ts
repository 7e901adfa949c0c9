import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { TableClient, type TransactionAction } from '@azure/data-tables';
import { startAzurite } from '../../src/store/azurite.ts';
import { connectStore } from '../../src/store/connect.ts';
import { runBackup } from '../../src/tools/backup.ts';
import type { MemoryStorage } from '../support/simulator/memoryStore.ts';
import type { MemoryTable } from '../support/simulator/memoryTable.ts';

const quickSweeps = join(import.meta.dirname, '../support/quickSweeps.ts');

export interface OnDisk {
  /** Rows as they stand in memory now, written and deleted over the storage's own port. */
  follow(): Promise<void>;
  /** Hints for messages of a team wait in the queue until all of them are taken, and done. */
  hint(teamId: string, messageIds: readonly string[]): Promise<void>;
  takeHints(): Promise<void>;
  /** `npm run backup` beside the storage, which deletes those that are too old. */
  backup(now: number): Promise<void>;
  /** Ends the storage, which writes down what it has. */
  end(): Promise<void>;
  /** Every file in the data folder, its name before its bytes. */
  files(): Promise<string[]>;
  close(): Promise<void>;
}

/** What tables in memory hold lies in the product's embedded storage too, so that its files can be looked at. */
export async function onDisk({ teams, cases }: Pick<MemoryStorage, 'teams' | 'cases'>): Promise<OnDisk> {
  const data = await mkdtemp(join(tmpdir(), 'fodfaeste-year-'));
  const azurite = await startAzurite(join(data, 'azurite'), { preload: quickSweeps });
  const { connectionString } = azurite;
  const { hints } = await connectStore({ type: 'connectionString', connectionString });
  return {
    follow: async () => {
      for (const [name, table] of Object.entries({ teams, cases })) {
        const options = { allowInsecureConnection: true };
        const client = TableClient.fromConnectionString(connectionString, name, options);
        for (const partition of table.partitions()) await followPartition(client, table, partition);
      }
    },
    hint: async (teamId, messageIds) => {
      const pointers = messageIds.map((messageId) => ({ messageId, request: messageId }));
      for (let start = 0; start < pointers.length; start += 100)
        await hints.put({ teamId, pointers: pointers.slice(start, start + 100) }, { lane: 'urgent' });
    },
    takeHints: async () => {
      for (const hint of await hints.take(32)) await hint.done();
    },
    backup: async (now) => {
      const env = { STORAGE_CONNECTION_STRING: connectionString, BACKUP_KEY: 'c0ffee00'.repeat(8) };
      const said: string[] = [];
      const tell = (line: string) => void said.push(line);
      const args = ['--folder', join(data, 'backups'), '--delete-old'];
      const code = await runBackup(args, { env, say: tell, complain: tell, clock: () => now });
      if (code !== 0) throw new Error(said.join('\n'));
    },
    end: () => azurite.stop(),
    files: () => filesIn(data),
    close: async () => {
      await azurite.stop();
      await rm(data, { recursive: true });
    },
  };
}

async function followPartition(client: TableClient, table: MemoryTable, partitionKey: string) {
  const rows = table.rows(partitionKey);
  const wanted = new Set(rows.map(({ rowKey }) => rowKey));
  const acts: TransactionAction[] = rows.map(({ etag: _, timestamp: __, ...row }) => [
    'upsert',
    row,
    'Replace',
  ]);
  const filter = `PartitionKey eq '${partitionKey}'`;
  for await (const { rowKey = '' } of client.listEntities({ queryOptions: { filter, select: ['RowKey'] } }))
    if (!wanted.has(rowKey)) acts.push(['delete', { partitionKey, rowKey }]);
  for (let start = 0; start < acts.length; start += 50)
    await client.submitTransaction(acts.slice(start, start + 50));
}

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = found.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Promise.all(
    names.map(async (name) => `${relative(folder, name)}\n${await readFile(name, 'latin1')}`),
  );
}

/** Of one of `files`. */
export function nameOf(file: string): string {
  return file.slice(0, file.indexOf('\n'));
}
