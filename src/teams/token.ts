import { createRemoteJWKSet, errors, jwtVerify } from 'jose';

/** Whose tokens are good, and for whom. */
export interface Expected {
  metadataUrl: string;
  issuer: string;
  /** The bot's app id. */
  audience: string;
}

/** `unknown`: the keys could not be fetched, so nobody can say. */
export type Verdict = 'good' | 'bad' | 'unknown';

const algorithms = ['RS256', 'RS384', 'RS512'];
/** A second less than the SDK's: what passes here is never too old there. */
const clockTolerance = 5 * 60 - 1;
const timeoutMs = 5_000;
const keys = { timeoutDuration: timeoutMs, cooldownDuration: 5 * 60_000, cacheMaxAge: 24 * 60 * 60_000 };

/**
 * Looks at a token before the SDK does: that one takes tokens without an end, and writes of each that it refuses, with
 * the key or a stack, to standard error, where anybody could fill the log.
 */
export function createTokenCheck(expected: Expected): (authorization: string) => Promise<Verdict> {
  const { metadataUrl, issuer, audience } = expected;
  let known: ReturnType<typeof keysAt> | undefined;
  const published = () => {
    known ??= keysAt(metadataUrl).catch((cause) => {
      known = undefined;
      throw cause;
    });
    return known;
  };
  return async (authorization) => {
    const token = /^Bearer (\S+)$/.exec(authorization)?.[1];
    if (!token) return 'bad';
    try {
      const options = { issuer, audience, algorithms, clockTolerance, requiredClaims: ['exp'] };
      await jwtVerify(token, await published(), options);
      return 'good';
    } catch (cause) {
      return isOfToken(cause) ? 'bad' : 'unknown';
    }
  };
}

async function keysAt(metadataUrl: string): Promise<ReturnType<typeof createRemoteJWKSet>> {
  const response = await fetch(metadataUrl, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`the metadata of Teams' tokens: ${response.status}`);
  const metadata = (await response.json()) as { jwks_uri?: unknown };
  return createRemoteJWKSet(new URL(String(metadata.jwks_uri)), keys);
}

/** What is wrong with the token itself; all else is with the keys. */
function isOfToken(cause: unknown): boolean {
  if (!(cause instanceof errors.JOSEError)) return false;
  return /^ERR_(JWT|JWS|JOSE_ALG|JOSE_NOT_SUPPORTED|JWKS_NO_MATCHING|JWKS_MULTIPLE)/.test(cause.code);
}
