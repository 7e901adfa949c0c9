import { createHttpHeaders, createPipelineRequest, type PipelineRequest } from '@azure/core-rest-pipeline';
import { expect, test } from 'vitest';
import { sharedConnections } from '../../src/store/connections.ts';

/** As many as a process keeps open. */
const places = 32;
let storages = 0;

/** A storage that answers its first requests when it is told to, or never, and all others at once. */
function aSlowStorage(...times: Parameters<typeof sharedConnections>) {
  storages += 1;
  const url = `https://slow-${storages}.example/`;
  const { sendRequest } = sharedConnections(...times);
  const asked: { signal: PipelineRequest['abortSignal']; answer(): void }[] = [];
  const send = () =>
    sendRequest(createPipelineRequest({ url }), async (request) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const { abortSignal: signal } = request;
      signal?.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
      asked.push({ signal, answer: resolve });
      if (asked.length > places) resolve();
      await promise;
      return { request, status: 200, headers: createHttpHeaders() };
    });
  return { asked, send };
}

test('a request that waits for a connection has all of its time when it gets one', async () => {
  const { asked, send } = aSlowStorage(200, 60_000);
  const sent = Array.from({ length: 3 * places }, send);
  await expect.poll(() => asked.length).toBe(places);
  // Nobody answers the first: their time runs out, and then the others have theirs.
  const states = (await Promise.allSettled(sent)).map(({ status }) => status);
  expect(states.slice(0, places)).toEqual(Array(places).fill('rejected'));
  expect(states.slice(places)).toEqual(Array(2 * places).fill('fulfilled'));
  expect(new Set(asked.map(({ signal }) => signal)).size).toBe(3 * places);
});

test('who finds no connection for too long is turned away, and is not tried again', async () => {
  const { asked, send } = aSlowStorage(60_000, 10);
  const sent = Array.from({ length: places }, send);
  await expect(send()).rejects.toMatchObject({ code: 'EBUSY' });
  for (const { answer } of asked) answer();
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual(Array(places).fill(200));
  expect((await send()).status).toBe(200);
  expect(asked).toHaveLength(places + 1);
});
