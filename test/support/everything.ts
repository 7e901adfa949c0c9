import { TableClient, TableServiceClient } from '@azure/data-tables';
import { QueueServiceClient } from '@azure/storage-queue';

/** Every row and every message of the tables and queues of an account whose names begin so, as it lies there. */
export async function everythingIn(connectionString: string, prefix: string): Promise<string> {
  const parts: unknown[] = [];
  const options = { allowInsecureConnection: true };
  const tables = TableServiceClient.fromConnectionString(connectionString, options);
  for await (const { name = '' } of tables.listTables()) {
    if (!name.startsWith(prefix)) continue;
    const table = TableClient.fromConnectionString(connectionString, name, options);
    for await (const entity of table.listEntities()) parts.push({ table: name, ...entity });
  }
  const queues = QueueServiceClient.fromConnectionString(connectionString);
  for await (const { name } of queues.listQueues({ prefix })) {
    const { peekedMessageItems } = await queues.getQueueClient(name).peekMessages({ numberOfMessages: 32 });
    parts.push({ queue: name, messages: peekedMessageItems.map(({ messageText }) => messageText) });
  }
  return parts.map((part) => JSON.stringify(part)).join('\n');
}
