import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { RestError, type TableServiceClientOptions } from '@azure/data-tables';

type Policy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]['policy'];

/** Enough to keep storage busy; more only wait there, and each costs a handshake when many people answer at once. */
const kept = { keepAlive: true, maxSockets: 32 } as const;
const agents = { http: new HttpAgent(kept), https: new HttpsAgent(kept) };
/** Storage answers within a tenth of a second; what takes so long hangs, and a round of delivery would hang with it. */
const usualTryMs = 5_000;

/**
 * Connections to storage that stay open and are shared by all clients of the process. A request that gets no answer is
 * given up after `tryMs` and, as after a lost connection, tried again by the SDK.
 */
export const sharedConnections = (tryMs = usualTryMs): Policy => ({
  name: 'sharedConnections',
  sendRequest: async (request, next) => {
    request.agent = request.url.startsWith('https:') ? agents.https : agents.http;
    const given = request.abortSignal;
    const late = AbortSignal.timeout(tryMs);
    request.abortSignal = late;
    try {
      return await next(request);
    } catch (cause) {
      if (!late.aborted) throw cause;
      throw Object.assign(new RestError('storage did not answer', { code: 'ETIMEDOUT', request }), { cause });
    } finally {
      request.abortSignal = given;
    }
  },
});
