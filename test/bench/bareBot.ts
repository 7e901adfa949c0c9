import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { TableClient } from '@azure/data-tables';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';

/**
 * The least that any such bot does with an answer: botbuilder's adapter takes an invoke and echoes it, after one table
 * read and one transaction of three rows. What an answered card is held against.
 */
export async function startBareBot(
  connectionString: string,
): Promise<{ url: string; close(): Promise<void> }> {
  const table = TableClient.fromConnectionString(connectionString, 'bare', { allowInsecureConnection: true });
  await table.createTable();
  await table.createEntity({ partitionKey: 'team', rowKey: 'case', v0: '{}' });
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    await adapter.process(request, response, async (context) => {
      const read = await table.getEntity('team', 'case');
      const row = (name: string) => ({ partitionKey: 'team', rowKey: `${name}:${randomUUID()}`, v0: '{}' });
      await table.submitTransaction([
        ['update', { ...read, partitionKey: 'team', rowKey: 'case' }, 'Replace'],
        ['create', row('event')],
        ['create', row('audit')],
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
