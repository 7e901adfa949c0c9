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
import { OneAttemptAuthentication } from './oneAttempt.ts';

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

/** One incoming activity, proved and parsed. The value is what an invoke is answered with. */
export type Turn = (activity: Envelope, context: TurnContext) => Promise<HttpReply>;

export interface TeamsAdapter {
  receive(body: unknown, authorization: string, turn: Turn): Promise<HttpReply>;
  /** A client for a service URL that Teams gave us; it makes one attempt a call. */
  connect(serviceUrl: string): Promise<ConnectorClient>;
}

const publicIssuer = AuthenticationConstants.ToBotFromChannelTokenIssuer;

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
  const clients = new Map<string, Promise<ConnectorClient>>();

  async function prove(
    activity: Envelope,
    authorization: string,
  ): Promise<AuthenticateRequestResult | HttpReply> {
    if (trust.type === 'nobody') return { status: 401 };
    try {
      const result = await auth.authenticateRequest(activity.raw as Activity, authorization);
      if (trust.type === 'app' && !isForUs(result, activity, trust)) return { status: 403 };
      return result;
    } catch (cause) {
      return refusal(cause, log);
    }
  }

  return {
    async receive(body, authorization, turn) {
      const activity = parseEnvelope(body);
      if (!activity) return { status: 400 };
      const proof = await prove(activity, authorization);
      if ('status' in proof) return proof;
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
function refusal(cause: unknown, log: Logger): HttpReply {
  const keysUnreachable = isObject(cause) && (cause.statusCode === 500 || cause.name === 'FetchError');
  if (!keysUnreachable) return { status: 401 };
  log.error(faultFields(cause), 'signing keys of Teams cannot be fetched');
  return { status: 503 };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
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
