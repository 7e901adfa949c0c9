import { TableClient, TableServiceClient } from '@azure/data-tables';
import { QueueServiceClient } from '@azure/storage-queue';

/** Every row of every table and every message of every queue of an account, as it lies there. */
export async function everythingIn(connectionString: string): Promise<string> {
  const parts: unknown[] = [];
  const options = { allowInsecureConnection: true };
  const tables = TableServiceClient.fromConnectionString(connectionString, options);
  for await (const { name = '' } of tables.listTables()) {
    const table = TableClient.fromConnectionString(connectionString, name, options);
    for await (const entity of table.listEntities()) parts.push({ table: name, ...entity });
  }
  const queues = QueueServiceClient.fromConnectionString(connectionString);
  for await (const { name } of queues.listQueues()) {
    const { peekedMessageItems } = await queues.getQueueClient(name).peekMessages({ numberOfMessages: 32 });
    parts.push({ queue: name, messages: peekedMessageItems.map(({ messageText }) => messageText) });
  }
  return parts.map((part) => JSON.stringify(part)).join('\n');
}
