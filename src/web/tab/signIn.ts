import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';

/** Somebody who proved who they are: by their Entra object id and their tenant, and by nothing else. */
export interface Proved {
  id: string;
  tenantId: string;
}

/** `token`: it is none of ours, or none at all; `keys`: Entra's keys could not be fetched, so nobody can say. */
export type Refused = { refused: 'token' | 'keys' };

/** Reads an `Authorization` header. */
export type SignIn = (authorization: string) => Promise<Proved | Refused>;

export interface SignInOptions {
  appId: string;
  tenantId: string;
  /** The host of the public address: the resource that Teams asks a token for is named by it. */
  host?: string;
  /** Where the tenant publishes its keys: Entra's own address unless given. */
  keysUrl?: string;
}

const keyOptions = { timeoutDuration: 5_000, cooldownDuration: 30_000, cacheMaxAge: 24 * 60 * 60_000 };
const clockTolerance = 60;
const scope = 'access_as_user';

const claims = z.object({
  oid: z.string().min(1),
  tid: z.string().min(1),
  scp: z.string(),
  /** `app`: a program's own token, nobody's. */
  idtyp: z.string().optional(),
});

/**
 * The sign-in of a tab in Teams: an access token of the tenant for this app, in a person's name. Version 1 and 2 of
 * Entra's tokens differ in issuer and audience, and a tenant's settings say which comes.
 */
export function createSignIn({ appId, tenantId, host, keysUrl }: SignInOptions): SignIn {
  const entra = `https://login.microsoftonline.com/${tenantId}`;
  const keys = createRemoteJWKSet(new URL(keysUrl ?? `${entra}/discovery/v2.0/keys`), keyOptions);
  const expected = {
    algorithms: ['RS256'],
    audience: [appId, ...(host ? [`api://${host}/${appId}`, `api://${host}/botid-${appId}`] : [])],
    issuer: [`${entra}/v2.0`, `https://sts.windows.net/${tenantId}/`],
    requiredClaims: ['oid', 'tid', 'scp', 'exp'],
    clockTolerance,
  };
  return async (authorization) => {
    const token = tokenIn(authorization);
    if (!token) return { refused: 'token' };
    try {
      const { payload } = await jwtVerify(token, keys, expected);
      return proved(payload, tenantId);
    } catch (cause) {
      return { refused: isOfKeys(cause) ? 'keys' : 'token' };
    }
  };
}

export function tokenIn(authorization: string): string | undefined {
  return /^Bearer (\S+)$/.exec(authorization)?.[1];
}

function proved(payload: JWTPayload, tenantId: string): Proved | Refused {
  const read = claims.safeParse(payload);
  if (!read.success) return { refused: 'token' };
  const { oid, tid, scp, idtyp } = read.data;
  const isPersons = idtyp !== 'app' && scp.split(' ').includes(scope);
  return isPersons && tid === tenantId ? { id: oid, tenantId: tid } : { refused: 'token' };
}

/** Whatever is no fault of the token is one of the keys: then the same token may be good in a moment. */
function isOfKeys(cause: unknown): boolean {
  if (!(cause instanceof errors.JOSEError)) return true;
  return (
    cause.code === 'ERR_JWKS_TIMEOUT' ||
    cause.code === 'ERR_JWKS_INVALID' ||
    cause.code === 'ERR_JOSE_GENERIC'
  );
}
