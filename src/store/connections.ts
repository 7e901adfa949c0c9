import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { TableServiceClientOptions } from '@azure/data-tables';

type Policy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]['policy'];

/** Enough to keep storage busy; more only wait there, and each costs a handshake when many people answer at once. */
const kept = { keepAlive: true, maxSockets: 32 } as const;
const agents = { http: new HttpAgent(kept), https: new HttpsAgent(kept) };

/** Connections to storage that stay open and are shared by all clients of the process. */
export const sharedConnections: Policy = {
  name: 'sharedConnections',
  sendRequest: (request, next) => {
    request.agent = request.url.startsWith('https:') ? agents.https : agents.http;
    return next(request);
  },
};
