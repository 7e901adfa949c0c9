import {
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  defaultRetryPolicy,
  type PipelineRequest,
} from '@azure/core-rest-pipeline';
import { expect, test } from 'vitest';
import { sharedConnections } from '../../src/store/connections.ts';

/** As many as a process keeps open. */
const places = 32;
let storages = 0;

/**
 * A storage that answers its first requests when it is told to, or never, and all others at once; asked through what gives
 * a request its connection and, as in production, its tries.
 */
function aSlowStorage(...times: Parameters<typeof sharedConnections>) {
  storages += 1;
  const url = `https://slow-${storages}.example/`;
  const asked: { signal: PipelineRequest['abortSignal']; answer(): void }[] = [];
  let tries = 0;
  const pipeline = createEmptyPipeline();
  pipeline.addPolicy(defaultRetryPolicy({ maxRetries: 1, retryDelayInMs: 1 }), { phase: 'Retry' });
  const counting = {
    name: 'counting',
    sendRequest: (...[request, next]: Parameters<ReturnType<typeof sharedConnections>['sendRequest']>) => {
      tries += 1;
      return next(request);
    },
  };
  pipeline.addPolicy(counting, { afterPhase: 'Retry' });
  pipeline.addPolicy(sharedConnections(...times), { afterPhase: 'Retry', afterPolicies: ['counting'] });
  const storage = {
    sendRequest: async (request: PipelineRequest) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const { abortSignal: signal } = request;
      signal?.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
      asked.push({ signal, answer: resolve });
      if (asked.length > places) resolve();
      await promise;
      return { request, status: 200, headers: createHttpHeaders() };
    },
  };
  const send = () => pipeline.sendRequest(storage, createPipelineRequest({ url }));
  return { asked, send, tries: () => tries };
}

test('a request that waits for a connection has all of its time when it gets one', async () => {
  const { asked, send, tries } = aSlowStorage(200, 60_000);
  const sent = Array.from({ length: 3 * places }, send);
  await expect.poll(() => asked.length).toBe(places);
  // Nobody answers the first: their time runs out, and then the others have theirs.
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual(Array(3 * places).fill(200));
  // Only the first came twice.
  expect(tries()).toBe(4 * places);
  expect(new Set(asked.map(({ signal }) => signal)).size).toBe(4 * places);
});

test('who finds no connection for too long is turned away, and is not tried again', async () => {
  const { asked, send, tries } = aSlowStorage(60_000, 10);
  const sent = Array.from({ length: places }, send);
  await expect(send()).rejects.toMatchObject({ code: 'EBUSY' });
  expect(tries()).toBe(places + 1);
  for (const { answer } of asked) answer();
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual(Array(places).fill(200));
  expect((await send()).status).toBe(200);
  expect(asked).toHaveLength(places + 1);
});
