import { type Activity, CloudAdapter, type TurnContext } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  ClaimsIdentity,
  type ConnectorClient,
} from 'botframework-connector';
import type { Logger } from 'pino';
import type { AppIdentity } from '../config.ts';
import { type Envelope, parseEnvelope } from '../talk/envelope.ts';
import { faultFields } from '../watching/faultFields.ts';
import { createRation } from '../watching/ration.ts';
import { OneAttemptAuthentication } from './oneAttempt.ts';
import { createTokenCheck } from './token.ts';

/** Where Teams' tokens come from; only tests set it, to an issuer of their own. */
export interface TokenSource {
  metadataUrl: string;
  issuer: string;
  loginUrl: string;
}

/** Whom the bot believes. `nobody` refuses all; `anybody` is the demo's, and binds to loopback only (web/). */
export type Trust =
  | { type: 'app'; app: AppIdentity; tokens?: TokenSource }
  | { type: 'nobody' }
  | { type: 'anybody' };

/** The answer to an HTTP request from Teams; a body only for an invoke. */
export interface HttpReply {
  status: number;
  body?: unknown;
}

/** What else is said where an activity came from. */
export type Replies = Pick<TurnContext, 'sendActivity' | 'updateActivity'>;

/** One incoming activity, proved and parsed. The value is what an invoke is answered with, and it has no other replies. */
export type Turn = (activity: Envelope, replies: Replies) => Promise<HttpReply>;

const noReplies = async (): Promise<never> => {
  throw new Error('an invoke is answered by the answer to its request');
};

export interface TeamsAdapter {
  receive(body: unknown, authorization: string, turn: Turn): Promise<HttpReply>;
  /** A client for a service URL that Teams gave us; it makes one attempt a call. */
  connect(serviceUrl: string): Promise<ConnectorClient>;
}

const { ToBotFromChannelTokenIssuer: publicIssuer, ToBotFromChannelOpenIdMetadataUrl: publicKeys } =
  AuthenticationConstants;

/** Longer than Teams ever takes to answer a send, shorter than a worker's claim on a message. */
const defaultTimeoutMs = 15_000;

export interface AdapterDeps {
  trust: Trust;
  log: Logger;
  sendTimeoutMs?: number;
}

export function createAdapter({ trust, log, sendTimeoutMs = defaultTimeoutMs }: AdapterDeps): TeamsAdapter {
  const auth = new OneAttemptAuthentication(sdkSettings(trust), sendTimeoutMs);
  const adapter = new CloudAdapter(auth);
  const check = trust.type === 'app' && checkOf(trust);
  const mayTell = createRation({ most: 1, now: performance.now.bind(performance) });
  const clients = new Map<string, Promise<ConnectorClient>>();

  /** Whoever asks is not proved yet, so it is told once in a while. */
  function keysUnreachable(cause?: unknown): HttpReply {
    if (mayTell()) log.error(cause ? faultFields(cause) : {}, 'signing keys of Teams cannot be fetched');
    return { status: 503 };
  }

  async function prove(
    activity: Envelope,
    authorization: string,
  ): Promise<AuthenticateRequestResult | HttpReply> {
    if (trust.type === 'nobody') return { status: 401 };
    const verdict = check ? await check(authorization) : 'good';
    if (verdict === 'bad') return { status: 401 };
    if (verdict === 'unknown') return keysUnreachable();
    try {
      const result = await auth.authenticateRequest(activity.raw as Activity, authorization);
      if (trust.type === 'app' && !isForUs(result, activity, trust)) return { status: 403 };
      return result;
    } catch (cause) {
      return isOfKeys(cause) ? keysUnreachable(cause) : { status: 401 };
    }
  }

  return {
    async receive(body, authorization, turn) {
      const activity = parseEnvelope(body);
      if (!activity) return { status: 400 };
      const proof = await prove(activity, authorization);
      if ('status' in proof) return proof;
      // The SDK makes a client of its own for each activity; whoever only answers the request needs none.
      if (activity.type === 'invoke')
        return turn(activity, { sendActivity: noReplies, updateActivity: noReplies });
      let reply: HttpReply = { status: 200 };
      await adapter.processActivityDirect(proof, activity.raw as Activity, async (context) => {
        reply = await turn(activity, context);
      });
      return reply;
    },
    connect(serviceUrl) {
      const known = clients.get(serviceUrl);
      if (known !== undefined) return known;
      const made = auth.createConnectorFactory(claimsOf(trust)).create(serviceUrl);
      clients.set(serviceUrl, made);
      made.catch(() => clients.delete(serviceUrl));
      return made;
    },
  };
}

/** Tokens of the emulator and of other bots are none of Teams', and another tenant's activities are not for us. */
function isForUs(
  proof: AuthenticateRequestResult,
  activity: Envelope,
  trust: Extract<Trust, { type: 'app' }>,
): boolean {
  const issuer = proof.claimsIdentity.getClaimValue(AuthenticationConstants.IssuerClaim);
  return issuer === (trust.tokens?.issuer ?? publicIssuer) && activity.tenantId === trust.app.tenantId;
}

/** What the SDK throws says who is wrong only when the keys could not be fetched; all else is a bad token. */
function isOfKeys(cause: unknown): boolean {
  return cause instanceof Error && (Reflect.get(cause, 'statusCode') === 500 || cause.name === 'FetchError');
}

function checkOf({ app, tokens }: Extract<Trust, { type: 'app' }>): ReturnType<typeof createTokenCheck> {
  return createTokenCheck({
    metadataUrl: tokens?.metadataUrl ?? publicKeys,
    issuer: tokens?.issuer ?? publicIssuer,
    audience: app.id,
  });
}

function sdkSettings(trust: Trust): Record<string, string> {
  if (trust.type !== 'app') return {};
  const { app, tokens } = trust;
  return {
    MicrosoftAppId: app.id,
    MicrosoftAppTenantId: app.tenantId,
    ...(app.credential.type === 'secret'
      ? { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: app.credential.secret }
      : { MicrosoftAppType: 'UserAssignedMsi' }),
    ...(tokens && {
      ToBotFromChannelOpenIdMetadataUrl: tokens.metadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: tokens.metadataUrl,
      ToBotFromChannelTokenIssuer: tokens.issuer,
      ToChannelFromBotLoginUrl: tokens.loginUrl,
      ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    }),
  };
}

function claimsOf(trust: Trust): ClaimsIdentity {
  const id = trust.type === 'app' ? trust.app.id : '';
  return new ClaimsIdentity([
    { type: AuthenticationConstants.AudienceClaim, value: id },
    { type: AuthenticationConstants.AppIdClaim, value: id },
  ]);
}
