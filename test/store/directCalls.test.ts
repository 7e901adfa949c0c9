import { createHttpHeaders, type PipelinePolicy } from '@azure/core-rest-pipeline';
import { TableClient, type TransactionAction } from '@azure/data-tables';
import { expect, test } from 'vitest';
import { directCalls } from '../../src/store/directCalls.ts';

const key = Buffer.from('a key of nobody').toString('base64');
const endpoint = 'http://127.0.0.1:9/devstoreaccount1';
const connectionString = `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${key};TableEndpoint=${endpoint};`;

interface Sent {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** A client whose requests end before they reach anybody, and what it would have sent. */
function aClient(answer: { status: number; body: string }) {
  const sent: Sent[] = [];
  const client = TableClient.fromConnectionString(connectionString, 'cases', {
    allowInsecureConnection: true,
    retryOptions: { maxRetries: 0 },
  });
  const endsHere: PipelinePolicy = {
    name: 'endsHere',
    sendRequest: async (request) => {
      const { method, url, body } = request;
      sent.push({ method, url, headers: request.headers.toJSON(), body: String(body ?? '') });
      const type = request.method === 'GET' ? 'application/json' : 'multipart/mixed';
      const headers = createHttpHeaders({ 'content-type': type });
      return { request, status: answer.status, headers, bodyAsText: answer.body };
    },
  };
  client.pipeline.addPolicy(endsHere, { afterPhase: 'Sign' });
  return { client, sent };
}

/** Ids and moments are new each time. */
function plain({ headers, body, ...rest }: Sent): Sent {
  const { 'x-ms-client-request-id': _, 'x-ms-date': __, connection, authorization, ...others } = headers;
  const known = JSON.stringify(others).replaceAll(/_[0-9a-f-]{36}/g, '_id');
  return { ...rest, headers: JSON.parse(known), body: body.replaceAll(/_[0-9a-f-]{36}/g, '_id') };
}

const etag = `W/"datetime'2026-04-13T06%3A00%3A00.0000000Z'"`;
const partitionKey = "team's æ";
const actions: TransactionAction[] = [
  ['create', { partitionKey, rowKey: 'event:B-101|1 a/%', shape: 1, v0: '{"note":"æøå"}', v1: undefined }],
  ['update', { partitionKey, rowKey: 'case:B-101', v0: '{}' }, 'Replace', { etag }],
  ['update', { partitionKey, rowKey: 'message:1', touched: 'x' }, 'Merge', { etag }],
  ['upsert', { partitionKey, rowKey: 'message:2', touched: 'x' }, 'Merge'],
  ['upsert', { partitionKey, rowKey: 'due:1', v0: '{}' }, 'Replace'],
  ['delete', { partitionKey, rowKey: 'due:2', v0: 'null' }],
];
const batch = (...answers: string[]) =>
  ['--batchresponse_1', ...answers, '--changesetresponse_1--', '--batchresponse_1--'].join('\r\n');
const answered = (head: string, body = '') =>
  `--changesetresponse_1\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 ${head}\r\n\r\n${body}`;

test('what goes out is what the SDK itself would send', async () => {
  const answer = { status: 202, body: batch(...actions.map(() => answered('204 No Content'))) };
  const sdk = aClient(answer);
  const direct = aClient(answer);
  Object.assign(direct.client, directCalls);
  for (const { client } of [sdk, direct]) await client.submitTransaction(actions);

  const row = { status: 200, body: '{"PartitionKey":"p","RowKey":"r","v0":"1"}' };
  const sdkRow = aClient(row);
  const directRow = aClient(row);
  Object.assign(directRow.client, directCalls);
  for (const { client } of [sdkRow, directRow]) await client.getEntity(partitionKey, 'case:B 1/%');

  expect(direct.sent.map(plain)).toEqual(sdk.sent.map(plain));
  expect(direct.sent[0]?.body).toContain('case%3AB-101');
  expect(directRow.sent.map(plain)).toEqual(sdkRow.sent.map(plain));
});

test('a row comes back as from the SDK, and the new ETags in the order of the actions', async () => {
  const row = { PartitionKey: 'p', RowKey: 'r', Timestamp: '2026-04-13T06:00:00Z', shape: 1, v0: '{}' };
  const body = JSON.stringify({ 'odata.metadata': 'm', 'odata.etag': etag, ...row });
  const sdk = aClient({ status: 200, body });
  const direct = aClient({ status: 200, body });
  Object.assign(direct.client, directCalls);
  expect(await direct.client.getEntity('p', 'r')).toEqual(await sdk.client.getEntity('p', 'r'));

  const done = batch(answered('204 No Content\r\nETag: W/"1"'), answered('204 No Content'));
  const written = aClient({ status: 202, body: done });
  Object.assign(written.client, directCalls);
  const { subResponses } = await written.client.submitTransaction(actions);
  expect(subResponses).toEqual([
    { status: 204, etag: 'W/"1"' },
    { status: 204, etag: undefined },
  ]);
});

test.each([
  ['a row that has changed', { status: 202, body: batch(answered('412 Failed', fault('Changed'))) }, 412],
  ['a request that is refused whole', { status: 413, body: fault('Changed') }, 413],
])('%s is told by its status and code', async (_, answer, statusCode) => {
  const { client } = aClient(answer);
  Object.assign(client, directCalls);
  await expect(client.submitTransaction(actions)).rejects.toMatchObject({
    name: 'RestError',
    ...{ statusCode, code: 'Changed' },
  });
});

test('a row that is not there is told by its status', async () => {
  const { client } = aClient({ status: 404, body: fault('ResourceNotFound') });
  Object.assign(client, directCalls);
  await expect(client.getEntity('p', 'r')).rejects.toMatchObject({
    statusCode: 404,
    code: 'ResourceNotFound',
  });
});

function fault(code: string): string {
  return JSON.stringify({ 'odata.error': { code, message: { lang: 'en', value: 'of no interest' } } });
}
