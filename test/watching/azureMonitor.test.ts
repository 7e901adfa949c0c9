import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { createDefaultHttpClient, type HttpClient } from '@azure/core-rest-pipeline';
import { afterEach, expect, test } from 'vitest';
import { watchWithAzureMonitor } from '../../src/watching/azureMonitor.ts';

const key = '00000000-0000-0000-0000-000000000000';
const taken: { path: string; body: string }[] = [];

/** Stands where Azure Monitor takes telemetry. */
const ingestion = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const body = Buffer.concat(parts);
    const packed = request.headers['content-encoding'] === 'gzip';
    taken.push({ path: request.url ?? '', body: (packed ? gunzipSync(body) : body).toString() });
    response.setHeader('content-type', 'application/json');
    response.end('{"itemsReceived":1,"itemsAccepted":1,"errors":[]}');
  });
});

afterEach(() => void ingestion.close());

/** The exporter insists on https; the way to this machine needs none. */
const plain: HttpClient = {
  sendRequest: (request) => {
    request.url = request.url.replace('https://127.0.0.1', 'http://127.0.0.1');
    request.allowInsecureConnection = true;
    return createDefaultHttpClient().sendRequest(request);
  },
};

interface Envelope {
  iKey: string;
  tags: Record<string, string>;
  data: { baseData: { metrics: { name: string; value: number; count: number }[] } };
}

test('what delivery counts arrives where the connection string says, and nothing about a person', async () => {
  await new Promise<void>((resolve) => void ingestion.listen(0, '127.0.0.1', resolve));
  const endpoint = `https://127.0.0.1:${(ingestion.address() as AddressInfo).port}/`;
  const { metrics, stop } = watchWithAzureMonitor(
    `InstrumentationKey=${key};IngestionEndpoint=${endpoint}`,
    'instance-1',
    { httpClient: plain },
  );
  metrics.due(3);
  metrics.sent(4);
  metrics.sent(6);
  metrics.retried('refused with 429');
  metrics.possibleDuplicate();
  metrics.dead();
  await stop();

  const envelopes = taken.flatMap(({ body }) => JSON.parse(body) as Envelope[]);
  const points = envelopes.flatMap(({ data }) => data.baseData.metrics);
  expect(new Set(envelopes.map(({ iKey }) => iKey))).toEqual(new Set([key]));
  expect(points.map(({ name, value, count }) => [name, value, count ?? 1])).toEqual([
    ['fodfaeste.cards.due', 3, 1],
    ['fodfaeste.messages.sent', 2, 1],
    ['fodfaeste.messages.retried', 1, 1],
    ['fodfaeste.messages.possible_duplicates', 1, 1],
    ['fodfaeste.messages.dead', 1, 1],
    ['fodfaeste.messages.lag', 10, 2],
  ]);
  expect(envelopes[0]?.tags).toMatchObject({
    'ai.cloud.role': 'fodfaeste',
    'ai.cloud.roleInstance': 'instance-1',
  });
});

test('a connection string without a key is refused at the start, not in silence', () => {
  expect(() => watchWithAzureMonitor('IngestionEndpoint=https://127.0.0.1/', 'instance-1')).toThrow();
});
