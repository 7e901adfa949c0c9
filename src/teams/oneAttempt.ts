import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { AuthenticateRequestResult, ConnectorFactory } from 'botframework-connector';

const keepAlive = { keepAlive: true, maxSockets: 50 } as const;
const agents = { http: new HttpAgent(keepAlive), https: new HttpsAgent(keepAlive) };

type Claims = AuthenticateRequestResult['claimsIdentity'];

/**
 * The SDK posts a message again, up to four times, on 500, 502, 504 and a reset: one card would become four. Its
 * options cannot turn that off, so every connector client passes through here, those that create conversations too.
 */
export class OneAttemptAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #timeoutMs: number;

  constructor(settings: Record<string, string>, timeoutMs: number) {
    super(settings);
    this.#timeoutMs = timeoutMs;
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(activity, header);
    return {
      ...result,
      connectorFactory:
        result.connectorFactory && oneAttemptFactory(result.connectorFactory, this.#timeoutMs),
    };
  }

  override createConnectorFactory(claims: Claims): ConnectorFactory {
    return oneAttemptFactory(super.createConnectorFactory(claims), this.#timeoutMs);
  }
}

function oneAttemptFactory(factory: ConnectorFactory, timeoutMs: number): ConnectorFactory {
  return {
    create: async (serviceUrl, audience) => oneAttempt(await factory.create(serviceUrl, audience), timeoutMs),
  };
}

interface Policy {
  name: string;
  sendRequest(
    request: TransportRequest,
    next: (request: TransportRequest) => Promise<unknown>,
  ): Promise<unknown>;
}
interface TransportRequest {
  url: string;
  timeout: number;
  agent?: HttpAgent | HttpsAgent;
}
interface Pipeline {
  removePolicy(policy: { name: string }): { name: string }[];
  addPolicy(policy: Policy): void;
}

/** Takes the retry out of a client of the SDK, and gives it a time-out and connections that stay open. */
export function oneAttempt<Client extends object>(client: Client, timeoutMs: number): Client {
  const pipeline = pipelineOf(client);
  if (pipeline.removePolicy({ name: 'defaultRetryPolicy' }).length !== 1) {
    throw new Error('the Bot Framework SDK has moved its retry: a message could be posted more than once');
  }
  pipeline.addPolicy({
    name: 'timeoutAndKeepAlive',
    sendRequest(request, next) {
      request.timeout = timeoutMs;
      request.agent = request.url.startsWith('https:') ? agents.https : agents.http;
      return next(request);
    },
  });
  return client;
}

/** The pipeline is private to the SDK's compatibility layer; there is no public way to it. */
function pipelineOf(client: object): Pipeline {
  return Reflect.get(Reflect.get(client, 'client'), 'pipeline');
}
