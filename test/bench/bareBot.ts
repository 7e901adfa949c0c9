import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { TableClient, type TransactionAction } from '@azure/data-tables';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';

/** The least bot of all: botbuilder's adapter echoes what it is told. What a start is held against. */
export async function startEchoBot(): Promise<void> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    await adapter.process(request, response, async (context) => {
      await context.sendActivity(context.activity.text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}

/** What such a bot asks of storage for an answer. */
interface StorageWork {
  /** Rows that are read one by one, side by side. */
  reads: number;
  /** Rows that one transaction writes, one of them under its ETag. */
  writes: number;
}

/** The least that any such bot does. */
export const leastWork: StorageWork = { reads: 1, writes: 3 };

/**
 * What an answered card needs: team, member, message, card and case; case, event, due row, audit entry, card, message and
 * its request.
 */
export const workOfAnAnswer: StorageWork = { reads: 5, writes: 7 };

/**
 * Botbuilder's adapter takes an invoke and echoes it, after so many table reads and one transaction. What an answered card
 * is held against.
 */
export async function startBareBot(
  connectionString: string,
  name: string,
  { reads, writes }: StorageWork,
): Promise<{ url: string; close(): Promise<void> }> {
  const table = TableClient.fromConnectionString(connectionString, name, { allowInsecureConnection: true });
  await table.createTable();
  await table.upsertEntity({ partitionKey: 'team', rowKey: 'case', v0: '{}' });
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    await adapter.process(request, response, async (context) => {
      const [read] = await Promise.all(Array.from({ length: reads }, () => table.getEntity('team', 'case')));
      const row = (): TransactionAction => [
        'create',
        { partitionKey: 'team', rowKey: `row:${randomUUID()}`, v0: '{}' },
      ];
      await table.submitTransaction([
        ['update', { ...read, partitionKey: 'team', rowKey: 'case' }, 'Replace'],
        ...Array.from({ length: writes - 1 }, row),
      ]);
      await context.sendActivity({
        type: 'invokeResponse',
        value: { status: 200, body: { statusCode: 200, value: context.activity.value } },
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
